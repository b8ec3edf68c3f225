-- Asks for the addresses of a file, one a line. The first is asked for again and again, and of a hundred requests so many
-- go on to the next of the others, and from the last to the first. Usage: wrk -s asked.lua URL -- FILE OTHERS_IN_100 FROM
dofile("told.lua")

local kept, others, misses, nth, owed = nil, {}, 0, 0, 0

function init(args)
  for line in io.lines(args[1]) do
    if kept then others[#others + 1] = wrk.format(nil, line) else kept = wrk.format(nil, line) end
  end
  misses = tonumber(args[2])
  nth = tonumber(args[3])
end

function request()
  owed = owed + misses
  if owed < 100 then return kept end
  owed = owed - 100
  nth = nth + 1
  return others[(nth - 1) % #others + 1]
end
