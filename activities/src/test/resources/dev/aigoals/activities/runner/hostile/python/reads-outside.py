import glob
import os

PLACES = ["@SECRET@", "/etc/shadow", "/etc/passwd", "/root/.bashrc", "/home", "/var/log", "/proc/1/environ", "/proc/1/root/etc/passwd"]


def answer(n):
    got = []
    for place in PLACES:
        try:
            if os.path.isdir(place):
                got += os.listdir(place)
            else:
                content = open(place).read()
                if "PATH" in content or place != "/proc/1/environ":
                    got.append(place + ":" + content[:40])
        except OSError:
            pass
    got += glob.glob("/tmp/*") + glob.glob("/tmp/sandbox-*")
    got += [name for name in glob.glob("/work/*") if not name.endswith("solution.py")]
    got = [one for one in got if "HOME=/tmp" not in one]
    if got:
        return "REACHED " + repr(got)
    raise PermissionError("nothing")


if __name__ == "__main__":
    print(answer(1))
