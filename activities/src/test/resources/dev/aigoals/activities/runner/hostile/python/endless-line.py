# tells: print
import os


def answer(n):
    while True:
        os.write(1, b"x" * 65536)


if __name__ == "__main__":
    answer(1)
