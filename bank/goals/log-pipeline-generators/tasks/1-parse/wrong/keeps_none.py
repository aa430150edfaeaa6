LEVELS = ("INFO", "WARNING", "ERROR")


def parse_line(line):
    parts = line.strip().split(" ", 3)
    if len(parts) < 4 or parts[1] not in LEVELS:
        return None
    time, level, service, message = parts
    return {"time": time, "level": level, "service": service, "message": message}


def parse_all(lines):
    return [parse_line(line) for line in lines]
