"""Pairing: six digits become a key, guessing them does not pay (promise 32), the files stay private (26)."""

import hmac
import json
import os
import re
import secrets
import stat
import statistics
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner

from secondlook.cli import secondlook
from secondlook.server.browsers import Browser, Browsers
from secondlook.server.handshakes import PRIME, SHARE_DIGITS, Agreement, agreement, element_of
from secondlook.server.hosts import OUR_EXTENSION
from secondlook.server.pairing import FREE_TRIES, VALID_SECONDS, Pairing
from secondlook.server.refusals import Refused
from secondlook.settings import Settings
from server.harnesses import (
    HOST,
    Running,
    bearer,
    draft,
    environment,
    free_port,
    serving,
    settings_in,
)
from server.routes import PAIRING

FIREFOX = "moz-extension://11111111-2222-3333-4444-555555555555"
MASKS = (0o000, 0o022, 0o077)
GUESSES = 1_000
HANDSHAKES = Path(__file__).parents[1] / "contract" / "handshakes.json"


class Knock:
    """What the extension does with a code, in Python."""

    def __init__(self, code: str, exponent: int | None = None) -> None:
        self._exponent = exponent or secrets.randbits(512)
        self.share = f"{pow(element_of(code), self._exponent, PRIME):0{SHARE_DIGITS}x}"

    def agreed(self, share: str) -> Agreement:
        return agreement(self.share, share, pow(int(share, 16), self._exponent, PRIME))


def code_for(running: Running) -> str:
    return Pairing(running.settings, Browsers(running.settings)).open_code()


def paired(running: Running, origin: str = OUR_EXTENSION) -> tuple[str, str]:
    """A browser's id and its key."""
    headers, knock = {"origin": origin}, Knock(code_for(running))
    offer = running.post("/pair", {"share": knock.share}, headers=headers).json()
    agreed = knock.agreed(offer["share"])
    assert agreed.server_proof == offer["proof"]
    proof = {"pairing": offer["pairing"], "proof": agreed.browser_proof}
    answer = running.post("/pair/confirm", proof, headers=headers)
    return answer.json()["browser"], agreed.key


def code_of(answer: httpx.Response) -> str:
    return str(answer.json()["error"]["code"])


def test_a_paired_browser_reviews_and_no_more(own: Running) -> None:
    _, key = paired(own)
    headers = bearer(key) | {"origin": OUR_EXTENSION}
    assert 200 == own.post("/review", draft(), headers=headers).status_code
    assert 403 == own.get("/clients", headers=headers).status_code


def test_neither_the_digits_nor_the_key_travel(own: Running) -> None:
    code = code_for(own)
    knock = Knock(code)
    offer = own.post("/pair", {"share": knock.share}, headers={})
    agreed = knock.agreed(offer.json()["share"])
    proof = {"pairing": offer.json()["pairing"], "proof": agreed.browser_proof}
    answer = own.post("/pair/confirm", proof, headers={})
    travelled = json.dumps([proof, offer.json(), answer.json(), knock.share])
    assert agreed.key not in travelled
    assert not re.search(rf"\b{code}\b", travelled)


def test_both_sides_of_the_handshake_reckon_alike() -> None:
    """The same examples are reckoned by the extension, in tests/extension/background."""
    for example in json.loads(HANDSHAKES.read_text()):
        knock = Knock(example["code"], int(example["exponent"], 16))
        assert example["share"] == knock.share
        agreed = knock.agreed(example["server_share"])
        values = ("server_proof", "browser_proof", "key")
        assert [example[value] for value in values] == [getattr(agreed, value) for value in values]
        browser = Browser.with_key(agreed.key, "")
        assert example["proof"] == browser.proof(example["host"], example["nonce"])


def test_a_code_pairs_once(own: Running) -> None:
    code = code_for(own)
    first, second = Knock(code), Knock(code)
    offers = [
        own.post("/pair", {"share": knock.share}, headers={}).json() for knock in (first, second)
    ]
    answers = [
        own.post(
            "/pair/confirm",
            {"pairing": offer["pairing"], "proof": knock.agreed(offer["share"]).browser_proof},
            headers={},
        )
        for knock, offer in zip((first, second), offers, strict=True)
    ]
    assert [200, 409] == [answer.status_code for answer in answers]
    assert 409 == own.post("/pair", {"share": first.share}, headers={}).status_code


