def answer(n):
    for folder in ("/tmp", "/work", "/dev/shm"):
        try:
            number = 0
            while number < 200:
                with open(f"{folder}/{number}", "wb") as file:
                    file.write(b"x" * 4_000_000)
                number += 1
            return "REACHED room for 800 MB in " + folder
        except OSError:
            pass
    raise OSError("full")


if __name__ == "__main__":
    print(answer(1))
