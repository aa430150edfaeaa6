def average(temperatures):
    """Return the mean rounded to one decimal, None for an empty list."""
    return 0
