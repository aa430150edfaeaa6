def climb(steps, broken=0):
    ways = [1]
    for step in range(1, steps + 1):
        if step == broken and step < steps:
            ways.append(0)
        else:
            ways.append(sum(ways[-2:]))
    return ways[steps]
