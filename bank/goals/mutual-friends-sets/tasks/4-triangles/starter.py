def triangles(network):
    """Returns the set of all groups of three who are friends of each other."""
    pass
