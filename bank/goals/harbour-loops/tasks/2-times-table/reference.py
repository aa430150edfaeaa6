def countdown(start):
    """Print start, start - 1, ... 1 and then "Cast off!"."""
    for number in range(start, 0, -1):
        print(number)
    print("Cast off!")


def times_table(number, last):
    """Print number x 1 up to number x last and return the sum of the products."""
    total = 0
    for factor in range(1, last + 1):
        product = number * factor
        print(f"{number} x {factor} = {product}")
        total = total + product
    return total
