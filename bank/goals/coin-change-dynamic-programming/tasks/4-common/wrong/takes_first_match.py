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
    """Returns the coins of a best payment, largest first, or None."""
    impossible = float("inf")
    best = [0] + [impossible] * amount
    last = [None] * (amount + 1)
    for part in range(1, amount + 1):
        for coin in coins:
            if coin <= part and best[part - coin] + 1 < best[part]:
                best[part] = best[part - coin] + 1
                last[part] = coin
    if best[amount] == impossible:
        return None
    picked = []
    while amount > 0:
        picked.append(last[amount])
        amount -= last[amount]
    return sorted(picked, reverse=True)


def common_length(a, b):
    count = 0
    position = 0
    for character in a:
        found = b.find(character, position)
        if found != -1:
            count += 1
            position = found + 1
    return count
