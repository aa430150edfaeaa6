def stock_value(stock, prices):
    """Return what all toys in stock are worth together."""
    return None
