# tells: RecursionError
def answer(n):
    return answer(n + 1)


if __name__ == "__main__":
    answer(1)
