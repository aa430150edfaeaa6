import sys

sys.setrecursionlimit(2**31 - 1)


class Deep:
    def __repr__(self):
        return repr(Deep()) + "x"


def answer(n):
    return repr(Deep())


if __name__ == "__main__":
    answer(1)
