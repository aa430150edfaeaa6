import os


def answer(n):
    got = []
    for name, target in (("a", "@SECRET@"), ("b", "@FOLDER@"), ("c", "/proc/1/root@SECRET@"), ("d", "/proc/self/root/../..@SECRET@")):
        os.symlink(target, "/tmp/" + name)
        for path in ("/tmp/" + name, "/tmp/" + name + "/secret.txt"):
            for mode in ("r", "a"):
                try:
                    open(path, mode).close()
                    got.append(path)
                except OSError:
                    pass
        try:
            os.link(target, "/tmp/hard-" + name)
            got.append("hard link")
        except OSError:
            pass
    if got:
        return "REACHED " + repr(got)
    raise PermissionError("nothing")


if __name__ == "__main__":
    print(answer(1))
