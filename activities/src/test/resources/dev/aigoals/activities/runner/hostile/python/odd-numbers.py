def answer(n):
    return [float("nan"), float("inf"), -float("inf"), -0.0, 10**30000, -(10**400), 1e308 * 10]


if __name__ == "__main__":
    print(answer(1))
