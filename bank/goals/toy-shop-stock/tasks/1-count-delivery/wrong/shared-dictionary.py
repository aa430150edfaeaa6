counts = {}


def count_delivery(toys):
    for toy in toys:
        counts[toy] = counts.get(toy, 0) + 1
    return counts
