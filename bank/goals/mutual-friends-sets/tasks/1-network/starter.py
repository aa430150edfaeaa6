def build_network(pairs):
    """Returns a dictionary from each name to the set of that person's friends."""
    pass
