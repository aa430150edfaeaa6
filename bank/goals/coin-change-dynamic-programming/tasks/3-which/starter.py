def pick_coins(coins, amount):
    """Returns the coins of a best payment, largest first, or None."""
    pass
