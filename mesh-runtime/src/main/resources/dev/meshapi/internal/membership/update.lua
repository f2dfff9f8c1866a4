-- Replaces a node's record: it serves something else, or is draining.
--
-- KEYS  nodes, epoch
-- ARGV  instance id, node record, events channel, incarnation, event name
-- Returns {'OK', epoch}, or {'EVICTED'} if the node is no member under this incarnation.
local id, record, events, incarnation, event = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]

local current = redis.call('HGET', KEYS[1], id)
if not current or string.sub(current, 1, #incarnation + 1) ~= incarnation .. ' ' then
  return {'EVICTED'}
end

redis.call('HSET', KEYS[1], id, record)
local epoch = redis.call('INCR', KEYS[2])
redis.call('PUBLISH', events, epoch .. ' ' .. event .. ' ' .. id .. ' ' .. record)
return {'OK', epoch}
