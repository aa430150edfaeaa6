def total_size(folder):
    """Adds up the sizes of all files in a folder, at every depth."""
    total = 0
    for entry in folder.values():
        if isinstance(entry, dict):
            total += total_size(entry)
        else:
            total += entry
    return total


def paths(folder):
    """Lists the path of every file, in order."""
    found = []
    for name, entry in folder.items():
        if isinstance(entry, dict):
            for inner in paths(entry):
                found.append(name + "/" + inner)
        else:
            found.append(name)
    return found


def clean(folder):
    for name in list(folder):
        if isinstance(folder[name], dict):
            clean(folder[name])
            if not folder[name]:
                del folder[name]


def prune(folder):
    copy = dict(folder)
    clean(copy)
    return copy
