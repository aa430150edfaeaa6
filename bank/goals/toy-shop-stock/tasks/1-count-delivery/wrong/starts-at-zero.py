def count_delivery(toys):
    counts = {}
    for toy in toys:
        if toy in counts:
            counts[toy] = counts[toy] + 1
        else:
            counts[toy] = 0
    return counts
