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
    """Returns the set of those who are friends of all the given people."""
    if not people:
        return set()
    common = set(network.get(people[0], set()))
    for person in people[1:]:
        common = common & network.get(person, set())
    return common


def suggestions(network, person):
    """Lists (name, number of shared friends) of those whom the person may know."""
    friends = network.get(person, set())
    found = []
    for name in network:
        if name == person or name in friends:
            continue
        shared = len(mutual_friends(network, person, name))
        if shared > 0:
            found.append((name, shared))
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def triangles(network):
    groups = set()
    for a in network:
        for b in network[a]:
            for c in network[a] & network[b]:
                groups.add(sorted([a, b, c]))
    return groups
