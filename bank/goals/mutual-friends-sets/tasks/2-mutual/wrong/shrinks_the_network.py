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
    if not people:
        return set()
    common = network.get(people[0], set())
    for person in people[1:]:
        common &= network.get(person, set())
    return common
