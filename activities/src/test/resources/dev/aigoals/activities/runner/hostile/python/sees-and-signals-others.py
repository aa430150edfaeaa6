import os
import signal


def answer(n):
    got = []
    seen = [int(name) for name in os.listdir("/proc") if name.isdigit()]
    if len(seen) > 4 or int("@PID@") in seen:
        got.append("processes")
    for process in (int("@PID@"), os.getppid()):
        try:
            if process > 1:
                os.kill(process, signal.SIGKILL)
                if process == int("@PID@"):
                    got.append("kill")
        except OSError:
            pass
    try:
        os.kill(1, signal.SIGKILL)
        os.kill(-1, signal.SIGTERM)
    except OSError:
        pass
    try:
        os.setuid(0)
        got.append("root")
    except OSError:
        pass
    try:
        os.nice(-10)
        got.append("nice")
    except OSError:
        pass
    if got:
        return "REACHED " + repr(got)
    raise PermissionError("nothing")


if __name__ == "__main__":
    print(answer(1))
