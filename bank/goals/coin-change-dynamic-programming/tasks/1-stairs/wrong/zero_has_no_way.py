def climb(steps, broken=0):
    ways = [0, 1, 2]
    if broken in (1, 2):
        ways[broken] = 0
    if broken == 1:
        ways[2] = 1
    for step in range(3, steps + 1):
        ways.append(0 if step == broken else ways[-1] + ways[-2])
    return ways[steps]
