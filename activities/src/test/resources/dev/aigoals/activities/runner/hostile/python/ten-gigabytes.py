# tells: (?i)memory
def answer(n):
    return len(bytearray(10_000_000_000))


if __name__ == "__main__":
    print(answer(1))
