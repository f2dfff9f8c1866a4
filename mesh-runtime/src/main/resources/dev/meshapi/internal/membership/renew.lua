-- Prolongs a lease that is still the leader's own.
--
-- KEYS  leader
-- ARGV  the lease as it must stand, duration in milliseconds
-- Returns {'OK'} or {'LOST'}.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'LOST'}
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return {'OK'}
