def fewest_coins(coins, amount):
    """Returns the smallest number of coins that make the amount, or None."""
    pass
