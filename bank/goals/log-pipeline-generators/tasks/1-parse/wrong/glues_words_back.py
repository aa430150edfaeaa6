LEVELS = ("INFO", "WARNING", "ERROR")


def parse_line(line):
    parts = line.split()
    if len(parts) < 4 or parts[1] not in LEVELS:
        return None
    return {"time": parts[0], "level": parts[1], "service": parts[2], "message": " ".join(parts[3:])}


def parse_all(lines):
    entries = [parse_line(line) for line in lines]
    return [entry for entry in entries if entry is not None]
