# tells: too long
import signal
import time


def answer(n):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        try:
            time.sleep(60)
        except BaseException:
            pass


if __name__ == "__main__":
    answer(1)
