import os


def answer(n):
    while True:
        os.write(4, b'{"id":"x","value":true}\n' * 1000)


if __name__ == "__main__":
    answer(1)
