def count_delivery(toys):
    """Return a dictionary from each toy to how many there are of it."""
    counts = {}
    for toy in toys:
        counts[toy] = counts.get(toy, 0) + 1
    return counts


def sell(stock, toy, quantity):
    """Take quantity of the toy out of stock and return True, or return False."""
    if stock.get(toy, 0) < quantity:
        return False
    stock[toy] = stock[toy] - quantity
    if stock[toy] == 0:
        del stock[toy]
    return True


def stock_value(stock, prices):
    """Return what all toys in stock are worth together."""
    total = 0
    for toy, quantity in stock.items():
        total = total + quantity * prices.get(toy, 0)
    return total


def to_order(stock, minimums):
    order = {}
    for toy, there in stock.items():
        missing = minimums.get(toy, 0) - there
        if missing > 0:
            order[toy] = missing
    return order
