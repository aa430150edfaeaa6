def count_delivery(toys):
    counts = {}
    for toy in toys:
        if toy not in counts:
            counts[toy] = toys.count(toy)
    return counts
