def build_network(pairs):
    """Returns a dictionary from each name to the set of that person's friends."""
    network = {}
    for a, b in pairs:
        network.setdefault(a, set())
        network.setdefault(b, set())
        if a != b:
            network[a].add(b)
            network[b].add(a)
    return network


def mutual_friends(network, *people):
    known = set()
    for person in people:
        known = known | network.get(person, set())
    return known
