"""A proxy before a real server that can fail in eight ways: what a network, a proxy of the office or a
server in trouble does to an answer.
"""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from extension.squatters import Squatter, answered

_DRIP = 0.25
_LINGER_NOT = struct.pack("ii", 1, 0)

Fault = Callable[[socket.socket, bytes], None]


def reset(connection: socket.socket, answer: bytes) -> None:
    """Half an answer, then the connection breaks."""
    connection.sendall(answer[: len(answer) // 2])
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
    connection.close()


def drip(connection: socket.socket, answer: bytes) -> None:
    """One byte after the other, with all the time in the world."""
    for byte in answer:
        connection.sendall(bytes([byte]))
        time.sleep(_DRIP)


def truncated(connection: socket.socket, answer: bytes) -> None:
    """An answer that says it is whole, with half the JSON."""
    body = answer.partition(b"\r\n\r\n")[2]
    connection.sendall(_answer("200 OK", "application/json", body[: len(body) // 2]))


def other_type(connection: socket.socket, answer: bytes) -> None:
    """The right words as a page, as from who rewrites everything that passes."""
    body = answer.partition(b"\r\n\r\n")[2]
    connection.sendall(_answer("200 OK", "text/html", body))


def broken(connection: socket.socket, _answer: bytes) -> None:
    connection.sendall(answered("500 Internal Server Error", _error("internal")))


def busy(connection: socket.socket, _answer: bytes) -> None:
    connection.sendall(
        answered("503 Service Unavailable", _error("busy"), "Retry-After: 1", "Connection: close")
    )


def hanging(_connection: socket.socket, _answer: bytes) -> None:
    """The question is taken; no answer comes."""


class Faulty(Squatter):
    """Passes everything on to the server at `upstream`, but for the answers to drafts while there is
    a `fault`. What it was asked is in `received`.
    """

    def __init__(self, upstream: int) -> None:
        self.upstream = upstream
        self.fault: Fault | None = None
        super().__init__(0, lambda _path, _request: b"")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def refuse(self) -> None:
        """From now on nobody listens."""
        self.__exit__()

    def listen(self) -> None:
        """On the same port again."""
        self._connections.clear()
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._listen, daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):
            request = self._request(connection)
            if not request:
                return
            answer = self._passed_on(request)
            if self.fault and request.startswith(b"POST /review "):
                self.fault(connection, answer)
            else:
                connection.sendall(answer)
            if self.fault is not hanging:
                connection.close()

    def _passed_on(self, request: bytes) -> bytes:
        """The server's whole answer; it closes after it."""
        head, _, body = request.partition(b"\r\n\r\n")
        lines = [
            line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")
        ]
        asked = b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body
        with socket.create_connection(("127.0.0.1", self.upstream)) as server:
            server.sendall(asked)
            return b"".join(iter(lambda: server.recv(65536), b""))


def _answer(status: str, kind: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _error(code: str) -> dict[str, object]:
    return {"error": {"code": code, "message": json.dumps(code)}}


FAULTS = (reset, drip, truncated, other_type, broken, busy, hanging)
