"""Starts the server: where it may listen, and uvicorn without a word about requests in its logs."""

import ipaddress
import logging
import signal
import socket
from contextlib import suppress
from functools import partial

import uvicorn
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.supervisors import Multiprocess

from secondlook.errors import SettingsError
from secondlook.findings import Language
from secondlook.server.applications import create_app
from secondlook.server.headers import DATA_HEADERS
from secondlook.server.hosts import Hosts
from secondlook.server.logs import LOG_CONFIG
from secondlook.server.refusals import Refused
from secondlook.settings import Settings

# A writer pauses for longer than uvicorn's five seconds; a new connection costs the next keystroke.
_KEEP_ALIVE_SECONDS = 75
_START_SECONDS = 60
_CANNOT_START = 2

_log = logging.getLogger("secondlook.server")


def serve(settings: Settings) -> None:
    """Serves until told to stop. Raises SettingsError for an address it must not listen on."""
    check_bind(settings)
    config = uvicorn_config(settings)
    with _bound(config) as listener, suppress(KeyboardInterrupt):
        if settings.workers == 1:
            _Server(config, settings).run([listener])
        else:
            _Workers(config, [listener], settings).run()


def check_bind(settings: Settings) -> None:
    """Loopback is always allowed; anything wider needs TLS and the names it is reached under."""
    Hosts(settings)
    if bool(settings.tls_certificate) != bool(settings.tls_key):
        raise SettingsError("tls_certificate and tls_key go together")
    if is_loopback(settings.host):
        return
    reachable = f"host {settings.host!r} can be reached from other machines:"
    if not (settings.tls_certificate or settings.behind_proxy):
        raise SettingsError(
            f"{reachable} set tls_certificate and tls_key, or behind_proxy where a reverse proxy "
            "in front ends TLS"
        )
    if not settings.hosts:
        raise SettingsError(f"{reachable} list in `hosts` the names under which it is reached")


def is_loopback(host: str) -> bool:
    """Only what certainly is: an odd spelling such as 0x7f.1 counts as reachable from outside."""
    try:
        return ipaddress.ip_address(_bare(host)).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def uvicorn_config(settings: Settings) -> uvicorn.Config:
    """Workers get the settings inside it: tokens stand in no argument or environment."""
    return uvicorn.Config(
        partial(create_app, settings),
        factory=True,
        host=_bare(settings.host),
        port=settings.port,
        workers=settings.workers,
        loop="auto",
        http=_Protocol,
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=LOG_CONFIG,
        log_level=None,
        server_header=False,
        proxy_headers=settings.behind_proxy,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=5,
        ssl_certfile=settings.tls_certificate,
        ssl_keyfile=settings.tls_key,
    )


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, settings: Settings) -> None:
        super().__init__(config)
        self._settings = settings

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:
            # What is wrong has been told; uvicorn's own exit code is none of ours.
            raise SystemExit(_CANNOT_START) from None
        if self.started:
            _announce(self._settings, self.servers[0].sockets[0])


class _Workers(Multiprocess):
    def __init__(
        self, config: uvicorn.Config, sockets: list[socket.socket], settings: Settings
    ) -> None:
        super().__init__(config, sockets)
        self._settings = settings

    def init_processes(self) -> None:
        # Ctrl+C reaches the workers too; they wait for this process to stop them, without a word.
        handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
        super().init_processes()
        signal.signal(signal.SIGINT, handler)
        patience = self.config.timeout_worker_healthcheck + _START_SECONDS
        if all(worker.wait_until_ready(patience, self.should_exit) for worker in self.processes):
            _announce(self._settings, self.sockets[0])


class _Protocol(HttpToolsProtocol):
    """Answers what is no HTTP in our shape as well."""

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  # uvicorn's signature
        response = Refused("bad_request").answer(Language.EN)
        headers = [*response.raw_headers, *DATA_HEADERS, (b"connection", b"close")]
        lines = [name + b": " + value + b"\r\n" for name, value in headers]
        self.transport.write(b"".join([STATUS_LINE[400], *lines, b"\r\n", bytes(response.body)]))
        self.transport.close()


def _bare(host: str) -> str:
    """An IPv6 address without its brackets: what a socket takes."""
    return host[1:-1] if host.startswith("[") and host.endswith("]") else host


def _bound(config: uvicorn.Config) -> socket.socket:
    """The address taken, not yet listening: who connects too early is refused, not kept waiting."""
    listener = socket.socket(socket.AF_INET6 if ":" in config.host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((config.host, config.port))
    except OSError as error:
        listener.close()
        where, reason = f"{config.host}, port {config.port}", (error.strerror or "refused").lower()
        raise SettingsError(f"cannot listen on {where}: {reason}; --port takes another") from None
    return listener


def _announce(settings: Settings, listener: socket.socket) -> None:
    scheme = "https" if settings.tls_certificate else "http"
    host, port = _bare(settings.host), listener.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    _log.info("Second Look answers at %s://%s:%d/ (Ctrl+C stops it)", scheme, shown, port)
