def paths(folder):
    """Lists the path of every file, in order."""
    pass
