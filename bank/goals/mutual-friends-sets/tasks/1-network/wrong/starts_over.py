def build_network(pairs):
    network = {}
    for a, b in pairs:
        if a == b:
            network.setdefault(a, set())
        else:
            network[a] = {b}
            network[b] = {a}
    return network
