-- The evicted nodes whose cleanup duty is not done: what a new leader finds.
--
-- KEYS  dead
-- Returns {'OK', id:incarnation, record, …}.
local dead = {'OK'}
local flat = redis.call('HGETALL', KEYS[1])
for i = 1, #flat do
  dead[#dead + 1] = flat[i]
end
return dead
