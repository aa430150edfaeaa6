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
