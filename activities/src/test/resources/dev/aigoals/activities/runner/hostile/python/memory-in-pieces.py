# tells: (?i)memory
def answer(n):
    kept = []
    while True:
        kept.append(bytearray(b"x" * 1_000_000))


if __name__ == "__main__":
    answer(1)
