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


def merge(left, right):
    merged = []
    waiting = iter(right)
    other = next(waiting, None)
    for runner in left:
        while other is not None and other[0] < runner[0]:
            merged.append(other)
            other = next(waiting, None)
        merged.append(runner)
    if other is not None:
        merged.append(other)
    merged.extend(waiting)
    return merged
