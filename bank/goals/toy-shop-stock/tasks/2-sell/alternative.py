def count_delivery(toys):
    counts = {}
    for toy in toys:
        if toy not in counts:
            counts[toy] = toys.count(toy)
    return counts


def sell(stock, toy, quantity):
    if toy in stock and stock[toy] >= quantity:
        left = stock.pop(toy) - quantity
        if left:
            stock[toy] = left
        return True
    return False
