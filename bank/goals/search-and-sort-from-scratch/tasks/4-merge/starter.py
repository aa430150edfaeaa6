def merge(left, right):
    """Merges two lists of (seconds, name) that are sorted by seconds."""
    pass
