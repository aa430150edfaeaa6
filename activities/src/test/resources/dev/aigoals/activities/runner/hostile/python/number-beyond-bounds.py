def answer(n):
    return 1 << 10_000_000
