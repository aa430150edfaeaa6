def guesses(low, high, secret):
    made = []
    while len(made) < 1000:
        guess = (low + high) // 2
        made.append(guess)
        if guess == secret:
            break
        if guess < secret:
            low = guess
        else:
            high = guess
    return made
