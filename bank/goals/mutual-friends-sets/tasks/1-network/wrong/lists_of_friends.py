def build_network(pairs):
    network = {}
    for a, b in pairs:
        network.setdefault(a, [])
        network.setdefault(b, [])
        if a != b:
            network[a].append(b)
            network[b].append(a)
    return network
