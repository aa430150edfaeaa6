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
    """Returns the smallest number of coins that make the amount, or None."""
    impossible = float("inf")
    best = [0] + [impossible] * amount
    for part in range(1, amount + 1):
        for coin in coins:
            if coin <= part:
                best[part] = min(best[part], best[part - coin] + 1)
    return None if best[amount] == impossible else best[amount]


def pick_coins(coins, amount):
    picked = []
    for coin in sorted(coins, reverse=True):
        while coin <= amount:
            picked.append(coin)
            amount -= coin
    return picked if amount == 0 else None
