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


def lighthouse(seconds):
    """Print what the lighthouse does in each second."""
    for second in range(1, seconds + 1):
        if second % 4 == 0 and second % 6 == 0:
            print("flash and horn")
        elif second % 4 == 0:
            print("flash")
        elif second % 6 == 0:
            print("horn")
        else:
            print(second)


def number_square(size):
    """Print a multiplication square of size rows and columns."""
    for row in range(1, size + 1):
        line = ""
        for column in range(1, size + 1):
            line = line + f"{row * column:4}"
        print(line)
