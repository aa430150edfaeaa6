def guesses(low, high, secret):
    made = []
    while low < high:
        guess = (low + high) // 2
        made.append(guess)
        if guess == secret:
            break
        if guess < secret:
            low = guess + 1
        else:
            high = guess - 1
    return made
