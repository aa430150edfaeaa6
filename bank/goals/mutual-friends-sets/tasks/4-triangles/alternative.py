from collections import Counter
from itertools import combinations


def build_network(pairs):
    both_ways = set(pairs) | {(b, a) for a, b in pairs}
    names = {a for a, b in both_ways}
    return {
        name: {b for a, b in both_ways if a == name and b != name}
        for name in names
    }


def mutual_friends(network, *people):
    if len(people) == 0:
        return set()
    return {
        name
        for name in network
        if all(person in network and name in network[person] for person in people)
    }


def suggestions(network, person):
    friends = network.get(person, set())
    shared = Counter(other for friend in friends for other in network[friend])
    for known in friends | {person}:
        del shared[known]
    by_name = sorted(shared.items())
    by_name.sort(key=lambda pair: pair[1], reverse=True)
    return by_name


def triangles(network):
    return {
        (a, b, c)
        for a, b, c in combinations(sorted(network), 3)
        if b in network[a] and c in network[a] and c in network[b]
    }
