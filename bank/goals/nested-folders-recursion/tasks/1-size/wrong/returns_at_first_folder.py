def total_size(folder):
    total = 0
    for entry in folder.values():
        if isinstance(entry, dict):
            return total + total_size(entry)
        total += entry
    return total
