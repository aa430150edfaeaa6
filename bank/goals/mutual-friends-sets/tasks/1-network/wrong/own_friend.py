def build_network(pairs):
    network = {}
    for a, b in pairs:
        network.setdefault(a, set()).add(b)
        network.setdefault(b, set()).add(a)
    return network
