# tells: print
def answer(n):
    for _ in range(1024):
        print("x" * 1024 * 1024)


if __name__ == "__main__":
    answer(1)
