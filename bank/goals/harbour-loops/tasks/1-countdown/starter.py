def countdown(start):
    """Print start, start - 1, ... 1 and then "Cast off!"."""
