def guesses(low, high, secret):
    """Lists the guesses that halving makes until it meets the secret number."""
    made = []
    while low <= high:
        guess = (low + high) // 2
        made.append(guess)
        if guess == secret:
            break
        if guess < secret:
            low = guess + 1
        else:
            high = guess - 1
    return made


def place(items, item):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < item:
            low = middle + 1
        else:
            high = middle
    return low
