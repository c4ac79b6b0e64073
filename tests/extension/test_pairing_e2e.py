"""Pairing and the worker in a real Chromium, with a real server that goes away, and others in its place."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from extension.e2e.browsers import Script
from extension.panels import WITHIN, Installed, fill_in
from extension.squatters import (
    Relaying,
    Replaying,
    Squatter,
    agreeable,
    redirecting,
    silent,
    unwilling,
)
from page.desks import CALM, DRAFT, Service

CANARY = "Wulpendaal"
KILLS = 20
IN_THE_OPEN = (
    "http://look.example.nl",
    "http://192.168.1.20:8765",
    "http://10.0.0.5",
    "http://0.0.0.0:8765",
    "http://127.0.0.1.example.nl",
    "http://localhost.example.nl:8765",
)


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    running = Service(tmp_path_factory.mktemp("service"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def installed(playwright: Playwright, tmp_path: Path) -> Iterator[Installed]:
    """A browser in which no script of the extension may fail."""
    running = Installed(playwright, tmp_path / "profile")
    yield running
    running.close()
    assert [] == running.errors


def test_the_first_run_pairs_shows_the_policy_and_lets_try(
    installed: Installed, service: Service
) -> None:
    welcome = installed.desk
    fill_in(welcome, "000 000", service.address)
    expect(welcome.locator(".wrong")).not_to_be_empty()
    code = service.run("pair")
    fill_in(welcome, f"{(int(code.replace(' ', '')) + 1) % 1_000_000:06}")
    expect(welcome.locator(".wrong")).not_to_be_empty()
    fill_in(welcome, code)
    expect(welcome.locator("section[data-done]")).to_be_visible()
    expect(welcome.locator("#checklist li").first).to_be_visible()
    welcome.fill("#draft", DRAFT)
    expect(welcome.locator("#cards li")).to_have_count(3)
    assert {"Gemeente Lindervoort", "Zomer2019!"} <= set(
        welcome.evaluate("() => [...CSS.highlights.get('critical')].map(String)")
    )


def test_the_first_page_after_installing_is_the_welcome(installed: Installed) -> None:
    installed.desk.close()
    pages = [page.url for page in installed.context.pages]
    if not any("welcome" in url for url in pages):
        opened = installed.context.wait_for_event("page", timeout=WITHIN)
        pages.append(opened.url)
    assert any("/welcome/welcome.html" in url for url in pages)


def test_a_review_comes_back_through_the_worker(installed: Installed, service: Service) -> None:
    installed.pair(service)
    review = installed.review(DRAFT)["review"]
    assert ("critical", "utf-16") == (review["verdict"], review["offsets"])
    assert "clear" == installed.review(CALM)["review"]["verdict"]
    edited = installed.ask(
        "anonymize", draft={"text": DRAFT, "channel": "linkedin", "context": {}}, keep=[]
    )
    assert "Lindervoort" not in edited["text"]


def test_without_a_key_nothing_is_sent(installed: Installed) -> None:
    with Squatter(0, agreeable) as squatter:
        installed.ask("change", changes={"server": f"http://127.0.0.1:{squatter.port}"})
        assert {"unchecked": "unpaired"} == installed.review(CANARY, hurry=True)
        assert b"" == squatter.received


def test_the_server_goes_away_and_comes_back(installed: Installed, tmp_path: Path) -> None:
    """Promise 9: then it says not checked, never clear, and then it is checked again."""
    service = Service(tmp_path / "own")
    service.start()
    try:
        installed.pair(service)
        assert "review" in installed.review(CALM)
        service.stop()
        for _ in range(3):
            assert {"unchecked": "down"} == installed.review(CALM)
        assert "down" == installed.ask("overview")["connection"]
        service.start()
        assert "review" in installed.review(CALM, hurry=True)
        assert "ready" == installed.ask("overview")["connection"]
        assert "review" in installed.review(CALM)
    finally:
        service.stop()


def test_it_finds_the_server_again_by_itself(installed: Installed, tmp_path: Path) -> None:
    """Without anybody asking in a hurry: the wait ends, and it is tried again."""
    service = Service(tmp_path / "own")
    service.start()
    try:
        installed.pair(service)
        service.stop()
        assert {"unchecked": "down"} == installed.review(CALM)
        service.start()
        deadline = time.monotonic() + 60
        while "review" not in installed.review(CALM):
            assert time.monotonic() < deadline
            time.sleep(0.2)
    finally:
        service.stop()


def test_a_killed_worker_answers_the_next_message(installed: Installed, service: Service) -> None:
    """Promise 20: settings, key and what a tab showed survive it, twenty times."""
    installed.pair(service)
    session = installed.context.new_cdp_session(installed.desk)
    took = []
    for _ in range(KILLS):
        installed.worker.evaluate("globalThis.mark = 1")
        targets = session.send("Target.getTargets")["targetInfos"]
        (worker,) = [target for target in targets if target["type"] == "service_worker"]
        session.send("Target.closeTarget", {"targetId": worker["targetId"]})
        begun = time.perf_counter()
        assert "review" in installed.review(CALM)
        took.append(time.perf_counter() - begun)
        assert installed.worker.evaluate("globalThis.mark") is None, "it is a new one"
    print(f"answers after {KILLS} killed workers: at most {max(took) * 1000:.0f} ms")


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


@pytest.mark.parametrize("address", IN_THE_OPEN)
def test_no_address_in_the_open_is_taken(
    address: str, installed: Installed, service: Service
) -> None:
    """Promise 16: plain http is for this computer."""
    fill_in(installed.desk, "482913", address)
    expect(installed.desk.locator(".wrong")).not_to_be_empty()
    overview = installed.ask("change", changes={"server": address})
    assert "http://127.0.0.1:8765" == overview["settings"]["server"]


def test_a_script_on_a_page_reads_no_key_and_changes_no_setting(
    installed: Installed, service: Service
) -> None:
    """Promise 17: not even from the content script's own world."""
    installed.pair(service)
    page = installed.context.new_page()
    page.goto("https://www.linkedin.com/feed/")
    page.wait_for_timeout(300)
    script = Script(page)
    page.wait_for_timeout(300)
    for request in (
        "{kind: 'overview'}",
        "{kind: 'unpair'}",
        "{kind: 'pair', code: '000000'}",
        "{kind: 'change', changes: {server: 'https://evil.example'}}",
        "{kind: '__proto__'}",
        "{kind: 'constructor'}",
        "null",
    ):
        assert script.run(f"() => chrome.runtime.sendMessage({request})") is None
    read = "() => chrome.storage.local.get(null).then(JSON.stringify, (error) => error.name)"
    assert installed.key() not in script.run(read)
    settings = script.run("() => chrome.runtime.sendMessage({kind: 'settings'})")
    assert installed.key() not in str(settings)
    assert "server" not in settings
    assert page.evaluate("() => globalThis.chrome?.runtime?.sendMessage === undefined")


