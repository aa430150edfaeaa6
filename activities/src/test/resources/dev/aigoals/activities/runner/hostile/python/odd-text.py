import os


def answer(n):
    os.write(1, b"\0\xff\xfe\xed\xa0\x80" * 100)
    if n % 2:
        raise KeyError("\ud800\0\udfff \x1b[31m")
    return "\ud800\0\udfff"


if __name__ == "__main__":
    os.write(1, b"\0\xff\xed\xa0\x80\n" * 100)
    raise RuntimeError("\ud800\0")
