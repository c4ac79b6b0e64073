"""Promises 5 and 26: without a valid key no answer, and the keys themselves stay private."""

import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from secondlook.errors import SettingsError
from secondlook.server.tokens import Scope, Tokens
from secondlook.settings import Settings
from server.conftest import EXTENSION
from server.harnesses import (
    ADMIN_TOKEN,
    CLIENTS,
    REVIEW_TOKEN,
    Running,
    Served,
    bearer,
    draft,
    environment,
    fill,
    serving,
    settings_in,
)
from server.routes import CLOSED, OPEN

MALFORMED = (
    None,
    "",
    "Bearer",
    "Bearer ",
    f"Basic {REVIEW_TOKEN}",
    REVIEW_TOKEN,
    f"Bearer {REVIEW_TOKEN[:-1]}",
    f"Bearer {REVIEW_TOKEN}x",
    f"Bearer  {REVIEW_TOKEN}",
    f"Bearer {REVIEW_TOKEN.upper()}",
    f"Bearer {REVIEW_TOKEN},{ADMIN_TOKEN}",
    f"Bearer {REVIEW_TOKEN} {ADMIN_TOKEN}",
    f'Bearer "{REVIEW_TOKEN}"',
    f"Bearer{REVIEW_TOKEN}",
    f"Token {REVIEW_TOKEN}",
    "Bearer \xff\xfe",
    "Bearer " + "a" * 20_000,
    "Bearer null",
)
MASKS = (0o000, 0o022, 0o077)


def _headers(value: str | None) -> dict[str, bytes]:
    return {} if value is None else {"authorization": value.encode("latin-1")}


@pytest.mark.parametrize("call", CLOSED, ids=lambda call: call.name)
def test_without_a_valid_key_no_route_answers(call, running: Running) -> None:
    """Promise 5."""
    for value in MALFORMED:
        answer = running.request(call.method, call.path, headers=_headers(value), **call.options)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "token"), value
        assert answer.headers["www-authenticate"].startswith("Bearer")


def test_two_keys_are_no_key(running: Running) -> None:
    """Promise 5: neither the first nor the last of two counts."""
    for tokens in (
        (REVIEW_TOKEN, REVIEW_TOKEN),
        (REVIEW_TOKEN, "x" * 20),
        ("x" * 20, REVIEW_TOKEN),
    ):
        headers = [("authorization", f"Bearer {token}") for token in tokens]
        assert running.post("/review", draft(), headers=headers).status_code == 401


def test_a_key_elsewhere_than_in_its_header_is_no_key(running: Running) -> None:
    """Promise 26: a key in an address would end up in histories and logs."""
    for where in (
        f"?token={REVIEW_TOKEN}",
        f"?access_token={REVIEW_TOKEN}",
        f"?key={REVIEW_TOKEN}",
    ):
        cookie = {"cookie": f"token={REVIEW_TOKEN}", "x-api-key": REVIEW_TOKEN}
        assert running.post(f"/review{where}", draft(), headers=cookie).status_code == 401


@pytest.mark.parametrize("call", OPEN, ids=lambda call: call.name)
def test_open_routes_say_nothing_more_to_a_wrong_key(call, running: Running) -> None:
    """Promise 5: `/health` says ok and no more."""
    for value in MALFORMED:
        answer = running.request(call.method, call.path, headers=_headers(value))
        assert answer.status_code == 200
        if call.path == "/health":
            assert answer.json() == {"ok": True}


def test_the_review_key_does_not_open_the_client_list(running: Running) -> None:
    """Promise 5: two scopes; names of clients are never in the first."""
    for call in CLOSED:
        if call.token == ADMIN_TOKEN:
            answer = running.request(call.method, call.path, headers=bearer(), **call.options)
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "scope")
            assert not any(client.name in answer.text for client in CLIENTS)


def test_the_admin_key_reviews_as_well(running: Running) -> None:
    assert running.post("/review", draft(), headers=bearer(ADMIN_TOKEN)).status_code == 200


def test_another_extension_is_refused_although_it_has_the_key(running: Running) -> None:
    """Promise 5."""
    other = EXTENSION.replace("abcdef", "fedcba")
    assert running.post("/review", draft(), headers=bearer() | {"origin": other}).status_code == 403


def test_unknown_paths_ask_for_a_key_first(running: Running) -> None:
    assert running.get("/docs", headers={}).status_code == 401
    for path in ("/docs", "/redoc", "/openapi.json", "/review/", "/clients//", "/pair/"):
        assert running.get(path, headers=bearer(ADMIN_TOKEN)).status_code == 404


