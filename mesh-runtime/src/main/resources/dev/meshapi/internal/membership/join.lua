-- Registers a node. Called only when Redis has confirmed the node's subscriptions.
--
-- KEYS  heartbeats, nodes, epoch, next_id, birth, watch
-- ARGV  instance id, node record, events channel, what the names of inboxes begin with
-- Returns {'OK', epoch, birth}, or {'TAKEN'} if the id belongs to somebody or is smaller than that of somebody who lives:
-- then Redis has lost the counter, and the caller draws another id.
local id, record, events, inboxes = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

if redis.call('HEXISTS', KEYS[2], id) == 1 then
  return {'TAKEN'}
end

-- A registry without a past: either it is new, or Redis lost its data. Whoever lives still listens to its inbox.
if redis.call('EXISTS', KEYS[5]) == 0 then
  local highest = tonumber(id)
  for _, channel in ipairs(redis.call('PUBSUB', 'CHANNELS', inboxes .. '*')) do
    highest = math.max(highest, tonumber(string.sub(channel, #inboxes + 1)) or 0)
  end
  if highest > tonumber(id) then
    redis.call('SET', KEYS[4], highest)
    return {'TAKEN'}
  end
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

redis.call('SET', KEYS[5], time[1] .. '.' .. time[2], 'NX')
if tonumber(redis.call('GET', KEYS[4]) or '0') < tonumber(id) then
  redis.call('SET', KEYS[4], id)
end
-- From now on a silence is a gap that is one for this node: there may be an outage before its first beat; see reap.lua.
local ttl = tonumber(string.match(record, '^%x+ (%d+) '))
local least = tonumber(redis.call('HGET', KEYS[6], 'least') or ttl)
redis.call('HSET', KEYS[6], 'least', math.min(ttl, least))
redis.call('ZADD', KEYS[1], now, id)
redis.call('HSET', KEYS[2], id, record)
local epoch = redis.call('INCR', KEYS[3])
redis.call('PUBLISH', events, epoch .. ' joined ' .. id .. ' ' .. record)
return {'OK', epoch, redis.call('GET', KEYS[5])}
