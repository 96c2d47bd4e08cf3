-- Who is in the network, as one step: notes what happened, settles the status of whom it concerns and answers whose has changed, as
-- id, status before, status now, last sign of life. Only one caller is told of a change, whichever node it is on.
local seen, acted, socket, status, silent, working, due = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local offlineAfter, awayAfter = tonumber(ARGV[2]), tonumber(ARGV[3])
local changed = {}

local function settle(id)
    local life = tonumber(redis.call('ZSCORE', seen, id) or '0')
    local before = redis.call('HGET', status, id) or 'OFFLINE'
    local after
    if life + offlineAfter <= now then
        after = 'OFFLINE'
        for _, key in ipairs({seen, acted, socket, due}) do
            redis.call('ZREM', key, id)
        end
        redis.call('HDEL', status, id)
    else
        local action = tonumber(redis.call('ZSCORE', acted, id) or '0')
        local next = life + offlineAfter
        if redis.call('SISMEMBER', silent, id) == 1 then
            after = 'DO_NOT_DISTURB'
        elseif redis.call('SISMEMBER', working, id) == 1 then
            after = 'WORKING'
        elseif action + awayAfter <= now then
            after = 'AWAY'
        else
            after = 'ONLINE'
            next = math.min(next, action + awayAfter)
        end
        redis.call('ZADD', due, next, id)
        redis.call('HSET', status, id, after)
    end
    if before ~= after then
        for _, value in ipairs({id, before, after, tostring(life)}) do
            changed[#changed + 1] = value
        end
    end
end

local operation = ARGV[1]
if operation == 'acted' or operation == 'asked' or operation == 'connected' then
    for i = 4, #ARGV do
        local id = ARGV[i]
        redis.call('ZADD', seen, now, id)
        if operation == 'connected' then
            redis.call('ZADD', socket, now, id)
            redis.call('ZADD', acted, 'NX', now, id)
        elseif operation == 'acted'
            or tonumber(redis.call('ZSCORE', socket, id) or '0') + offlineAfter <= now then
            redis.call('ZADD', acted, now, id)
        end
        settle(id)
    end
elseif operation == 'silence' then
    redis.call('SADD', silent, unpack(ARGV, 4))
    for i = 4, #ARGV do settle(ARGV[i]) end
elseif operation == 'unsilence' then
    redis.call('SREM', silent, unpack(ARGV, 4))
    for i = 4, #ARGV do settle(ARGV[i]) end
elseif operation == 'forget' then
    for i = 4, #ARGV do
        redis.call('ZREM', seen, ARGV[i])
        redis.call('SREM', silent, ARGV[i])
        settle(ARGV[i])
    end
elseif operation == 'working' then
    local runs = {}
    for i = 4, #ARGV do
        runs[ARGV[i]] = true
        if redis.call('SADD', working, ARGV[i]) == 1 then settle(ARGV[i]) end
    end
    for _, id in ipairs(redis.call('SMEMBERS', working)) do
        if not runs[id] then
            redis.call('SREM', working, id)
            settle(id)
        end
    end
elseif operation == 'sweep' then
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', due, '-inf', now, 'LIMIT', 0, 1000)) do settle(id) end
end
return changed
