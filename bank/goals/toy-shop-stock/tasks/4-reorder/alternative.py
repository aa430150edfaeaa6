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


def stock_value(stock, prices):
    return sum(stock[toy] * prices[toy] for toy in stock if toy in prices)


def to_order(stock, minimums):
    return {
        toy: minimums[toy] - stock.get(toy, 0)
        for toy in minimums
        if stock.get(toy, 0) < minimums[toy]
    }
