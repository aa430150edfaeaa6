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


def prune(folder):
    """Returns a copy of the folder without any empty folders."""
    kept = {}
    for name, entry in folder.items():
        if isinstance(entry, dict):
            inner = prune(entry)
            if inner != {}:
                kept[name] = inner
        else:
            kept[name] = entry
    return kept


def orders(names):
    """Lists every order in which the names can stand."""
    if not names:
        return [[]]
    result = []
    for i, first in enumerate(names):
        rest = names[:i] + names[i + 1:]
        for order in orders(rest):
            result.append([first] + order)
    return result
