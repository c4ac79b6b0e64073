"""Another program in the server's place: it gets no word of a draft and no key (promise 14)."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from extension.e2e.services import Service
from extension.panels import Installed, fill_in
from extension.squatters import (
    Relaying,
    Replaying,
    Squatter,
    agreeable,
    redirecting,
    silent,
    unwilling,
)
from page.desks import CALM, DRAFT

CANARY = "Wulpendaal"


def test_a_program_in_the_servers_place_gets_nothing(installed: Installed, tmp_path: Path) -> None:
    """Promise 14: 0 bytes of the draft, 0 of the key, whatever it answers; and no verdict."""
    service, moved = Service(tmp_path / "own"), Service(tmp_path / "own")
    service.start()
    installed.pair(service)
    replaying, relaying = Replaying(_proof(installed, service)), Relaying(moved.address)
    secrets = [CANARY, "Lindervoort", "Bearer", "uthorization:", installed.key()]
    service.stop()
    moved.start()  # with the same data folder, so it knows the key
    try:
        for behaviour in (silent, agreeable, unwilling, redirecting, replaying, relaying):
            with Squatter(service.port, behaviour) as squatter:
                for _ in range(2):
                    outcome = installed.review(f"{CANARY} {DRAFT}", hurry=True)
                    assert outcome["unchecked"] in ("slow", "refused", "down"), behaviour
                installed.ask("anonymize", draft=_draft(), keep=[])
                assert "ready" != installed.ask("overview", hurry=True)["connection"]
                assert squatter.received, behaviour
                found = [secret for secret in secrets if secret.encode() in squatter.received]
                assert [] == found, behaviour
        assert 0 < min(relaying.refused, relaying.relayed)
    finally:
        moved.stop()
    service.start()
    assert "review" in installed.review(CALM, hurry=True)
    service.stop()


@pytest.mark.parametrize("behaviour", [silent, agreeable, unwilling, redirecting])
def test_a_program_in_the_servers_place_cannot_pair(
    behaviour: object, installed: Installed, service: Service
) -> None:
    """Promise 14: it does not learn the digits, and its key is not taken."""
    code = "482913"
    with Squatter(0, behaviour) as squatter:  # type: ignore[arg-type]
        fill_in(installed.desk, code, f"http://127.0.0.1:{squatter.port}")
        expect(installed.desk.locator(".wrong")).not_to_be_empty()
        assert squatter.received.startswith(b"POST /pair ")
        assert f'"{code}"'.encode() not in squatter.received
    assert "unpaired" == installed.ask("overview")["connection"]


def _draft() -> dict[str, object]:
    return {"text": f"{CANARY} {DRAFT}", "channel": "linkedin", "context": {}}


def _proof(installed: Installed, service: Service) -> str:
    """A proof that the server gave for another nonce."""
    asked = """async (server) => {
        const {pairing} = await chrome.storage.local.get("pairing");
        const body = JSON.stringify({browser: pairing.browser, nonce: "0".repeat(64)});
        const headers = {"Content-Type": "application/json"};
        return (await (await fetch(server + "pair/proof", {method: "POST", headers, body})).json()).proof;
    }"""
    return str(installed.desk.evaluate(asked, service.address))
