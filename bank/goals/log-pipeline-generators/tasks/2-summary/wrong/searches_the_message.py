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
    return {entry["service"] for entry in entries if "ERROR" in str(entry)}


def count_levels(entries):
    return {level: sum(1 for entry in entries if level in str(entry)) for level in LEVELS}
