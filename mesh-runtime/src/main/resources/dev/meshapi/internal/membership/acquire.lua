-- Becomes the leader, if there is none.
--
-- KEYS  leader, term
-- ARGV  id:incarnation of the candidate, duration of the lease in milliseconds, highest term the candidate has heard of
-- Returns {'OK', term, holder} to the leader, {'HELD', term, holder} to others.
local candidate, duration, heard = ARGV[1], ARGV[2], tonumber(ARGV[3])

local lease = redis.call('GET', KEYS[1])
if lease then
  local holder, term = string.match(lease, '^(%S+) (%d+)$')
  -- A candidate that holds the lease and asks for it did not hear that it got it: it gets another.
  if holder ~= candidate then
    return {'HELD', tonumber(term or '0'), holder or ''}
  end
end

-- A term never goes back, even if Redis has lost the counter and nobody who remembers it is a candidate: a counter
-- begins with the time, in milliseconds, which no counter that began earlier has reached by counting leaders.
local counter = tonumber(redis.call('GET', KEYS[2]) or '0')
if counter == 0 then
  local time = redis.call('TIME')
  counter = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('SET', KEYS[2], string.format('%.0f', counter))
end
if counter < heard then
  redis.call('SET', KEYS[2], string.format('%.0f', heard))
end
local term = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], candidate .. ' ' .. string.format('%.0f', term), 'PX', duration)
return {'OK', term, candidate}
