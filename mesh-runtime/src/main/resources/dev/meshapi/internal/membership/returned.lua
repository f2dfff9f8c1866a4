-- Tells all that a node hears again after a while in which messages to it may have been lost.
--
-- KEYS  nodes
-- ARGV  instance id, incarnation, events channel
-- Returns {'OK'}, or {'EVICTED'} if the node is no member under this incarnation: then nobody is told.
local id, incarnation, events = ARGV[1], ARGV[2], ARGV[3]

local current = redis.call('HGET', KEYS[1], id)
if not current or string.sub(current, 1, #incarnation + 1) ~= incarnation .. ' ' then
  return {'EVICTED'}
end

redis.call('PUBLISH', events, '0 returned ' .. id .. ' ' .. incarnation)
return {'OK'}
