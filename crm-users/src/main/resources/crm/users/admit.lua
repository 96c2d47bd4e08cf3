-- Lets one attempt in and counts it, or answers how many milliseconds it has to wait: {attempts, 0} or {0, wait}. One step, so that
-- attempts at the same moment neither slip through together nor make each other's wait longer.
local counter, lock = unpack(KEYS)
local free, memory, longest = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local wait = redis.call('PTTL', lock)
if wait > 0 then
    return {0, wait}
end
local attempts = redis.call('INCR', counter)
redis.call('PEXPIRE', counter, memory)
if attempts > free then
    redis.call('SET', lock, '1', 'PX', math.min(1000 * 2 ^ math.min(attempts - free, 20), longest))
end
return {attempts, 0}
