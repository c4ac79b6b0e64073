"""Programs that sit on Second Look's port in its place, and remember every byte they were sent."""

import json
import re
import socket
import threading
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from urllib.error import HTTPError

Answer = Callable[[str, bytes], bytes]


class Squatter:
    """Answers each request as `answer(path, request)` says; b"" leaves it waiting."""

    def __init__(self, port: int, answer: Answer) -> None:
        self.received = b""
        self._answer = answer
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        self._connections: list[socket.socket] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> "Squatter":
        return self

    def __exit__(self, *_: object) -> None:
        for opened in (self._listener, *self._connections):
            with suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)
            opened.close()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._connections.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):
            while request := self._request(connection):
                path = request.split(b" ", 2)[1].decode()
                if answer := self._answer(path, request):
                    connection.sendall(answer)

    def _request(self, connection: socket.socket) -> bytes:
        request = b""
        while not _is_whole(request):
            part = connection.recv(65536)
            if not part:
                return b""
            self.received += part
            request += part
        return request


def _is_whole(request: bytes) -> bool:
    head, end, body = request.partition(b"\r\n\r\n")
    lengths = [
        int(line.split(b":")[1])
        for line in head.lower().split(b"\r\n")
        if line.startswith(b"content-length:")
    ]
    return bool(end) and len(body) >= sum(lengths)


def answered(status: str, content: object, *headers: str) -> bytes:
    body = json.dumps(content).encode()
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", *headers]
    lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def silent(_path: str, _request: bytes) -> bytes:
    """Takes the connection and says nothing."""
    return b""


def agreeable(_path: str, _request: bytes) -> bytes:
    """Says yes to everything."""
    return answered("200 OK", {"ok": True, "proof": "0" * 64, "share": "2" * 512, "browser": "x"})


def unwilling(_path: str, _request: bytes) -> bytes:
    """Asks for the key again, as the real one does when it has forgotten a browser."""
    return answered("401 Unauthorized", {"error": {"code": "unauthorized", "message": "key?"}})


def redirecting(_path: str, _request: bytes) -> bytes:
    """Sends the browser on, in the hope that it takes its words along."""
    return answered("307 Temporary Redirect", {}, "Location: /collect")


class Relaying:
    """Asks the real server, which moved to another port, for the proof: in its own name, and in that
    of the place where it sits. Keeps the rest for itself.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self.relayed, self.refused = 0, 0

    def __call__(self, path: str, request: bytes) -> bytes:
        if path != "/pair/proof":
            return answered("200 OK", {"ok": True})
        head, _, body = request.partition(b"\r\n\r\n")
        host = re.search(rb"(?i)host: (\S+)", head)
        assert host
        for name in (host[1].decode(), ""):
            headers = {"Content-Type": "application/json", **({"Host": name} if name else {})}
            asked = urllib.request.Request(self._address + path[1:], body, headers)  # noqa: S310
            try:
                with urllib.request.urlopen(asked, timeout=5) as answer:  # noqa: S310
                    self.relayed += 1
                    return answered("200 OK", json.load(answer))
            except HTTPError:
                self.refused += 1
        return answered("502 Bad Gateway", {})


class Replaying:
    """Repeats a proof that the real server once gave."""

    def __init__(self, proof: str) -> None:
        self._proof = proof

    def __call__(self, _path: str, _request: bytes) -> bytes:
        return answered("200 OK", {"proof": self._proof})
