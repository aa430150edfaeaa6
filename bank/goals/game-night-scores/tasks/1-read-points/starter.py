import sys


def main():
    for line in sys.stdin:
        line = line.strip()
        # take the line apart, keep the score, print the player's total


# Keep these two lines at the very end of the file.
if __name__ == "__main__":
    main()
