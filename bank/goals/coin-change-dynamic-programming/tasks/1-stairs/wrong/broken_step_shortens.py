def climb(steps, broken=0):
    if broken:
        steps -= 1
    ways = [1, 1]
    for step in range(2, steps + 1):
        ways.append(ways[-1] + ways[-2])
    return ways[steps]
