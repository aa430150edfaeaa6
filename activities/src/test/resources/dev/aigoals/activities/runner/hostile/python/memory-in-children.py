# tells: (?i)memory
import os
import time


def answer(n):
    for _ in range(8):
        if os.fork() == 0:
            held = bytearray(b"x" * 120_000_000)
            time.sleep(60)
    time.sleep(60)


if __name__ == "__main__":
    answer(1)