def test_a_wrong_code_gives_no_key_and_a_proof_that_does_not_fit(own: Running) -> None:
    code = code_for(own)
    knock = Knock(f"{(int(code) + 1) % 1_000_000:06}")
    offer = own.post("/pair", {"share": knock.share}, headers={}).json()
    agreed = knock.agreed(offer["share"])
    assert agreed.server_proof != offer["proof"]
    proof = {"pairing": offer["pairing"], "proof": agreed.browser_proof}
    for expected in ("pairing_code", "no_pairing"):
        assert expected == code_of(own.post("/pair/confirm", proof, headers={}))
    assert 401 == own.post("/review", draft(), headers=bearer(agreed.key)).status_code


@pytest.mark.parametrize("share", [0, 1, PRIME - 1, PRIME, 2**2048 - 1])
def test_a_share_outside_the_group_is_refused(share: int, own: Running) -> None:
    """Such a share would make the secret one that anybody knows."""
    code_for(own)
    answer = own.post("/pair", {"share": f"{share:0{SHARE_DIGITS}x}"}, headers={})
    assert (403, "pairing_code") == (answer.status_code, code_of(answer))


def test_a_code_is_valid_for_two_minutes(tmp_path: Path) -> None:
    now = 1000.0
    settings = settings_in(tmp_path)
    pairing = Pairing(settings, Browsers(settings), lambda: now)
    knock = Knock(pairing.open_code())
    now += VALID_SECONDS - 1
    offer = pairing.begin(knock.share, "")
    now += 1
    for late in (
        lambda: pairing.begin(knock.share, ""),
        lambda: pairing.confirm(offer.pairing, knock.agreed(offer.share).browser_proof),
    ):
        with pytest.raises(Refused) as caught:
            late()
        assert "no_pairing" == caught.value.code


def test_a_thousand_guesses_get_no_further_than_a_dozen(tmp_path: Path) -> None:
    """Promise 32: five tries, then each waits twice as long as the one before it."""
    now = 1000.0
    settings = settings_in(tmp_path)
    pairing = Pairing(settings, Browsers(settings), lambda: now)
    code = int(pairing.open_code())
    tried, reasons = 0, set()
    for guess in range(GUESSES):
        now += VALID_SECONDS / GUESSES * 0.999
        try:
            pairing.begin(Knock(f"{(code + 1 + guess) % 1_000_000:06}").share, "")
            tried += 1
        except Refused as refusal:
            reasons.add(refusal.code)
    assert {"pairing_wait"} == reasons
    assert FREE_TRIES <= tried <= 12


def test_after_the_guesses_a_new_code_pairs_at_once(own: Running) -> None:
    """Promise 32: growing delay, no lock-out."""
    code_for(own)
    statuses = [own.post("/pair", {"share": "2" * 512}, headers={}).status_code for _ in range(20)]
    assert [200] * FREE_TRIES + [429] * (20 - FREE_TRIES) == statuses
    answer = own.post("/pair", {"share": "2" * 512}, headers={})
    assert int(answer.headers["retry-after"]) >= 1
    _, key = paired(own)
    assert 200 == own.post("/review", draft(), headers=bearer(key)).status_code


@pytest.mark.slow
def test_reviews_go_on_beside_a_thousand_guesses(tmp_path: Path) -> None:
    """Promise 32: who has a key is answered each time; how fast is printed."""
    with serving(tmp_path) as served, served.client() as client:
        settings = Settings(data_dir=served.data_dir)
        statuses: list[int] = []

        def guess() -> None:
            with httpx.Client(base_url=f"http://{served.host}", timeout=30) as attacker:
                for _ in range(GUESSES):
                    answer = attacker.post("/pair", json={"share": "2" * 512})
                    statuses.append(answer.status_code)

        quiet = [_seconds(client) for _ in range(200)]
        Pairing(settings, Browsers(settings)).open_code()
        guessing = threading.Thread(target=guess)
        guessing.start()
        busy = []
        while guessing.is_alive():
            busy.append(_seconds(client))
        guessing.join()
    assert GUESSES == len(statuses)
    assert statuses.count(200) <= 12
    assert {200, 429} == set(statuses)
    for name, seconds in (("alone", quiet), ("beside 1,000 guesses", busy)):
        p95 = statistics.quantiles(seconds, n=20)[-1]
        print(f"review {name}: {statistics.median(seconds) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms")


