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


def pick_coins(coins, amount):
    payments = {0: []}
    for part in range(1, amount + 1):
        options = [
            payments[part - coin] + [coin]
            for coin in coins
            if payments.get(part - coin) is not None
        ]
        payments[part] = min(options, key=len) if options else None
    payment = payments[amount]
    return payment and sorted(payment, reverse=True)


def common_length(a, b):
    row = [0] * (len(b) + 1)
    for character in a:
        above_left = 0
        for j, other in enumerate(b, start=1):
            above = row[j]
            row[j] = above_left + 1 if character == other else max(above, row[j - 1])
            above_left = above
    return row[-1]
