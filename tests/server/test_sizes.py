"""Promise 12: huge, endless, packed and ambiguous bodies are refused while memory stays as it was."""

import gzip
import json
import socket

from server.harnesses import (
    Served,
    draft,
    encoded,
    json_headers,
    raw_request,
    read_answer,
    status_of,
)


def test_fifty_megabytes_are_refused_at_once(served: Served) -> None:
    """Promise 12: by what is announced, before any of it is read; memory stays as it was."""
    before = served.memory()
    headers = json_headers() | {"content-length": str(50 * 2**20)}
    head = raw_request("POST", "/review", headers, host=served.host)
    assert status_of(served.raw(head)) == 413
    with served.connected() as connection:
        connection.sendall(head)
        sent = 0
        try:
            while sent < 50 * 2**20:
                sent += connection.send(b"a" * 2**20)
        except OSError:
            pass
        assert status_of(read_answer(connection)) == 413
    assert served.memory() - before < 50 * 2**20


def test_a_gigabyte_in_chunks_is_refused_while_it_comes(served: Served) -> None:
    """Promise 12: chunks announce nothing, so they are counted."""
    before = served.memory()
    headers = json_headers() | {"transfer-encoding": "chunked"}
    with served.connected() as connection:
        connection.sendall(raw_request("POST", "/review", headers, host=served.host))
        connection.sendall(b"40000000\r\n")
        connection.settimeout(0.01)
        answer, peak = b"", before
        for _ in range(200):
            try:
                connection.sendall(b"a" * 2**16)
                answer = answer or connection.recv(4096)
            except (TimeoutError, OSError):
                pass
            peak = max(peak, served.memory())
        assert status_of(answer) == 413
    assert peak - before < 50 * 2**20


def test_the_next_request_on_the_connection_is_answered_after_a_refusal(served: Served) -> None:
    """A refused body is skipped, not taken for a request: nothing is smuggled."""
    smuggled = raw_request("GET", "/health", {}, host=served.host)
    refused = raw_request("POST", "/review", {}, smuggled + b" " * 5_000, host=served.host)
    with served.connected() as connection:
        connection.sendall(refused + smuggled)
        assert status_of(read_answer(connection)) == 401
        assert status_of(read_answer(connection)) == 200


def test_a_gzip_bomb_is_not_unpacked(served: Served) -> None:
    """Promise 12."""
    before = served.memory()
    bomb = gzip.compress(encoded(draft("a" * 100_000_000)), 9)
    headers = json_headers() | {"content-encoding": "gzip"}
    assert status_of(served.raw(raw_request("POST", "/review", headers, bomb, served.host))) == 415
    assert served.memory() - before < 50 * 2**20


def test_both_lengths_at_once_are_refused(served: Served) -> None:
    """Promise 12: Content-Length and chunks together are how requests are smuggled."""
    body = encoded(draft())
    for extra in (
        {"transfer-encoding": "chunked", "content-length": str(len(body))},
        {"content-length": f"{len(body)}\r\ncontent-length: 1"},
        {"content-length": "-1"},
        {"content-length": "1e3"},
        {"content-length": "9" * 400},
    ):
        asked = raw_request("POST", "/review", json_headers() | extra, body, served.host)
        assert status_of(served.raw(asked)) in (400, 413)


def test_a_body_in_small_pieces_is_put_together(served: Served) -> None:
    body = encoded(draft())
    with served.connected() as connection:
        asked = raw_request("POST", "/review", json_headers(), body, served.host)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for start in range(0, len(asked), 64):
            connection.sendall(asked[start : start + 64])
        answer = read_answer(connection)
    assert status_of(answer) == 200
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["verdict"] == "critical"
