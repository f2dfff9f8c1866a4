-- Gives a lease back, and wakes those who wait for it.
--
-- KEYS  leader
-- ARGV  the lease as it must stand, events channel, name of the election
-- Returns {'OK'} or {'LOST'}.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'LOST'}
end
redis.call('DEL', KEYS[1])
redis.call('PUBLISH', ARGV[2], '0 released 0 ' .. ARGV[3])
return {'OK'}