@pytest.mark.parametrize("mask", MASKS, ids=oct)
def test_files_are_private_under_any_umask(mask: int, tmp_path: Path) -> None:
    """Promise 26: a server in a fresh data folder, with all the files that it makes."""
    program = (
        f"import os; os.umask({mask})\n"
        "from secondlook.server.serving import serve\n"
        "from secondlook.settings import load_settings\n"
        "serve(load_settings())\n"
    )
    given = {"SECONDLOOK_REVIEW_TOKEN": "", "SECONDLOOK_ADMIN_TOKEN": ""}
    with serving(tmp_path, program, **given) as served:
        modes = {
            path.name: stat.S_IMODE(path.stat().st_mode) for path in served.data_dir.rglob("*")
        }
        assert {"tokens.json", "clients.db"} <= set(modes)
        assert {0o600} == set(modes.values()), modes
        assert stat.S_IMODE(served.data_dir.stat().st_mode) == 0o700


def test_tokens_are_long_random_and_kept(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    first = Tokens(settings)
    made = {first.of(Scope.REVIEW), first.of(Scope.ADMIN)}
    assert len(made) == 2
    assert {43} == {len(token) for token in made}
    again = Tokens(settings)
    assert made == {again.of(Scope.REVIEW), again.of(Scope.ADMIN)}


def test_processes_that_start_together_agree_on_the_tokens(tmp_path: Path) -> None:
    """Workers make them at the same moment on a first start."""
    program = (
        "from secondlook.server.tokens import Tokens\n"
        "from secondlook.settings import load_settings\n"
        "tokens = Tokens(load_settings())\n"
        "print(tokens.of('review'), tokens.of('admin'))\n"
    )
    settings = Settings(data_dir=tmp_path / "data")
    several = [
        subprocess.Popen(
            [sys.executable, "-c", program], env=environment(settings, 8765), stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]
    assert len({process.communicate()[0] for process in several}) == 1


def test_a_running_application_takes_over_a_rotated_token(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, review_token="", admin_token="")
    fill(settings)
    with Running(settings) as running:
        old = Tokens(settings).of(Scope.REVIEW)
        assert running.post("/review", draft(), headers=bearer(old)).status_code == 200
        new = Tokens(settings).rotate(Scope.REVIEW)
        deadline = time.monotonic() + 10
        while running.post("/review", draft(), headers=bearer(new)).status_code == 401:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        assert running.post("/review", draft(), headers=bearer(old)).status_code == 401


def test_rotating_one_token_leaves_the_other(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    tokens = Tokens(settings)
    review, admin = tokens.of(Scope.REVIEW), tokens.of(Scope.ADMIN)
    assert review != tokens.rotate(Scope.REVIEW)
    assert admin == Tokens(settings).of(Scope.ADMIN)


def test_a_token_from_a_setting_is_not_written_down_and_not_rotated(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    tokens = Tokens(settings)
    assert tokens.of(Scope.REVIEW) == REVIEW_TOKEN
    assert not settings.tokens_file.exists()
    with pytest.raises(SettingsError, match="SECONDLOOK_REVIEW_TOKEN"):
        tokens.rotate(Scope.REVIEW)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"review": ', "\x00\x01"])
def test_a_damaged_token_file_is_said_so_without_its_content(content: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    settings.tokens_file.write_text(content)
    with pytest.raises(SettingsError, match="damaged") as caught:
        Tokens(settings).load()
    assert settings.tokens_file.name in str(caught.value)


def test_a_damaged_token_file_does_not_lock_out_a_running_server(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    tokens = Tokens(settings)
    review = tokens.of(Scope.REVIEW)
    for content in ("{", json.dumps({"review": 5})):
        settings.tokens_file.write_text(content)
        tokens.reload()
        if content == "{":
            assert tokens.scope_of(review.encode()) == Scope.REVIEW
    settings.tokens_file.unlink()
    tokens.reload()
    assert tokens.scope_of(b"x") is None


def test_no_token_is_seen_from_outside(served: Served, running: Running) -> None:
    """Promise 26: not among the arguments of the process, in its output, or in the description."""
    with served.client() as client:
        client.post("/review", json=draft())
    arguments = Path(f"/proc/{served.process.pid}/cmdline").read_bytes()
    output = served.output.read_bytes()
    described = json.dumps(running.app.openapi()).encode()
    for token in (REVIEW_TOKEN, ADMIN_TOKEN):
        for place in (arguments, output, described):
            assert token.encode() not in place
    assert (os.sep + REVIEW_TOKEN) not in str(served.data_dir)
