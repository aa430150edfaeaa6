import socket


def udp():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"reached", ("127.0.0.1", int("@PORT@")))
        sender.settimeout(0.2)
        return sender.recv(10)


def unix():
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect("@SOCKET@")


def raw():
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP).close()


WAYS = {
    "tcp": lambda: socket.create_connection(("127.0.0.1", int("@PORT@")), 0.5),
    "outside": lambda: socket.create_connection(("192.0.2.1", 80), 0.3),
    "udp": udp,
    "unix": unix,
    "raw": raw,
    "dns": lambda: socket.getaddrinfo("localhost.localdomain.example", 80),
}


def answer(n):
    got = []
    for name, way in WAYS.items():
        try:
            way()
            got.append(name)
        except OSError:
            pass
    if got:
        return "REACHED " + repr(got)
    raise PermissionError("nothing")


if __name__ == "__main__":
    print(answer(1))
