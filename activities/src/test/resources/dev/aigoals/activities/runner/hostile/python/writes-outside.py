import os

PLACES = ["@SECRET@", "@FOLDER@/new", "/usr/reached", "/etc/reached", "/reached", "/work/solution.py", "/dev/reached", "/proc/sys/kernel/core_pattern"]


def answer(n):
    got = []
    for place in PLACES:
        for deed in (lambda: open(place, "w").write("reached"), lambda: os.remove(place), lambda: os.chmod(place, 0o777)):
            try:
                deed()
                got.append(place)
            except OSError:
                pass
    if got:
        return "REACHED " + repr(got)
    raise PermissionError("nothing")


if __name__ == "__main__":
    print(answer(1))
