# tells: process|thread|too long
import threading
import time


def answer(n):
    while True:
        threading.Thread(target=time.sleep, args=(60,)).start()


if __name__ == "__main__":
    answer(1)
