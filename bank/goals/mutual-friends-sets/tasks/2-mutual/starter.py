def mutual_friends(network, *people):
    """Returns the set of those who are friends of all the given people."""
    pass
