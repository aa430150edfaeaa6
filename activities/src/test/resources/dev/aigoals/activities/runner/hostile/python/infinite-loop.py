# tells: too long
def answer(n):
    while True:
        n += 1


while True:
    pass
