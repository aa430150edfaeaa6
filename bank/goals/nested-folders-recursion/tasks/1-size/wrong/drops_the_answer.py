def total_size(folder):
    total = 0
    for entry in folder.values():
        if isinstance(entry, dict):
            total_size(entry)
        else:
            total += entry
    return total
