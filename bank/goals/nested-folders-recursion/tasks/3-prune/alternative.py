def total_size(entry):
    if not isinstance(entry, dict):
        return entry
    return sum(map(total_size, entry.values()))


def _walk(folder, way):
    for name, entry in folder.items():
        here = way + [name]
        if isinstance(entry, dict):
            yield from _walk(entry, here)
        else:
            yield "/".join(here)


def paths(folder):
    return list(_walk(folder, []))


def prune(folder):
    cleaned = [
        (name, prune(entry) if isinstance(entry, dict) else entry)
        for name, entry in folder.items()
    ]
    return {name: entry for name, entry in cleaned if entry != {}}
