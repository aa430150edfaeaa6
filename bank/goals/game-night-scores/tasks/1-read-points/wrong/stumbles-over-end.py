import sys


def main():
    scores = {}
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        name, text = line.split()
        points = int(text)
        scores[name] = scores.get(name, 0) + points
        print(f"{name}: {scores[name]}")


if __name__ == "__main__":
    main()
