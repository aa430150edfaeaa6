def countdown(start):
    """Print start, start - 1, ... 1 and then "Cast off!"."""
    for number in range(start, 0, -1):
        print(number)
    print("Cast off!")
