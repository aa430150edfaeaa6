def guesses(low, high, secret):
    guess = (low + high) // 2
    if guess > secret:
        return [guess] + guesses(low, guess - 1, secret)
    if guess < secret:
        return [guess] + guesses(guess + 1, high, secret)
    return [guess]


def place(items, item):
    first, last = 0, len(items) - 1
    while first <= last:
        middle = first + (last - first) // 2
        if item < items[middle]:
            last = middle - 1
        else:
            first = middle + 1
    return first
