def total_size(folder):
    """Adds up the sizes of all files in a folder, at every depth."""
    pass
