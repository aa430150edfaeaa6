def total_size(entry):
    if not isinstance(entry, dict):
        return entry
    return sum(map(total_size, entry.values()))
