def entries_from(lines):
    """Yields the entry of every good line."""
    pass


def only(level, entries):
    """Yields the entries of one level."""
    pass


def batches(size, values):
    """Yields the values in lists of the given size."""
    pass
