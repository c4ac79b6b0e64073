"""Promise 3: a foreign Host gets 421 on every route, in every mode and method; no handler runs."""

import json

import pytest

from secondlook.errors import SettingsError
from secondlook.server.hosts import Hosts
from secondlook.settings import Settings
from server.conftest import OFFICE_HOST
from server.harnesses import HOST, Running, Served, bearer, raw_request, status_of
from server.routes import CALLS, METHODS

FOREIGN = (
    "",
    " ",
    "evil.example",
    "evil.example:8765",
    "evil.example:80",
    "localhost.evil.example",
    "localhost.evil.example:8765",
    "127.0.0.1.evil.example",
    "127.0.0.1.nip.example:8765",
    "evil.example.localhost",
    "evil-localhost",
    "xlocalhost",
    "localhostx",
    "localhost.",
    "localhost.:8765",
    "127.0.0.1.",
    "127.0.0.1.:8765",
    "127.0.0.2",
    "127.1",
    "127.0.1",
    "127.0.0.01",
    "127.000.000.001",
    "0127.0.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "017700000001",
    "0",
    "0.0.0.0",  # it is refused
    "0.0.0.0:8765",
    "::1",
    "[::]",
    "[::]:8765",
    "[::1",
    "::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]:8765",
    "[::1%25lo]",
    "localhost:80",
    "localhost:8766",
    "127.0.0.1:1",
    "[::1]:8766",
    "localhost:08765",
    "localhost:+8765",
    "localhost:8765:8765",
    "localhost:",
    "localhost:abc",
    "localhost:99999",
    "localhost 8765",
    "localhost,evil.example",
    "localhost, localhost",
    "user@localhost",
    "localhost@evil.example",
    "localhost#evil.example",
    "localhost/evil",
    "localhost?evil",
    "localhost\\evil",
    "http://localhost",
    "localhost%00",
    "localhost%2eevil",
    "ｌocalhost".encode().decode("latin-1"),
    "192.168.1.10:8765",
    "host.docker.internal",
    "*",
)
# Behind a proxy any port is the proxy's; malformed ones stay malformed.
ANY_PORT = (
    "localhost:80",
    "localhost:8766",
    "127.0.0.1:1",
    "[::1]:8766",
    "localhost:08765",
    "localhost:99999",
)
OWN = ("127.0.0.1", "127.0.0.1:8765", "localhost", "LocalHost:8765", "[::1]", "[::1]:8765")


def _answer(
    app: Running, method: str, path: str, host: str, headers: dict[str, str]
) -> tuple[int, str]:
    """Straight to the application: httpx would tidy up many of these names."""
    lines = [(b"host", host.encode("latin-1"))]
    lines += [(name.encode(), value.encode()) for name, value in headers.items()]
    sent = app.asgi(
        {
            "type": "http",
            "method": method,
            "path": path,
            "headers": lines,
            "server": ("127.0.0.1", 8765),
        },
        {"type": "http.request", "body": b"{}", "more_body": False},
    )
    body = b"".join(part.get("body", b"") for part in sent[1:])
    return sent[0]["status"], json.loads(body)["error"]["code"] if body else ""


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_a_foreign_host_is_refused_on_every_route(call, running: Running, office: Running) -> None:
    """Promise 3, in both modes: with a valid token, and before anything else is looked at."""
    headers = call.headers(**{"content-type": "application/json"})
    for host in FOREIGN:
        assert _answer(running, call.method, call.path, host, headers) == (421, "host"), host
        if host not in ANY_PORT:
            assert _answer(office, call.method, call.path, host, headers) == (421, "host"), host


@pytest.mark.parametrize("method", METHODS)
def test_a_foreign_host_is_refused_in_every_method(method: str, running: Running) -> None:
    """Promise 3: preflights and unknown methods too, and on paths that do not exist."""
    for path in ("/review", "/", "/health", "/nowhere", "*", "//evil.example/"):
        assert _answer(running, method, path, "evil.example", bearer()) == (421, "host")


@pytest.mark.parametrize("host", OWN)
def test_own_names_are_answered(host: str, running: Running) -> None:
    assert running.get("/health", headers={"host": host}).status_code == 200


def test_an_office_name_is_answered_with_any_port_of_its_proxy(office: Running) -> None:
    for host in (OFFICE_HOST, OFFICE_HOST.upper(), f"{OFFICE_HOST}:443", "localhost:9000"):
        assert office.get("/health", headers={"host": host}).status_code == 200


def test_two_hosts_or_none_are_refused(running: Running) -> None:
    """Promise 3: a proxy may look at the one and a server at the other."""
    scope = {"type": "http", "method": "GET", "path": "/health", "server": ("127.0.0.1", 8765)}
    host = (b"host", HOST.encode())
    for headers in ([], [host, host], [host, (b"host", b"evil.example")]):
        assert running.asgi({**scope, "headers": headers})[0]["status"] == 421


def test_a_real_server_refuses_foreign_hosts_on_the_wire(served: Served) -> None:
    """Promise 3, with what uvicorn makes of the bytes; odd bytes may be refused as no HTTP at all."""
    for host in FOREIGN:
        asked = raw_request("GET", "/health", {}, host=host.replace("8765", str(served.port)))
        assert status_of(served.raw(asked)) in (400, 421), host
    for host in ("localhost", f"localhost:{served.port}", f"127.0.0.1:{served.port}"):
        assert status_of(served.raw(raw_request("GET", "/health", {}, host=host))) == 200


def test_a_target_with_a_foreign_name_does_not_get_around_the_host(served: Served) -> None:
    """Promise 3: an absolute target, two hosts, and a name hidden behind a line break."""
    for asked in (
        b"GET http://evil.example/health HTTP/1.1\r\nhost: evil.example\r\n\r\n",
        b"GET /health HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\n\r\n",
        b"GET /health HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: localhost\r\n\r\n",
        b"GET /health HTTP/1.1\r\nhost: evil.example\r\nforwarded: host=localhost\r\n\r\n",
        b"GET /health HTTP/1.0\r\n\r\n",
        b"GET /health HTTP/1.1\r\n\r\n",
    ):
        assert status_of(served.raw(asked)) in (400, 421)


@pytest.mark.parametrize("name", ["", "two words", "name:8765", "https://name.example", "*", "a/b"])
def test_a_host_name_that_could_never_match_is_a_settings_error(name: str) -> None:
    with pytest.raises(SettingsError, match="hosts"):
        Hosts(Settings(hosts=(name,)))


def test_a_name_with_accents_is_known_as_browsers_send_it() -> None:
    hosts = Hosts(Settings(hosts=("tweede-blik.coöperatie.example",)))
    assert hosts.answers_to(b"tweede-blik.xn--coperatie-17a.example", 8765)
