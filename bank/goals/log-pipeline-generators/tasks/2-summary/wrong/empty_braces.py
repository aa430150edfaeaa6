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
    names = [entry["service"] for entry in entries if entry["level"] == "ERROR"]
    return set(names) if names else {}


def count_levels(entries):
    found = [entry["level"] for entry in entries]
    return {level: found.count(level) for level in LEVELS}