def test_switches_and_words_are_kept(installed: Installed, service: Service) -> None:
    installed.pair(service)
    popup = installed.open("popup")
    popup.locator("input[name=linkedin]").click()
    expect(popup.locator("input[name=linkedin]")).not_to_be_checked()
    assert {"unchecked": "off"} == installed.review(CALM)
    installed.ask("ignore-word", word="acme")
    popup.reload()
    popup.locator("#ignored button").click()
    expect(popup.locator("#ignored button")).to_have_count(0)
    assert [] == installed.ask("settings")["ignoredWords"]
    assert not installed.ask("settings")["channels"]["linkedin"]


def test_the_worker_knows_how_each_tab_stands(installed: Installed, service: Service) -> None:
    """For the popup and the number on the icon; counts only, and gone with the tab."""
    installed.pair(service)
    page = installed.context.new_page()
    page.goto("https://x.com/compose/post")
    page.wait_for_timeout(300)
    script = Script(page)
    page.wait_for_timeout(300)
    told = "{kind: 'page-state', boxes: 1, state: 'warning', findings: 2}"
    script.run(f"() => chrome.runtime.sendMessage({told})")
    tab = installed.worker.evaluate(
        "async () => (await chrome.tabs.query({url: 'https://x.com/*'}))[0].id"
    )
    badge = installed.worker.evaluate("(tabId) => chrome.action.getBadgeText({tabId})", tab)
    assert "2" == badge
    shown = {"boxes": 1, "state": "warning", "findings": 2, "channel": "twitter"}
    assert shown == installed.ask("overview", tab=tab)["page"]
    page.close()
    deadline = time.monotonic() + 10
    while installed.ask("overview", tab=tab)["page"] is not None:
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_the_options_unpair_and_pair_again(installed: Installed, service: Service) -> None:
    installed.pair(service)
    options = installed.open("options")
    options.select_option("select[name=language]", "en")
    expect(options.locator("html")).to_have_attribute("lang", "en")
    options.locator("#connection .link").click()
    expect(options.locator("input[name=code]")).to_be_visible()
    assert {"unchecked": "unpaired"} == installed.review(CALM, hurry=True)
    fill_in(options, service.run("pair"))
    expect(options.locator("#connection [data-tone=clear]")).to_be_visible()
    assert "review" in installed.review(CALM)


def test_a_browser_that_the_server_forgot_is_unpaired(
    installed: Installed, service: Service
) -> None:
    installed.pair(service)
    browsers = service.run("pair", "--list").splitlines()
    for browser in browsers:
        service.run("pair", "--forget", browser.split()[0])
    assert {"unchecked": "unpaired"} == installed.review(CALM, hurry=True)


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
