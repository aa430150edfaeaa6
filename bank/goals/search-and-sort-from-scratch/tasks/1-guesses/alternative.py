def guesses(low, high, secret):
    guess = (low + high) // 2
    if guess > secret:
        return [guess] + guesses(low, guess - 1, secret)
    if guess < secret:
        return [guess] + guesses(guess + 1, high, secret)
    return [guess]
