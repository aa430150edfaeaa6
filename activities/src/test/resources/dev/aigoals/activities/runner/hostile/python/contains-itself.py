def answer(n):
    endless = []
    endless.append(endless)
    return endless
