import sys


def parse_points(line):
    """Return name and points of a line, None where it makes no sense."""
    try:
        name, points = line.split()
    except ValueError:
        return None
    return name, int(points)


def main():
    scores = {}
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        if line == "end":
            break
        parsed = parse_points(line)
        if parsed is None:
            print(f"Not understood: {line}")
            continue
        name, points = parsed
        scores[name] = scores.get(name, 0) + points
        print(f"{name}: {scores[name]}")


if __name__ == "__main__":
    main()
