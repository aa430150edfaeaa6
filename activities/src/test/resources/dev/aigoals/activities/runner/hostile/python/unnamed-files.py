import os


def answer(n):
    held = []
    for _ in range(40):
        file = os.memfd_create("held")
        held.append(file)
        for _ in range(3):
            os.write(file, b"x" * 1_000_000)
    return "REACHED memory that is not counted"


if __name__ == "__main__":
    print(answer(1))
