def lighthouse(seconds):
    """Print what the lighthouse does in each second."""
