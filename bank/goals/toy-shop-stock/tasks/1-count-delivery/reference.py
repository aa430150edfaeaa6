def count_delivery(toys):
    """Return a dictionary from each toy to how many there are of it."""
    counts = {}
    for toy in toys:
        counts[toy] = counts.get(toy, 0) + 1
    return counts
