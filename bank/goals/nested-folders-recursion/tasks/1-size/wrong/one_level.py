def total_size(folder):
    total = 0
    for entry in folder.values():
        if isinstance(entry, dict):
            total += sum(size for size in entry.values() if isinstance(size, int))
        else:
            total += entry
    return total
