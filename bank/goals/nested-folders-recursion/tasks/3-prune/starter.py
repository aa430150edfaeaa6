def prune(folder):
    """Returns a copy of the folder without any empty folders."""
    pass
