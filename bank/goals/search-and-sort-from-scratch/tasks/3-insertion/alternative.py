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


def insertion_sort(items):
    result = list(items)
    for end in range(1, len(result)):
        card = result[end]
        spot = end
        while spot > 0 and result[spot - 1] > card:
            result[spot] = result[spot - 1]
            spot -= 1
        result[spot] = card
    return result
