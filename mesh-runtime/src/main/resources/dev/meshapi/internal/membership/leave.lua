-- Removes a node that says goodbye, at once and completely.
--
-- KEYS  heartbeats, nodes, epoch
-- ARGV  instance id, incarnation, events channel
-- Returns {'OK', epoch}, or {'EVICTED'} if somebody else has the id or nobody has: then nothing has changed.
local id, incarnation, events = ARGV[1], ARGV[2], ARGV[3]

local current = redis.call('HGET', KEYS[2], id)
if not current or string.sub(current, 1, #incarnation + 1) ~= incarnation .. ' ' then
  return {'EVICTED'}
end

redis.call('ZREM', KEYS[1], id)
redis.call('HDEL', KEYS[2], id)
local epoch = redis.call('INCR', KEYS[3])
redis.call('PUBLISH', events, epoch .. ' left ' .. id .. ' ' .. incarnation)
return {'OK', epoch}
