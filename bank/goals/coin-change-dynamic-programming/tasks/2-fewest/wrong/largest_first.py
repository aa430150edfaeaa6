def climb(steps, broken=0):
    """Counts the ways up a staircase with strides of 1 or 2 and at most one broken step."""
    ways = [1]
    for step in range(1, steps + 1):
        if step == broken:
            ways.append(0)
        else:
            ways.append(sum(ways[-2:]))
    return ways[steps]


def fewest_coins(coins, amount):
    count = 0
    for coin in sorted(coins, reverse=True):
        count += amount // coin
        amount %= coin
    return count if amount == 0 else None
