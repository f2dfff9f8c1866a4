-- Evicts the nodes whose time to live has passed. Called by the leader, at each of its own beats.
--
-- Amnesty: a node can only be blamed for silence while others could be heard, and Redis may have been away (or its clock have
-- jumped). Every beat and every sweep leaves its time in the watch. Between two of them lies a gap, and Redis may have been
-- away for all of it. A healthy node beats at least each third of its time to live, so:
--
--   * If no gap in a whole time to live was longer than two fifths of it, the node had its chances, and is overdue.
--   * Where others beat more seldom than this node should, all gaps are as long. Then it has two fifths of the time to live
--     of the quickest who lives in addition, and only gaps that are too long for that one as well put it off.
--
-- The watch is a hash. last: when somebody was last heard. least: the smallest time to live; what is shorter than two fifths
-- of it is no gap. gaps: length@end of the last gap, of the last longer one before it, and so on, the longest first.
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

-- A heartbeat from the future came before the clock was set back: from now on it ages.
local beats = {}
local scores = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for i = 1, #scores, 2 do
  local beat = tonumber(scores[i + 1])
  if beat > now then
    beat = now
    redis.call('ZADD', KEYS[1], now, scores[i])
  end
  beats[scores[i]] = beat
end

-- quickest: the smallest time to live of those who live, least of all, longest of all
local nodes = {}
local quickest, least, longest = math.huge, math.huge, 0
local flat = redis.call('HGETALL', KEYS[2])
for i = 1, #flat, 2 do
  local id = flat[i]
  local ttl = tonumber(string.match(flat[i + 1], '^%x+ (%d+) ') or default)
  local beat = beats[id] or 0
  nodes[id] = {record = flat[i + 1], ttl = ttl, beat = beat}
  least, longest = math.min(least, ttl), math.max(longest, ttl)
  if beat + ttl > now then
    quickest = math.min(quickest, ttl)
  end
end

local seen = redis.call('HMGET', KEYS[6], 'last', 'gaps')
local last = tonumber(seen[1] or '0')
local gap = now < last and 1e15 or now - last
local gaps = {}
for length, ended in string.gmatch(seen[2] or '', '(%d+)@(%d+)') do
  length, ended = tonumber(length), tonumber(ended)
  if length > gap and ended + longest > now then
    gaps[#gaps + 1] = {length, ended}
  end
end
if gap > least * 0.4 then
  gaps[#gaps + 1] = {gap, now}
end
local texts = {}
for i, one in ipairs(gaps) do
  texts[i] = string.format('%.0f@%.0f', one[1], one[2])
end
redis.call('HSET', KEYS[6], 'last', now, 'least', least < math.huge and least or default, 'gaps', table.concat(texts, ' '))

-- Whether nothing longer than this has passed unwatched for so long.
local function watched(duration, longestGap)
  for i = #gaps, 1, -1 do
    if gaps[i][1] > longestGap then
      return gaps[i][2] + duration <= now
    end
  end
  return true
end

local function overdue(node)
  if node.beat + node.ttl > now then
    return false
  end
  if watched(node.ttl, node.ttl * 0.4) then
    return true
  end
  local spared = quickest < math.huge and quickest * 0.4 or 0
  return node.beat + node.ttl + spared <= now and watched(node.ttl, math.max(node.ttl * 0.4, spared))
end

local evicted = {'OK'}
for id, node in pairs(nodes) do
  if overdue(node) then
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
for id, beat in pairs(beats) do
  if not nodes[id] and beat + default <= now then
    redis.call('ZREM', KEYS[1], id)
  end
end
return evicted
