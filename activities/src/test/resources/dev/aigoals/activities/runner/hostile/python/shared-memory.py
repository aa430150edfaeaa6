import ctypes

library = ctypes.CDLL(None, use_errno=True)
library.shmat.restype = ctypes.c_void_p


def answer(n):
    for _ in range(200):
        segment = library.shmget(0, ctypes.c_size_t(100_000_000), 0o1600)
        if segment < 0:
            raise OSError(ctypes.get_errno(), "no shared memory")
        address = library.shmat(segment, None, 0)
        ctypes.memset(address, 1, 100_000_000)
        library.shmdt(ctypes.c_void_p(address))
    return "REACHED memory that is not counted"


if __name__ == "__main__":
    print(answer(1))
