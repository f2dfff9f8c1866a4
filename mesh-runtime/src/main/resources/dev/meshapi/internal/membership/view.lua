-- Who is alive: one consistent snapshot. Each node is judged by its own time to live and by the clock of this server.
--
-- KEYS  heartbeats, nodes, epoch
-- ARGV  time to live in milliseconds of a node whose record does not tell
-- Returns {epoch, id, record, id, record, …}.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local records = {}
local flat = redis.call('HGETALL', KEYS[2])
for i = 1, #flat, 2 do
  records[flat[i]] = flat[i + 1]
end

local view = {tonumber(redis.call('GET', KEYS[3]) or '0')}
local beats = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for i = 1, #beats, 2 do
  local record = records[beats[i]]
  if record then
    local ttl = tonumber(string.match(record, '^%x+ (%d+) ') or ARGV[1])
    if beats[i + 1] + ttl > now then
      view[#view + 1] = beats[i]
      view[#view + 1] = record
    end
  end
end
return view
