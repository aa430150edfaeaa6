class ZeroDivisionError(Exception):
    pass


def answer(n):
    return "passed"


def fail():
    raise ZeroDivisionError("division by zero")
