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


def leader(scores):
    """Return the line that names the player with the most points."""
    if not scores:
        return "Nobody has points yet"
    best = max(scores, key=scores.get)
    return f"Leader: {best} with {scores[best]}"


def main():
    scores = {}
    history = []
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        if line == "end":
            break
        if line == "top":
            print(leader(scores))
            continue
        if line == "undo":
            if history:
                name, points = history.pop()
                scores[name] = scores[name] - points
                print(f"{name}: {scores[name]}")
            else:
                print("Nothing to undo")
            continue
        parsed = parse_points(line)
        if parsed is None:
            print(f"Not understood: {line}")
            continue
        name, points = parsed
        scores[name] = scores.get(name, 0) + points
        history.append((name, points))
        print(f"{name}: {scores[name]}")


if __name__ == "__main__":
    main()
