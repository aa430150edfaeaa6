from functools import lru_cache


def climb(steps, broken=0):
    @lru_cache(maxsize=None)
    def ways(step):
        if step < 0 or (step == broken and step > 0):
            return 0
        return 1 if step == 0 else ways(step - 1) + ways(step - 2)

    return ways(steps)


def fewest_coins(coins, amount):
    count = 0
    reached = {0}
    newest = {0}
    while amount not in reached:
        newest = {
            paid + coin
            for paid in newest
            for coin in coins
            if paid + coin <= amount
        } - reached
        if not newest:
            return None
        reached |= newest
        count += 1
    return count
