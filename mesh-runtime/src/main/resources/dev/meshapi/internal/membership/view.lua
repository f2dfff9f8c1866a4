-- Who is registered and who of them is alive: one consistent snapshot. Each node is judged by its own time to live and by
-- the clock of this server.
--
-- KEYS  heartbeats, nodes, epoch, dead, birth
-- ARGV  time to live in milliseconds of a node whose record does not tell
-- Returns {epoch, {id, record, 1 if alive else 0, id, record, …}, {id:incarnation of the evicted, …}, age of this registry in
-- milliseconds}.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local members = {}
local flat = redis.call('HGETALL', KEYS[2])
local beats = {}
local scores = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for i = 1, #scores, 2 do
  beats[scores[i]] = tonumber(scores[i + 1])
end
for i = 1, #flat, 2 do
  local id, record = flat[i], flat[i + 1]
  local ttl = tonumber(string.match(record, '^%x+ (%d+) ') or ARGV[1])
  members[#members + 1] = id
  members[#members + 1] = record
  members[#members + 1] = ((beats[id] or 0) + ttl > now) and 1 or 0
end
local seconds, micros = string.match(redis.call('GET', KEYS[5]) or '', '^(%d+)%.(%d+)$')
local age = seconds and math.max(0, now - (seconds * 1000 + math.floor(micros / 1000))) or 0
return {tonumber(redis.call('GET', KEYS[3]) or '0'), members, redis.call('HKEYS', KEYS[4]), age}
