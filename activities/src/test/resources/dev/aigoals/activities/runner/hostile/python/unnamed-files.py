import os


def answer(n):
    held = []
    for _ in range(55):
        file = os.memfd_create("held")
        held.append(file)
        for _ in range(3):
            os.write(file, b"x" * 1_000_000)
    for child in range(8):
        if os.fork() == 0:
            more = [os.memfd_create("more") for _ in range(3)]
            break
    return "REACHED memory that is not counted"


if __name__ == "__main__":
    print(answer(1))
