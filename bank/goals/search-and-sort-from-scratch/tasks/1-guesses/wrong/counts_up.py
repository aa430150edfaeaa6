def guesses(low, high, secret):
    made = []
    guess = low
    while guess != secret:
        made.append(guess)
        guess += 1
    made.append(guess)
    return made
