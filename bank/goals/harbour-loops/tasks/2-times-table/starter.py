def times_table(number, last):
    """Print number x 1 up to number x last and return the sum of the products."""
