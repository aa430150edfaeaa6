def to_order(stock, minimums):
    """Return a dictionary from each toy that is short to how many are missing."""
    return None
