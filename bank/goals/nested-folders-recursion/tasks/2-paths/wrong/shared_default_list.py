def total_size(folder):
    """Adds up the sizes of all files in a folder, at every depth."""
    total = 0
    for entry in folder.values():
        if isinstance(entry, dict):
            total += total_size(entry)
        else:
            total += entry
    return total


def paths(folder, prefix="", found=[]):
    for name, entry in folder.items():
        if isinstance(entry, dict):
            paths(entry, prefix + name + "/", found)
        else:
            found.append(prefix + name)
    return found
