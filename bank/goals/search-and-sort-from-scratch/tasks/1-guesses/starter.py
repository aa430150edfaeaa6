def guesses(low, high, secret):
    """Lists the guesses that halving makes until it meets the secret number."""
    pass
