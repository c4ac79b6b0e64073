"""Ways to drive the server in tests: the application in-process, and a real one in a process of its own."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI

from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.server.applications import create_app
from secondlook.settings import Settings

REVIEW_TOKEN = "review-token-of-an-invented-office"
ADMIN_TOKEN = "admin-token-of-an-invented-office"
HOST = "127.0.0.1:8765"
CLIENTS = (
    ClientRecord("Zandkreek Zorggroep", aliases=("Zandkreek",), sector="zorg", city="Yerseke"),
    ClientRecord("Gemeente Oosterschans", aliases=("Oosterschans",), sector="gemeente"),
    ClientRecord("Pelikaan Havenbedrijf", kind="prospect", city="Vlissingen"),
)
# Three findings: a client, somebody's telephone number, a wifi password.
LEAKY = (
    "Vandaag gestart bij Zandkreek Zorggroep! Bel me op 06-12345678. "
    "Het wifi-wachtwoord is Zeehond!2024 🎉"
)
SERVE = (
    "from secondlook.settings import load_settings\n"
    "from secondlook.server.serving import serve\n"
    "serve(load_settings())\n"
)


def bearer(token: str = REVIEW_TOKEN) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def draft(text: str = LEAKY, **values: Any) -> dict[str, Any]:
    return {"text": text, "channel": "linkedin", **values}


def settings_in(folder: Path, **values: Any) -> Settings:
    tokens = {"review_token": REVIEW_TOKEN, "admin_token": ADMIN_TOKEN}
    return Settings(**{"data_dir": folder / "data", **tokens, **values})


def fill(settings: Settings) -> None:
    """Puts the invented clients into the registry that `settings` names."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    registry = Registry(settings.registry_url)
    registry.upgrade()
    registry.import_records(CLIENTS)
    registry.close()


@dataclass
class Running:
    """The application, started as uvicorn would, on an event loop in a thread of its own."""

    settings: Settings
    app: FastAPI = field(init=False)

    def __enter__(self) -> "Running":
        self._stack = contextlib.ExitStack()
        self._portal: BlockingPortal = self._stack.enter_context(start_blocking_portal())
        self.app = create_app(self.settings)
        lifespan = self.app.router.lifespan_context(self.app)
        self._stack.enter_context(self._portal.wrap_async_context_manager(lifespan))
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=True)
        self._client = httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        """As `httpx.request`; sends the review key unless told otherwise."""
        headers = options.pop("headers", bearer())
        call = self._client.request
        return self._portal.call(lambda: call(method, path, headers=headers, **options))

    def post(self, path: str, content: Any, **options: Any) -> httpx.Response:
        return self.request("POST", path, json=content, **options)

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.request("GET", path, **options)

    def asgi(self, scope: dict[str, Any], *received: dict[str, Any]) -> list[dict[str, Any]]:
        """Calls the application with a bare scope; what it sends."""
        waiting, sent = list(received), []

        async def receive() -> dict[str, Any]:
            return waiting.pop(0) if waiting else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        self._portal.call(self.app, scope, receive, send)
        return sent


@dataclass
class Served:
    """A real server in a process of its own."""

    port: int
    process: "subprocess.Popen[bytes]"
    output: Path
    data_dir: Path

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def connected(self, seconds: float = 10) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    def raw(self, sent: bytes, seconds: float = 10) -> bytes:
        """What comes back until the server closes, or for a complete answer to one request."""
        with self.connected(seconds) as connection:
            connection.sendall(sent)
            return read_answer(connection)

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=f"http://{self.host}", headers=bearer(), timeout=30)

    def memory(self) -> int:
        """Resident bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024


def read_answer(connection: socket.socket) -> bytes:
    """One answer and nothing of the next: its head, and as much body as Content-Length says."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        part = connection.recv(1)
        if not part:
            return head
        head += part
    lengths = [
        int(line.split(b":")[1])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length:")
    ]
    body = b""
    while lengths and len(body) < lengths[0]:
        part = connection.recv(lengths[0] - len(body))
        if not part:
            break
        body += part
    return head + body


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def raw_request(
    method: str, path: str, headers: Mapping[str, str], body: bytes = b"", host: str = HOST
) -> bytes:
    lines = {"host": host, **headers}
    if body and "transfer-encoding" not in lines:
        lines.setdefault("content-length", str(len(body)))
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + body


def json_headers(token: str = REVIEW_TOKEN) -> dict[str, str]:
    return {**bearer(token), "content-type": "application/json"}


def encoded(content: Any) -> bytes:
    return json.dumps(content).encode()


def environment(settings: Settings, port: int, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    package = Path(sys.modules["secondlook"].__file__ or "").parents[1]
    return {
        **kept,
        "PYTHONPATH": str(package),
        "SECONDLOOK_DATA_DIR": str(settings.data_dir),
        "SECONDLOOK_PORT": str(port),
        "SECONDLOOK_REVIEW_TOKEN": settings.review_token,
        "SECONDLOOK_ADMIN_TOKEN": settings.admin_token,
        **more,
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def serving(folder: Path, program: str = SERVE, **more: str) -> Iterator[Served]:
    """A server with the invented clients; `program` is what its Python runs."""
    settings, port = settings_in(folder), free_port()
    fill(settings)
    output = folder / "output.txt"
    with output.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            env=environment(settings, port, **more),
            stdout=stream,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
    try:
        _await(process, port, output)
        yield Served(port, process, output, settings.data_dir)
    finally:
        process.terminate()
        process.wait(20)


def _await(process: "subprocess.Popen[bytes]", port: int, output: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server stopped:\n{output.read_text()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError(f"the server does not answer:\n{output.read_text()}")
