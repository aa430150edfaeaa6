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
    if amount == 0:
        return 0
    answers = []
    for coin in coins:
        if coin <= amount:
            rest = fewest_coins(coins, amount - coin)
            if rest is not None:
                answers.append(rest + 1)
    return min(answers, default=None)
