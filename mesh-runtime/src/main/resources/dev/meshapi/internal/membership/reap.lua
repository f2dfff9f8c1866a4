-- Evicts the nodes whose time to live has passed. Called by the leader, at each of its own beats.
--
-- Amnesty: a node can only be blamed for silence while others could be heard. Every beat and every sweep leaves its time in
-- the watch. When there was neither for longer than two fifths of the largest time to live (Redis was down, the clock
-- jumped; a healthy node beats at least each third), watching begins anew, and nobody is evicted before its own time to
-- live of uninterrupted watching has passed.
--
-- KEYS  heartbeats, nodes, epoch, dead, leader, watch
-- ARGV  the leader's lease as it must stand, time to live in milliseconds of a node that does not tell, events channel
-- Returns {'OK', id:incarnation, record, …} of the evicted, or {'LOST'} if the lease is somebody else's.
local lease, default, events = ARGV[1], tonumber(ARGV[2]), ARGV[3]

if redis.call('GET', KEYS[5]) ~= lease then
  return {'LOST'}
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local beats = {}
local scores = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for i = 1, #scores, 2 do
  beats[scores[i]] = tonumber(scores[i + 1])
end

local nodes = {}
local largest = 0
local flat = redis.call('HGETALL', KEYS[2])
for i = 1, #flat, 2 do
  local ttl = tonumber(string.match(flat[i + 1], '^%x+ (%d+) ') or default)
  nodes[flat[i]] = {record = flat[i + 1], ttl = ttl}
  if ttl > largest then
    largest = ttl
  end
end

local last = tonumber(redis.call('HGET', KEYS[6], 'last') or '0')
local since = tonumber(redis.call('HGET', KEYS[6], 'since') or '0')
if now < last or now - last > largest * 0.4 then
  since = now
end
redis.call('HSET', KEYS[6], 'last', now, 'since', since)

local evicted = {'OK'}
for id, node in pairs(nodes) do
  local beat = beats[id] or 0
  if beat + node.ttl <= now and since + node.ttl <= now then
    local incarnation = string.match(node.record, '^(%x+) %d+ ') or '0'
    redis.call('ZREM', KEYS[1], id)
    redis.call('HDEL', KEYS[2], id)
    redis.call('HSET', KEYS[4], id .. ':' .. incarnation, node.record)
    local epoch = redis.call('INCR', KEYS[3])
    redis.call('PUBLISH', events, epoch .. ' evicted ' .. id .. ' ' .. incarnation)
    evicted[#evicted + 1] = id .. ':' .. incarnation
    evicted[#evicted + 1] = node.record
  end
end

-- A heartbeat without a record is of nobody.
for id in pairs(beats) do
  if not nodes[id] and beats[id] + default <= now then
    redis.call('ZREM', KEYS[1], id)
  end
end
return evicted
