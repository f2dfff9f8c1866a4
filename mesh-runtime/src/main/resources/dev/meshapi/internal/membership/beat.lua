-- Renews a node's lease, if the node is still a member under its own incarnation.
--
-- KEYS  heartbeats, nodes, epoch, next_id, birth, watch
-- ARGV  instance id, node record, events channel, incarnation, birth as the node knows it, epoch as the node knows it
-- Returns {'OK', epoch, birth}; {'RESTORED', epoch, birth} if Redis had lost the registry and the node is in it again; or
-- {'EVICTED'}, and then nothing has changed.
local id, record, events, incarnation, birth, epoch = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

-- Leaves the time in the watch, and the gap before it if there was one; what for, reap.lua says.
local function watch()
  local ttl = tonumber(string.match(record, '^%x+ (%d+) '))
  local seen = redis.call('HMGET', KEYS[6], 'last', 'least', 'gaps')
  local last = tonumber(seen[1] or '0')
  local least = math.min(ttl, tonumber(seen[2] or ttl))
  local gap = now < last and 1e15 or now - last
  if gap > least * 0.4 then
    local gaps = {}
    for length, ended in string.gmatch(seen[3] or '', '(%d+)@(%d+)') do
      if tonumber(length) > gap then
        gaps[#gaps + 1] = length .. '@' .. ended
      end
    end
    -- Not without end: then the shortest that is kept stands for all that are shorter.
    local kept = math.min(#gaps + 1, 16)
    local length = gaps[kept] and string.match(gaps[kept], '^%d+') or string.format('%.0f', gap)
    gaps[kept] = length .. '@' .. string.format('%.0f', now)
    redis.call('HSET', KEYS[6], 'gaps', table.concat(gaps, ' ', 1, kept))
  end
  redis.call('HSET', KEYS[6], 'last', now, 'least', least)
end

local current = redis.call('HGET', KEYS[2], id)
if current then
  if string.sub(current, 1, #incarnation + 1) ~= incarnation .. ' ' then
    return {'EVICTED'}
  end
  watch()
  redis.call('ZADD', KEYS[1], now, id)
  return {'OK', tonumber(redis.call('GET', KEYS[3]) or '0'), redis.call('GET', KEYS[5]) or ''}
end

-- Not a member. Evicted from the registry it joined, or is that registry gone?
if redis.call('GET', KEYS[5]) == birth then
  return {'EVICTED'}
end

redis.call('SET', KEYS[5], time[1] .. '.' .. time[2], 'NX')
if tonumber(redis.call('GET', KEYS[4]) or '0') < tonumber(id) then
  redis.call('SET', KEYS[4], id)
end
if tonumber(redis.call('GET', KEYS[3]) or '0') < tonumber(epoch) then
  redis.call('SET', KEYS[3], epoch)
end
watch()
redis.call('ZADD', KEYS[1], now, id)
redis.call('HSET', KEYS[2], id, record)
local next = redis.call('INCR', KEYS[3])
redis.call('PUBLISH', events, next .. ' joined ' .. id .. ' ' .. record)
return {'RESTORED', next, redis.call('GET', KEYS[5])}
