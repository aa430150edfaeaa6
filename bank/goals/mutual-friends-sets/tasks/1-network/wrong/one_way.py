def build_network(pairs):
    network = {}
    for a, b in pairs:
        network.setdefault(a, set())
        network.setdefault(b, set())
        if a != b:
            network[a].add(b)
    return network
