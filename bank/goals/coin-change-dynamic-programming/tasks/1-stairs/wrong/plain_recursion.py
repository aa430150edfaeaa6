def climb(steps, broken=0):
    if steps == 0:
        return 1
    if steps < 0 or steps == broken:
        return 0
    return climb(steps - 1, broken) + climb(steps - 2, broken)
