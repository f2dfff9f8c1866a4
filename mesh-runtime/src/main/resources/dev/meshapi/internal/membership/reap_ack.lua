-- The cleanup duty for an evicted node is done.
--
-- KEYS  dead, leader
-- ARGV  the leader's lease as it must stand, id:incarnation
-- Returns {'OK'}, or {'LOST'} if the lease is somebody else's, who then does the duty again.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return {'LOST'}
end
redis.call('HDEL', KEYS[1], ARGV[2])
return {'OK'}
