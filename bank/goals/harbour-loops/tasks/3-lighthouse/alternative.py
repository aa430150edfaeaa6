def countdown(start):
    while start > 0:
        print(start)
        start -= 1
    print("Cast off!")


def times_table(number, last):
    products = [number * factor for factor in range(1, last + 1)]
    for factor, product in enumerate(products, start=1):
        print(number, "x", factor, "=", product)
    return sum(products)


def lighthouse(seconds):
    for second in range(1, seconds + 1):
        signals = []
        if second % 4 == 0:
            signals.append("flash")
        if second % 6 == 0:
            signals.append("horn")
        print(" and ".join(signals) or second)