def _seconds(client: httpx.Client) -> float:
    begun = time.perf_counter()
    assert 200 == client.post("/review", json=draft()).status_code
    return time.perf_counter() - begun


@pytest.mark.parametrize("origin", [OUR_EXTENSION, FIREFOX, None])
def test_the_server_proves_that_it_knows_the_key(origin: str | None, own: Running) -> None:
    """Promise 14, the server's side."""
    browser, key = paired(own)
    nonce = secrets.token_hex(32)
    headers = {"origin": origin} if origin else {}
    answer = own.post("/pair/proof", {"browser": browser, "nonce": nonce}, headers=headers)
    prover = hmac.new(key.encode(), b"secondlook prover", sha256).digest()
    expected = hmac.new(prover, f"{HOST} {nonce}".encode(), sha256).hexdigest()
    assert {"proof": expected} == answer.json()


def test_a_proof_cannot_be_passed_on_from_another_port(own: Running) -> None:
    """Promise 14: a program on the usual port asks this server, which runs on another one."""
    browser, _ = paired(own)
    body = {"browser": browser, "nonce": "0" * 64}
    relayed = own.post("/pair/proof", body, headers={"host": "127.0.0.1:9000"})
    assert (421, "host") == (relayed.status_code, code_of(relayed))
    named = own.post("/pair/proof", body, headers={"host": "localhost:8765"})
    assert named.json() != own.post("/pair/proof", body, headers={}).json()


def test_an_unknown_browser_gets_no_proof(own: Running) -> None:
    answer = own.post("/pair/proof", PAIRING[2].options["json"], headers={})
    assert (404, "browser_unknown") == (answer.status_code, code_of(answer))


def test_an_extension_of_firefox_is_known_from_its_pairing_on(own: Running) -> None:
    """Its origin differs on every computer, so it cannot be listed."""
    headers = {"origin": FIREFOX}
    assert 403 == own.post("/review", draft(), headers=bearer() | headers).status_code
    _, key = paired(own, FIREFOX)
    assert 200 == own.post("/review", draft(), headers=bearer(key) | headers).status_code
    other = {"origin": FIREFOX.replace("1", "9")}
    assert 403 == own.post("/review", draft(), headers=bearer(key) | other).status_code


def test_our_own_extension_is_known_without_a_setting(own: Running) -> None:
    headers = bearer() | {"origin": OUR_EXTENSION}
    assert 200 == own.post("/review", draft(), headers=headers).status_code


@pytest.mark.parametrize("call", PAIRING, ids=lambda call: call.name)
def test_pages_cannot_pair(call: Any, own: Running) -> None:
    """Promise 4: an extension may knock, no website may."""
    code_for(own)
    for origin in ("https://evil.example", "null", "http://127.0.0.1:8766", f"{FIREFOX}/", "*"):
        answer = own.request(call.method, call.path, headers={"origin": origin}, **call.options)
        assert (403, "origin") == (answer.status_code, code_of(answer)), origin
    for site in ("cross-site", "same-site"):
        headers = {"origin": FIREFOX, "sec-fetch-site": site}
        answer = own.request(call.method, call.path, headers=headers, **call.options)
        assert (403, "origin") == (answer.status_code, code_of(answer)), site


@pytest.mark.parametrize("call", PAIRING, ids=lambda call: call.name)
def test_what_is_sent_to_pairing_is_checked_like_anything_else(call: Any, own: Running) -> None:
    """Promises 3, 4, 6 and 12."""
    body = call.options["json"]
    for options, status in (
        ({"content": json.dumps(body), "headers": {"content-type": "text/plain"}}, 415),
        ({"json": body, "headers": {"host": "evil.example"}}, 421),
        ({"json": body | {"more": 1}, "headers": {}}, 422),
        ({"json": dict.fromkeys(body, "Zeehond"), "headers": {}}, 422),
        ({"json": {name: value + "0" for name, value in body.items()}, "headers": {}}, 422),
        ({"json": {}, "headers": {}}, 422),
    ):
        answer = own.request(call.method, call.path, **options)
        assert status == answer.status_code
        assert "Zeehond" not in answer.text
    assert 405 == own.get(call.path, headers={}).status_code


