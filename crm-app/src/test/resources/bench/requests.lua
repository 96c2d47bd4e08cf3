-- Sends the requests of a file in turn, from the top again at its end: method, path, version, token, whether it has a key of its own and
-- body, separated by tabs. A request without a token is that of the file "token".
local requests = {}
local sent = 0
local run = os.time()

local function written(request)
   if not request.once then return request.text end
   request.headers["Idempotency-Key"] = "bench-" .. run .. "-" .. sent
   return wrk.format(request.method, request.path, request.headers, request.body)
end

function init()
   local common = io.open("token"):read("*a")
   for line in io.lines("requests") do
      local method, path, version, token, once, body =
         line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)")
      local headers = {
         ["Authorization"] = "Bearer " .. (token ~= "" and token or common),
         ["Accept"] = "application/json",
         ["Accept-Language"] = "uk",
      }
      if version ~= "" then headers["If-Match"] = '"' .. version .. '"' end
      if body ~= "" then headers["Content-Type"] = "application/json" end
      local request = { method = method, path = path, headers = headers, body = body ~= "" and body or nil, once = once ~= "" }
      if not request.once then request.text = wrk.format(method, path, headers, request.body) end
      requests[#requests + 1] = request
   end
end

function request()
   sent = sent + 1
   return written(requests[(sent - 1) % #requests + 1])
end

function done(summary, latency, all)
   local errors = summary.errors
   io.write(string.format("bench %d %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
      latency:percentile(95), latency:percentile(99), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
