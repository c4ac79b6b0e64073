"""Promise 4: a page on another site gets 403, or 415, and never a header that lets it read anything."""

import pytest

from secondlook.errors import SettingsError
from secondlook.server.hosts import Hosts
from secondlook.settings import Settings
from server.conftest import EXTENSION, OFFICE_HOST
from server.harnesses import ADMIN_TOKEN, HOST, Running, bearer, draft, encoded
from server.routes import CALLS, JSON_BODY, METHODS, WITH_BODY

FOREIGN = (
    "null",
    "",
    "https://evil.example",
    "http://evil.example",
    "http://evil.example:8765",
    f"https://{HOST}",
    "http://127.0.0.1",
    "http://127.0.0.1:8766",
    "http://127.0.0.1:80",
    "http://localhost:8765",
    "http://localhost",
    "http://[::1]:8765",
    f"http://{HOST}.evil.example",
    f"http://{HOST}/",
    f"http://{HOST}/page",
    f" http://{HOST}",
    f"http://{HOST} ",
    f"http://user@{HOST}",
    f"http://{HOST}, http://evil.example",
    f"//{HOST}",
    HOST,
    f"ftp://{HOST}",
    "file://",
    "data:",
    "about:blank",
    "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba",
    f"{EXTENSION}/",
    f"{EXTENSION}.evil",
    EXTENSION.replace("chrome", "moz"),
    EXTENSION.upper(),
    "moz-extension://11111111-2222-3333-4444-555555555555",
    "https://www.linkedin.com",
    "*",
)
FOREIGN_SITES = ("cross-site", "same-site", "Cross-Site", "", "null", "none, none", "same-origin ")
# What a form, a beacon or a no-cors fetch can send without asking first, and close relatives.
SIMPLE_TYPES = (
    "text/plain",
    "text/plain;charset=UTF-8",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/html",
    "application/octet-stream",
    "application/json-patch+json",
    "application/jsonp",
    "text/json",
    "application/json; charset=utf-16",
    "application/json; charset=latin-1",
    "application/json; boundary=x",
    "application/json, text/plain",
    "",
)
JSON_TYPES = (
    "application/json",
    "application/json; charset=utf-8",
    'Application/JSON;charset="UTF-8"',
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_another_origin_is_refused_on_every_route(call, running: Running) -> None:
    """Promise 4: although the token is right."""
    for origin in FOREIGN:
        answer = running.request(
            call.method, call.path, headers=call.headers(origin=origin), **call.options
        )
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "origin"), origin
    for site in FOREIGN_SITES:
        headers = call.headers(**{"sec-fetch-site": site})
        answer = running.request(call.method, call.path, headers=headers, **call.options)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "origin"), site


def test_the_page_and_a_listed_extension_are_answered(running: Running) -> None:
    """As measured in Chromium: the page says same-origin, the extension's worker says none."""
    for origin, site in ((f"http://{HOST}", "same-origin"), (EXTENSION, "none")):
        headers = bearer() | {"origin": origin, "sec-fetch-site": site}
        assert running.post("/review", draft(), headers=headers).status_code == 200


def test_behind_a_proxy_the_own_origin_is_an_encrypted_one(office: Running) -> None:
    headers = bearer() | {"host": OFFICE_HOST, "sec-fetch-site": "same-origin"}
    for scheme, status in (("https", 200), ("http", 403)):
        origin = {"origin": f"{scheme}://{OFFICE_HOST}"}
        assert status == office.post("/review", draft(), headers=headers | origin).status_code


def test_two_origins_are_refused(running: Running) -> None:
    own = ("origin", f"http://{HOST}")
    token = ("authorization", bearer()["authorization"])
    answer = running.post("/review", draft(), headers=[token, own, own])
    assert answer.status_code == 403


@pytest.mark.parametrize("call", WITH_BODY, ids=lambda call: call.name)
def test_types_that_need_no_preflight_are_refused(call, running: Running) -> None:
    """Promise 4: 415 for whatever a form can send, whoever sends it."""
    body = encoded(call.options["json"]) if "json" in call.options else call.options["content"]
    for kind in SIMPLE_TYPES:
        headers = call.headers(**{"content-type": kind} if kind else {})
        answer = running.request(call.method, call.path, headers=headers, content=body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (415, "media_type"), kind


@pytest.mark.parametrize("call", JSON_BODY[:2], ids=lambda call: call.name)
def test_json_is_taken_with_or_without_its_charset(call, running: Running) -> None:
    for kind in JSON_TYPES:
        headers = call.headers(**{"content-type": kind})
        answer = running.request(
            call.method, call.path, headers=headers, content=encoded(call.options["json"])
        )
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "coding", ["gzip", "deflate", "br", "zstd", "identity, gzip", "x-gzip", ""]
)
def test_a_compressed_body_is_refused(coding: str, running: Running) -> None:
    """Promise 12: what is small on the wire could be huge here."""
    headers = bearer() | {"content-type": "application/json", "content-encoding": coding}
    answer = running.request("POST", "/review", headers=headers, content=encoded(draft()))
    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "media_type")


@pytest.mark.parametrize("method", METHODS)
def test_no_answer_ever_lets_another_origin_read_it(method: str, running: Running) -> None:
    """Promise 4: no Access-Control-Allow-*, preflights included."""
    asked = {
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization",
    }
    for path in ("/review", "/clients", "/health", "/", "/nowhere"):
        for origin in (f"http://{HOST}", EXTENSION, "https://evil.example"):
            headers = bearer(ADMIN_TOKEN) | {"origin": origin} | asked
            answer = running.request(method, path, headers=headers)
            assert [name for name in answer.headers if name.startswith("access-control")] == []


def test_a_preflight_gets_no_yes(running: Running) -> None:
    asked = {"origin": f"http://{HOST}", "access-control-request-method": "POST"}
    assert running.request("OPTIONS", "/review", headers=asked).status_code == 401
    assert running.request("OPTIONS", "/review", headers=asked | bearer()).status_code == 405


@pytest.mark.parametrize(
    "origin", ["*", "null", "https://evil.example", "chrome-extension://*", ""]
)
def test_only_extensions_can_be_listed_as_origins(origin: str) -> None:
    with pytest.raises(SettingsError, match="extension_origins"):
        Hosts(Settings(extension_origins=(origin,)))
