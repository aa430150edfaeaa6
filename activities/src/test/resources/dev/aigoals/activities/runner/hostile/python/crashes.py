import ctypes


def answer(n):
    return ctypes.string_at(0)


if __name__ == "__main__":
    answer(1)
