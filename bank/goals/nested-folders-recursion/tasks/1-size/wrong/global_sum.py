total = 0


def total_size(folder):
    global total
    for entry in folder.values():
        if isinstance(entry, dict):
            total_size(entry)
        else:
            total += entry
    return total
