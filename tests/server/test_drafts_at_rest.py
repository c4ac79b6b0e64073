"""Promises 1, 26 and 29: of a thousand drafts, and of the keys, nothing is left on disk or in a log."""

import json
from pathlib import Path

import httpx

from server.harnesses import (
    ADMIN_TOKEN,
    REVIEW_TOKEN,
    Served,
    bearer,
    draft,
    json_headers,
    raw_request,
    serving,
)

REVIEWS = 1_000
SHINGLE = 8
# Root logger at DEBUG with a handler of its own: what a curious administrator would set up.
LOUD = (
    "import logging, sys\n"
    "logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)\n"
    "from secondlook.server.serving import serve\n"
    "from secondlook.settings import load_settings\n"
    "serve(load_settings())\n"
)
# A fault in the middle of a review, with the draft in its message, as a library might do.
FAULTY = (
    "from secondlook import review\n"
    "inner = review.Reviewer.review\n"
    "def faulty(self, draft, reader=None):\n"
    "    if 'Stuk' in draft.text:\n"
    "        raise ValueError(draft.text)\n"
    "    return inner(self, draft, reader)\n"
    "review.Reviewer.review = faulty\n"
)


def _canary(number: int) -> str:
    """Words that no file of ours holds, different for each draft, with things to find in them."""
    return f"Kanariepiet{number:04d}zoetwater bij Zandkreek, mail zilt{number:04d}@wier.example"


def test_a_thousand_drafts_leave_nothing_behind(tmp_path: Path) -> None:
    """Promises 1 and 29: ordinary ones, and ones that take every path an error can take."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with serving(tmp_path, FAULTY + LOUD, TMPDIR=str(temporary)) as served:
        statuses = _review_all(served)
        statuses |= _break_all(served)
    assert {200, 400, 401, 403, 404, 405, 413, 415, 421, 422, 500} <= statuses
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"output.txt", "clients.db"} <= {path.name for path in written}
    shingles = [*_shingles(), REVIEW_TOKEN.encode(), ADMIN_TOKEN.encode()]
    for path in written:
        content = path.read_bytes()
        for encoded in (content, content.replace(b"\0", b"")):
            assert [shingle for shingle in shingles if shingle in encoded] == [], path.name
    assert b"ValueError in POST /review" in (tmp_path / "output.txt").read_bytes()


def _review_all(served: Served) -> set[int]:
    statuses = set()
    with served.client() as client:
        for number in range(REVIEWS):
            path = "/anonymize" if number % 5 == 0 else "/review"
            filler = "En verder een gewone dag. " * 200 if number % 100 == 0 else ""
            statuses.add(client.post(path, json=draft(filler + _canary(number))).status_code)
    return statuses


def _break_all(served: Served) -> set[int]:
    """Each error path, with a canary in whatever part of the request can carry one."""
    word = _canary(0)
    good = json.dumps(draft(word)).encode()
    review, kind = json_headers(), {"content-type": "application/json"}
    asked = [
        ("POST", "/review", review, good[:-5]),
        ("POST", "/review", review, good.replace(b'"linkedin"', b'"\\ud83d"')),
        ("POST", "/review", review, good.replace(b"linkedin", word.encode())),
        ("POST", "/review", review, json.dumps(draft("Stuk " + word)).encode()),
        ("POST", "/review", review, json.dumps(draft("Stuk " + word * 100)).encode()),
        ("POST", "/review", review, json.dumps(draft(word * 5_000)).encode()),
        ("POST", "/review", review, json.dumps(draft(word * 50_000)).encode()),
        ("POST", "/review", review | {"content-type": "text/plain"}, good),
        ("POST", "/review", kind, good),
        ("POST", "/review", kind | bearer(word.replace(" ", "")), good),
        ("POST", "/clients", review, good),
        (
            "POST",
            "/clients",
            json_headers(ADMIN_TOKEN),
            json.dumps({"name": word, word: 1}).encode(),
        ),
        ("POST", "/review", review | {"origin": f"https://{word[:19]}.example"}, good),
        ("POST", "/review", review | {"host": f"{word[:19]}.example"}, good),
        ("PUT", f"/review?draft={word[:19]}", review, good),
        ("POST", f"/{word[:19]}", review, good),
        ("GET", f"/page/{word[:19]}", {}, b""),
        ("GET", f"/clients?limit={word[:19]}", bearer(ADMIN_TOKEN), b""),
    ]
    statuses = set()
    with httpx.Client(base_url=f"http://{served.host}", timeout=30) as client:
        for method, path, headers, body in asked:
            answer = client.request(method, path, headers=headers, content=body)
            assert not any(shingle in answer.content for shingle in _shingles()[:60])
            statuses.add(answer.status_code)
    served.raw(f"NONSENSE {word}\r\n\r\n".encode())
    with served.connected() as connection:  # leaves in the middle of a draft
        connection.sendall(raw_request("POST", "/review", review, good, served.host)[:-20])
    return statuses


def _shingles() -> list[bytes]:
    """Every run of eight characters of the first draft that is its own, and a few of the others'."""
    words = [_canary(0)[:19], "zilt0000@wier.example"]
    own = [
        word[start : start + SHINGLE] for word in words for start in range(len(word) - SHINGLE + 1)
    ]
    others = [f"piet{number:04d}" for number in range(REVIEWS)]
    return [shingle.encode() for shingle in [*own, *others]]
