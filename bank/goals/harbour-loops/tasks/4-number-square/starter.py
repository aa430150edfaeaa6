def number_square(size):
    """Print a multiplication square of size rows and columns."""
