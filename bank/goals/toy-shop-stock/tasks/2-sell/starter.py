def sell(stock, toy, quantity):
    """Take quantity of the toy out of stock and return True, or return False."""
    return None
