"""The order of the guard's refusals, the shape of every error, the headers of every answer."""

import json

import anyio
import pytest

from secondlook.findings import Language
from secondlook.server.bodies import Allowed
from secondlook.server.refusals import REFUSALS, Refused
from server.harnesses import (
    ADMIN_TOKEN,
    HOST,
    Running,
    Served,
    bearer,
    draft,
    encoded,
    json_headers,
    raw_request,
    read_answer,
    serving,
    status_of,
)
from server.routes import CALLS, METHODS

SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}
# Each step repairs what the one before was refused for.
STEPS = (
    ({"host": "evil.example"}, 421, "host"),
    ({"host": HOST}, 403, "origin"),
    ({"origin": f"http://{HOST}"}, 403, "origin"),
    ({"sec-fetch-site": "same-origin"}, 401, "token"),
    ({"authorization": bearer()["authorization"]}, 403, "scope"),
    ({"authorization": bearer(ADMIN_TOKEN)["authorization"]}, 415, "media_type"),
    ({"content-type": "application/json"}, 415, "media_type"),
    ({"content-encoding": "identity"}, 413, "too_large"),
)


def test_refusals_come_in_the_order_of_the_contract(running: Running) -> None:
    headers = {
        "origin": "null",
        "sec-fetch-site": "cross-site",
        "content-type": "text/plain",
        "content-encoding": "gzip",
    }
    for repaired, status, code in STEPS:
        headers |= repaired
        answer = running.request("POST", "/clients", headers=headers, content=b"x" * 2**21)
        assert (status, code) == (answer.status_code, answer.json()["error"]["code"])
    for content, status in ((b"{", 400), (b"{}", 422)):
        answer = running.request("POST", "/clients", headers=headers, content=content)
        assert status == answer.status_code


@pytest.mark.parametrize("method", METHODS)
def test_every_method_answers_in_one_shape(method: str, own: Running) -> None:
    for path in (
        "/review",
        "/policy",
        "/clients",
        "/clients/1",
        "/health",
        "/",
        "/nowhere",
        "/page/",
    ):
        headers = json_headers(ADMIN_TOKEN)
        answer = own.request(method, path, headers=headers, content=b"{}")
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/json"
            shape = {"error": {"code": "", "message": ""}} if method == "HEAD" else answer.json()
            assert {"code", "message"} == set(shape["error"])
        if answer.status_code == 405:
            assert answer.headers["allow"]


@pytest.mark.parametrize("refused", [{}, {"host": "evil.example"}, {"origin": "null"}])
def test_every_answer_carries_the_security_headers(refused: dict[str, str], own: Running) -> None:
    for call in CALLS:
        headers = call.headers() | {"content-type": "application/json"} | refused
        if "content" in call.options:
            headers |= {"content-type": "text/csv"}
        answer = own.request(call.method, call.path, headers=headers, **call.options)
        assert bool(refused) == (answer.status_code in (403, 421)), call.name
        assert SECURITY_HEADERS.items() <= dict(answer.headers).items()
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_every_refusal_is_worded_in_both_languages() -> None:
    for code, refusal in REFUSALS.items():
        dutch, english = (refusal.words.to(language) for language in Language)
        assert dutch, code
        if code != "schema":
            assert dutch != english


def test_a_refusal_is_in_the_language_of_the_reader(running: Running) -> None:
    said = {
        language: running.get("/policy", headers={"accept-language": language}).json()["error"][
            "message"
        ]
        for language in ("nl", "en")
    }
    assert "sleutel" in said["nl"]
    assert "key" in said["en"]


def test_a_websocket_is_closed_before_it_opens(running: Running) -> None:
    """Promise 4: no other kind of connection gets around the guard."""
    headers = [(b"host", HOST.encode()), (b"authorization", bearer()["authorization"].encode())]
    scope = {
        "type": "websocket",
        "path": "/review",
        "headers": headers,
        "server": ("127.0.0.1", 8765),
    }
    sent = running.asgi(scope, {"type": "websocket.connect"})
    assert sent == [{"type": "websocket.close", "code": 1008}]
    assert running.asgi({"type": "something", "path": "/review", "headers": headers}) == []


