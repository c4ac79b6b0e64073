"""Pairing and the worker in a real Chromium, with a real server that goes away, and others in its place."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from extension.e2e.browsers import Script
from extension.e2e.services import Service
from extension.panels import WITHIN, Installed, fill_in
from extension.squatters import (
    Squatter,
    agreeable,
)
from page.desks import CALM, DRAFT

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


def test_the_first_page_after_installing_is_the_welcome(
    playwright: Playwright, tmp_path: Path
) -> None:
    installed = Installed(playwright, tmp_path / "profile")
    installed.desk.close()
    pages = [page.url for page in installed.context.pages]
    if not any("welcome" in url for url in pages):
        opened = installed.context.wait_for_event("page", timeout=WITHIN)
        pages.append(opened.url)
    assert any("/welcome/welcome.html" in url for url in pages)
    installed.close()


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


def test_the_server_goes_away_and_comes_back(installed: Installed, own_service: Service) -> None:
    """Promise 9: then it says not checked, never clear, and then it is checked again."""
    installed.pair(own_service)
    assert "review" in installed.review(CALM)
    own_service.stop()
    for _ in range(3):
        assert {"unchecked": "down"} == installed.review(CALM)
    assert "down" == installed.ask("overview")["connection"]
    own_service.start()
    assert "review" in installed.review(CALM, hurry=True)
    assert "ready" == installed.ask("overview")["connection"]
    assert "review" in installed.review(CALM)


def test_it_finds_the_server_again_by_itself(installed: Installed, own_service: Service) -> None:
    """Without anybody asking in a hurry: the wait ends, and it is tried again."""
    installed.pair(own_service)
    own_service.stop()
    assert {"unchecked": "down"} == installed.review(CALM)
    own_service.start()
    deadline = time.monotonic() + 60
    while "review" not in installed.review(CALM):
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_a_killed_worker_answers_the_next_message(installed: Installed, service: Service) -> None:
    """Promise 20: settings, key and what a tab showed survive it, twenty times."""
    installed.pair(service)
    took = []
    for _ in range(KILLS):
        installed.worker.evaluate("globalThis.mark = 1")
        installed.kill_worker()
        begun = time.perf_counter()
        assert "review" in installed.review(CALM)
        took.append(time.perf_counter() - begun)
        assert installed.worker.evaluate("globalThis.mark") is None, "it is a new one"
    print(f"answers after {KILLS} killed workers: at most {max(took) * 1000:.0f} ms")


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
    stored = installed.desk.evaluate("() => chrome.storage.local.get('pairing')")
    service.run("pair", "--forget", stored["pairing"]["browser"])
    assert {"unchecked": "unpaired"} == installed.review(CALM, hurry=True)


def test_the_popup_writes_to_the_board_about_the_page(
    installed: Installed, service: Service
) -> None:
    """A letter with the page's address, which the user sends or does not."""
    installed.pair(service)
    page = installed.context.new_page()
    page.goto("https://x.com/compose/post?editor=plain")
    Script(page).run("() => chrome.runtime.sendMessage({kind: 'settings'})")
    installed.worker.evaluate("() => chrome.action.openPopup()")
    letter = installed.desk.wait_for_function(
        """() => {
            const [popup] = chrome.extension.getViews({type: "popup"});
            return popup?.document.querySelector("#report:not([hidden])")?.href;
        }"""
    ).json_value()
    assert letter.startswith("mailto:directie@theenablers.nl?subject=")
    assert letter.endswith("&body=https%3A%2F%2Fx.com%2Fcompose%2Fpost%3Feditor%3Dplain")
