LEVELS = ("INFO", "WARNING", "ERROR")


def parse_line(line):
    """Returns a log line as a dictionary, or None if it is not a good line."""
    parts = line.strip().split(" ", 3)
    if len(parts) < 4 or parts[1] not in LEVELS:
        return None
    time, level, service, message = parts
    return {"time": time, "level": level, "service": service, "message": message}


def parse_all(lines):
    """Returns the entries of all good lines."""
    entries = [parse_line(line) for line in lines]
    return [entry for entry in entries if entry is not None]


def failing_services(entries):
    """Returns the set of services that have at least one ERROR."""
    return {entry["service"] for entry in entries if entry["level"] == "ERROR"}


def count_levels(entries):
    """Counts the entries of each level."""
    return {
        level: sum(1 for entry in entries if entry["level"] == level)
        for level in LEVELS
    }


def heartbeats(service):
    number = 1
    while True:
        yield f"{number} INFO {service} alive"
        number += 1


def first(count, stream):
    return list(stream)[:count]
