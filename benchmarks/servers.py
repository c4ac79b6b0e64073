"""Starting servers for a benchmark, and asking them over one kept-alive socket at little cost."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TOKEN = "benchmark-token-0123456789"


@dataclass
class Running:
    process: subprocess.Popen[bytes]
    port: int
    started: float


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def second_look(data_dir: Path) -> Iterator[Running]:
    """`secondlook serve` on a port of its own."""
    port = free_port()
    environment = {
        **os.environ,
        "SECONDLOOK_DATA_DIR": str(data_dir),
        "SECONDLOOK_REVIEW_TOKEN": TOKEN,
    }
    with running(
        [sys.executable, "-m", "secondlook", "serve", "--port", str(port)], port, environment
    ) as server:
        yield server


@contextmanager
def running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[Running]:
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port, process)
        yield Running(process, port, started)
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError("the server did not start")


class Caller:
    """One connection; `post` sends a JSON body and reads the whole answer."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = port

    def post(self, path: str, body: bytes) -> bytes:
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nAuthorization: Bearer {TOKEN}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._socket.sendall(head.encode() + body)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._received()
        head_part, _, answer = received.partition(b"\r\n\r\n")
        if not head_part.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head_part.decode("latin-1").splitlines()[0])
        length = next(
            int(line.split(b":")[1])
            for line in head_part.lower().split(b"\r\n")
            if line.startswith(b"content-length")
        )
        while len(answer) < length:
            answer += self._received()
        return answer

    def _received(self) -> bytes:
        part = self._socket.recv(65536)
        if not part:
            raise RuntimeError("the server closed the connection")
        return part
