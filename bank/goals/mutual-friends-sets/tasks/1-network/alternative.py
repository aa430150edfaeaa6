def build_network(pairs):
    both_ways = set(pairs) | {(b, a) for a, b in pairs}
    names = {a for a, b in both_ways}
    return {
        name: {b for a, b in both_ways if a == name and b != name}
        for name in names
    }
