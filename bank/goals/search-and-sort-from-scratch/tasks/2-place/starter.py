def place(items, item):
    """Returns the index at which the item keeps a sorted list sorted, after equal elements."""
    pass
