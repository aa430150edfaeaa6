def parse_line(line):
    parts = line.strip().split(" ", 3)
    if len(parts) < 4:
        return None
    time, level, service, message = parts
    return {"time": time, "level": level, "service": service, "message": message}


def parse_all(lines):
    entries = [parse_line(line) for line in lines]
    return [entry for entry in entries if entry is not None]
