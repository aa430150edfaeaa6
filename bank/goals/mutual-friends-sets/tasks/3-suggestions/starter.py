def suggestions(network, person):
    """Lists (name, number of shared friends) of those whom the person may know."""
    pass
