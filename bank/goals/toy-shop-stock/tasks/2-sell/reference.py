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