def test_a_forgotten_browser_is_refused_at_once(own: Running) -> None:
    browser, key = paired(own)
    kept, other = paired(own, FIREFOX)
    assert Browsers(own.settings).forget(browser)
    assert not Browsers(own.settings).forget(browser)
    assert 401 == own.post("/review", draft(), headers=bearer(key)).status_code
    assert 200 == own.post("/review", draft(), headers=bearer(other)).status_code
    assert [kept] == [known.id for known in Browsers(own.settings).listed()]


def test_keys_are_kept_as_fingerprints_only(own: Running) -> None:
    """Promise 26; and 7: what stands there is a number, a kind, a day and an origin."""
    _, key = paired(own)
    code = code_for(own)
    stored = [path for path in own.settings.data_dir.iterdir() if path.suffix == ".json"]
    assert {"browsers.json", "pairing.json"} == {path.name for path in stored}
    words = "".join(path.read_text() for path in stored)
    assert key not in words
    assert f'"{code}"' not in words
    fields = {"id", "kind", "paired_on", "origin", "fingerprint", "prover"}
    assert fields == set(json.loads((own.settings.data_dir / "browsers.json").read_text())[0])


@pytest.mark.parametrize("mask", MASKS, ids=oct)
def test_files_of_pairing_are_private_under_any_umask(mask: int, own: Running) -> None:
    """Promise 26."""
    before = os.umask(mask)
    try:
        paired(own)
        code_for(own)
    finally:
        os.umask(before)
    names = ("browsers.json", "browsers.lock", "pairing.json", "pairing.lock")
    files = [own.settings.data_dir / name for name in names]
    assert {0o600} == {stat.S_IMODE(file.stat().st_mode) for file in files}


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"element": 5}', "\x00"])
def test_a_damaged_code_file_is_as_good_as_none(content: str, own: Running) -> None:
    code_for(own)
    (own.settings.data_dir / "pairing.json").write_text(content)
    assert 409 == own.post("/pair", PAIRING[0].options["json"], headers={}).status_code
    paired(own)


@pytest.mark.parametrize("content", ["{", "[5]", '[{"id": "x"}]', "\x00"])
def test_a_damaged_list_of_browsers_locks_nobody_out(content: str, own: Running) -> None:
    _, key = paired(own)
    headers = bearer(key)
    assert 200 == own.post("/review", draft(), headers=headers).status_code
    (own.settings.data_dir / "browsers.json").write_text(content)
    assert 200 == own.post("/review", draft(), headers=headers).status_code


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., str]:
    """`secondlook …` on a data folder; what it printed."""
    variables = environment(settings_in(tmp_path), free_port())

    def run(*arguments: str) -> str:
        outcome = CliRunner().invoke(secondlook, arguments, env=variables)
        assert 0 == outcome.exit_code, outcome.output
        return outcome.stdout

    return run


def test_the_command_gives_codes_lists_browsers_and_forgets_them(
    command: Callable[..., str], tmp_path: Path
) -> None:
    settings = settings_in(tmp_path)
    code = command("pair").replace(" ", "").strip()
    assert re.fullmatch("[0-9]{6}", code)
    knock, pairing = Knock(code), Pairing(settings, Browsers(settings))
    offer = pairing.begin(knock.share, FIREFOX)
    browser = pairing.confirm(offer.pairing, knock.agreed(offer.share).browser_proof)
    assert f"{browser.id}  {browser.paired_on}  Firefox\n" == command("pair", "--list")
    assert f"{browser.id} forgotten\n" == command("pair", "--forget", browser.id)
    assert "" == command("pair", "--list")


def test_forgetting_a_browser_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    variables = environment(settings_in(tmp_path), free_port())
    outcome = CliRunner().invoke(secondlook, ["pair", "--forget", "x"], env=variables)
    assert (1, True) == (outcome.exit_code, "no paired browser" in outcome.output)


def test_codes_are_six_digits_with_their_zeros(tmp_path: Path) -> None:
    pairing = Pairing(settings_in(tmp_path), Browsers(settings_in(tmp_path)))
    codes = {pairing.open_code() for _ in range(60)}
    assert all(re.fullmatch("[0-9]{6}", code) for code in codes)
    assert len(codes) > 55