def test_a_websocket_on_the_wire_is_an_ordinary_request(served: Served) -> None:
    upgrade = {"connection": "Upgrade", "upgrade": "websocket", "sec-websocket-version": "13"}
    upgrade["sec-websocket-key"] = "AAAAAAAAAAAAAAAAAAAAAA=="
    for headers, status in (
        (upgrade, 401),
        (upgrade | bearer(), 405),
        (upgrade | {"origin": "null"}, 403),
    ):
        answer = served.raw(raw_request("GET", "/review", headers, host=served.host))
        assert status == status_of(answer)


def test_a_client_that_leaves_is_no_error(running: Running) -> None:
    headers = [(name.encode(), value.encode()) for name, value in json_headers().items()]
    scope = {"type": "http", "method": "POST", "path": "/review", "server": ("127.0.0.1", 8765)}
    scope["headers"] = [(b"host", HOST.encode()), *headers]
    half = {"type": "http.request", "body": b'{"text"', "more_body": True}
    assert running.asgi(scope, half, {"type": "http.disconnect"}) == []


def test_a_prefix_does_not_get_a_review_key_into_the_client_list(running: Running) -> None:
    """Promise 5: the path that is judged is the path that is routed."""
    headers = [(b"host", HOST.encode()), (b"authorization", bearer()["authorization"].encode())]
    scope = {"type": "http", "method": "GET", "server": ("127.0.0.1", 8765), "headers": headers}
    for prefix, path in (("/office", "/office/clients"), ("/", "//clients"), ("/x", "/x/health")):
        asked = {**scope, "root_path": prefix, "path": path, "query_string": b""}
        assert running.asgi(asked)[0]["status"] == 404


def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secondlook.server.bodies._SECONDS", 0.05)
    allowed = Allowed(("application/json",), 100)
    with pytest.raises(Refused, match="did not arrive in time"):
        anyio.run(allowed.read, anyio.sleep_forever)


def test_too_many_at_once_are_asked_to_come_back(tmp_path) -> None:
    """A request whose body is still on its way counts; when it is done the next one is served."""
    with serving(tmp_path, SECONDLOOK_MAX_CONCURRENT="1") as served:
        body = encoded(draft())
        asked = raw_request("POST", "/review", json_headers(), body, served.host)
        with served.connected() as slow:
            slow.sendall(asked[:-10])
            answers = [served.raw(asked)]
            while status_of(answers[-1]) == 200 and len(answers) < 50:
                answers.append(served.raw(asked))
            assert status_of(answers[-1]) == 503
            assert b"retry-after: 1" in answers[-1].lower()
            assert json.loads(answers[-1].partition(b"\r\n\r\n")[2])["error"]["code"] == "busy"
            slow.sendall(asked[-10:])
            assert status_of(read_answer(slow)) == 200
        assert status_of(served.raw(asked)) == 200


@pytest.mark.parametrize(
    "asked",
    [
        b"nonsense\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost localhost\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nhost: localhost\r\n\r\n",
        b"FOO / HTTP/1.1\r\nhost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: localhost\r\n continued: yes\r\n\r\n",
        b"POST /review HTTP/1.1\r\nhost: localhost\r\ncontent-length: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
    ids=range(9),
)
def test_what_is_no_http_gets_our_shape_too(asked: bytes, served: Served) -> None:
    answer = served.raw(asked)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert status_of(answer) in (400, 421)
    assert json.loads(body)["error"]["code"] in ("bad_request", "host")
    assert b"x-content-type-options: nosniff" in head.lower()


def test_a_connection_stays_open_and_answers_in_order(served: Served) -> None:
    health = raw_request("GET", "/health", {}, host=served.host)
    review = raw_request("POST", "/review", json_headers(), encoded(draft()), served.host)
    with served.connected() as connection:
        connection.sendall(health + review + health)
        statuses = [status_of(read_answer(connection)) for _ in range(1)]
    assert statuses == [200]
    with served.connected() as connection:
        for asked in (health, review, health, review):
            connection.sendall(asked)
            assert status_of(read_answer(connection)) == 200


def test_no_answer_says_what_software_it_is(served: Served) -> None:
    for asked in (raw_request("GET", "/health", {}, host=served.host), b"nonsense\r\n\r\n"):
        assert b"server:" not in served.raw(asked).lower().replace(b"server-timing:", b"")
