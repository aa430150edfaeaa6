import sys


def parse_points(line):
    """Return name and points of a line, None where it makes no sense."""
    words = line.split()
    if len(words) != 2:
        return None
    try:
        return words[0], int(words[1])
    except ValueError:
        return None


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
