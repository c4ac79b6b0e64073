"""Stands in front of everything: which requests reach a route, and what every answer carries.

In this order: host 421, origin or site 403, token 401, scope 403, media type 415, size 413, too
many at once 503. It decides on scope["path"] and on headers that came exactly once, reads the body
itself so that no handler ever sees more than its limit, and turns an unexpected error into an
answer and a log line in which nothing of the request stands.
"""

import logging
from collections.abc import Container, Iterable

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Send
from starlette.types import Scope as Request

from secondlook.server.bodies import Allowed, replayed
from secondlook.server.browsers import Browsers
from secondlook.server.headers import DATA_HEADERS, PAGE_HEADERS
from secondlook.server.hosts import Hosts, is_extension
from secondlook.server.readers import reader_of
from secondlook.server.refusals import Refused
from secondlook.server.tokens import Scope, Tokens
from secondlook.settings import Settings

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
IMPORT_PATH = "/clients/import"
# Where the guard leaves for the routes what the key opens: a Scope, or None on an open path.
GRANTED = "secondlook.granted"

_WITH_BODY = frozenset(["POST", "PUT", "PATCH"])
_WATCHED = frozenset(
    [
        b"host",
        b"origin",
        b"sec-fetch-site",
        b"authorization",
        b"content-type",
        b"content-encoding",
        b"content-length",
    ]
)
# Stands for a header that came twice; no check takes it for a valid value.
_TWICE = b"\0twice"
_OUR_ERRORS = "secondlook.errors."

_log = logging.getLogger("secondlook.server")


class Guard:
    def __init__(
        self, app: ASGIApp, settings: Settings, tokens: Tokens, browsers: Browsers
    ) -> None:
        self._app = app
        self._settings = settings
        self._tokens = tokens
        self._browsers = browsers
        self._hosts = Hosts(settings)
        self._json = Allowed(("application/json",), settings.max_body_bytes)
        self._tables = Allowed((CSV, XLSX), settings.max_import_bytes)
        self._under_way = 0

    async def __call__(self, scope: Request, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._guarded(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._app(scope, receive, _plainly(send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})

    async def _guarded(self, scope: Request, receive: Receive, send: Send) -> None:
        answer = _Answer(send, PAGE_HEADERS if is_page(scope["path"]) else DATA_HEADERS)
        try:
            await self._served(scope, receive, answer, self._admitted(scope))
        except Refused as refused:
            await self._refuse(refused, scope, receive, answer)
        except ClientDisconnect:
            return
        except Exception as error:
            # No traceback: the message of an exception may hold a draft.
            _log.error("%s in %s", type(error).__name__, _route_of(scope))
            if not answer.started:
                await self._refuse(Refused("internal"), scope, receive, answer)

    def _admitted(self, scope: Request) -> Allowed | None:
        """What the body may be; None where it is not read. Raises Refused."""
        # A prefix would let the routes see another path than the one that is judged here.
        scope["root_path"] = ""
        headers = _once(scope["headers"])
        host = headers.get(b"host", b"")
        if not self._hosts.answers_to(host, (scope.get("server") or ("", 0))[1]):
            raise Refused("host")
        origin, site = headers.get(b"origin"), headers.get(b"sec-fetch-site")
        if not self._hosts.own(host, origin, site, self._extensions(scope["path"], origin)):
            raise Refused("origin")
        self._check_token(scope, headers.get(b"authorization", b""))
        if scope["method"] not in _WITH_BODY:
            return None
        allowed = self._tables if scope["path"] == IMPORT_PATH else self._json
        allowed.check(headers)
        return allowed

    def _extensions(self, path: str, origin: bytes | None) -> Container[bytes]:
        """A browser that is not paired yet may knock, from whatever extension; the code decides."""
        if origin is None:
            return ()
        if is_pairing(path) and is_extension(origin.decode("latin-1")):
            return (origin,)
        return self._browsers.origins

    def _check_token(self, scope: Request, authorization: bytes) -> None:
        scheme, _, token = authorization.partition(b" ")
        bearer = scheme.lower() == b"bearer" and token
        scope[GRANTED] = granted = self._granted(token) if bearer else None
        path = scope["path"]
        if is_open(path):
            return
        if granted is None:
            raise Refused("token")
        if is_admin(path) and granted is not Scope.ADMIN:
            raise Refused("scope")

    def _granted(self, token: bytes) -> Scope | None:
        known = self._tokens.scope_of(token)
        return known or (Scope.REVIEW if self._browsers.knows(token) else None)

    async def _served(
        self, scope: Request, receive: Receive, answer: "_Answer", allowed: Allowed | None
    ) -> None:
        """A body that is still coming in counts as under way: so memory is bounded too."""
        if self._under_way >= self._settings.max_concurrent:
            raise Refused("busy")
        self._under_way += 1
        try:
            if allowed:
                receive = replayed(await allowed.read(receive), receive)
            await self._app(scope, receive, answer)
        finally:
            self._under_way -= 1

    async def _refuse(
        self, refused: Refused, scope: Request, receive: Receive, answer: "_Answer"
    ) -> None:
        response = refused.answer(reader_of(scope, self._settings.language))
        await response(scope, receive, answer)


class _Answer:
    """`send`, with the headers that every answer carries."""

    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]]) -> None:
        self._send = send
        self._headers = headers
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            message["headers"] = [*message["headers"], *self._headers]
        await self._send(message)


def _plainly(send: Send) -> Send:
    """`send` for starts and stops: an error of ours is told by its message, without a traceback."""

    async def told(message: Message) -> None:
        last = message.get("message", "").strip().rpartition("\n")[2]
        if last.startswith(_OUR_ERRORS):
            message["message"] = last.partition(": ")[2]
        await send(message)

    return told


def is_page(path: str) -> bool:
    return path == "/" or path.startswith("/page/")


def is_open(path: str) -> bool:
    """Reached without a key: the check page, `/health`, which says little, and pairing."""
    return path == "/health" or is_page(path) or is_pairing(path)


def is_pairing(path: str) -> bool:
    return path == "/pair" or path.startswith("/pair/")


def is_admin(path: str) -> bool:
    return path in ("/clients", "/names") or path.startswith(("/clients/", "/names/"))


def _once(headers: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for name, value in headers:
        if name in _WATCHED:
            found[name] = _TWICE if name in found else value
    return found


def _route_of(scope: Request) -> str:
    """The route as it was declared, never the path as it was sent."""
    return f"{scope['method']} {getattr(scope.get('route'), 'path', '?')}"
