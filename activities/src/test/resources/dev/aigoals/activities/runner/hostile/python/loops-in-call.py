# tells: too long
def answer(n):
    while True:
        n += 1


if __name__ == "__main__":
    answer(1)
