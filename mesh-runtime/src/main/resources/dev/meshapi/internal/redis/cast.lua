-- Sends a message to all, and tells which of some nodes could hear it: nobody comes or goes between the two.
--
-- ARGV  channel, message, then the inbox of each of the nodes
-- Returns {number of receivers, then for each of the nodes how many listened to its inbox}
local answer = {redis.call('PUBLISH', ARGV[1], ARGV[2])}

-- In portions: Lua cannot pass any number of arguments.
for from = 3, #ARGV, 1000 do
  local listening = redis.call('PUBSUB', 'NUMSUB', unpack(ARGV, from, math.min(from + 999, #ARGV)))
  for i = 2, #listening, 2 do
    answer[#answer + 1] = listening[i]
  end
end
return answer
