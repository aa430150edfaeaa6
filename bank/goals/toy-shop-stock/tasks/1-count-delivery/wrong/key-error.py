def count_delivery(toys):
    counts = {}
    for toy in toys:
        counts[toy] = counts[toy] + 1
    return counts
