"""A hostile program: tries every way out and prints those that were open."""
import os
import socket
import sys
import time

reached = []


def attempt(name, deed):
    try:
        deed()
        reached.append(name)
    except BaseException:
        pass


def fork_without_end():
    children = []
    try:
        while len(children) < 100:
            child = os.fork()
            if child == 0:
                time.sleep(5)
                os._exit(0)
            children.append(child)
    finally:
        for child in children:
            os.kill(child, 9)


def see_others():
    if len([name for name in os.listdir("/proc") if name.isdigit()]) > 4:
        return
    raise LookupError


attempt("file", lambda: open(sys.argv[1]).read())
attempt("passwords", lambda: open("/etc/passwd").read())
attempt("network", lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])), 2))
attempt("write", lambda: open("/usr/lib/reached", "w").write("x"))
attempt("root", lambda: open("/reached", "w").write("x"))
attempt("proc", see_others)
attempt("processes", fork_without_end)
attempt("memory", lambda: bytearray(2_000_000_000))
attempt("first process", lambda: 1 / len(open("/proc/1/environ").read().replace("PATH=", "", 1).partition("=")[1]))
if set(os.environ) - {"PATH", "LANG", "HOME", "PWD", "UV_THREADPOOL_SIZE", "LC_CTYPE"}:
    reached.append("environment")
print("reached " + " ".join(reached) if reached else "contained " + str(6 * 7))
