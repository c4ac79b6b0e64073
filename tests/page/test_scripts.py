"""No word becomes markup (promises 17 and 18): 60 payloads in drafts, client names and answers."""

import json
import re

from playwright.sync_api import Route

from page.conftest import OpenDesk
from page.desks import API, Desk
from page.payloads import PAYLOADS

_TRAP = "() => { globalThis.fired = 0; globalThis.pwned = () => { fired += 1; }; }"


def test_there_are_sixty_payloads() -> None:
    assert 60 == len(set(PAYLOADS))


def test_payloads_in_drafts_stay_words(open_desk: OpenDesk) -> None:
    """Also on the cards, which quote what the user typed: here a password that is markup."""
    desk = _trapped(open_desk())
    quoted = 0
    for payload in PAYLOADS:
        desk.write(
            f"Bij Gemeente Lindervoort zag ik {payload} en de wifi: "
            f"wachtwoord {payload.replace(' ', '/')}Zomer2019!",
            "critical",
        )
        desk.page.locator(".card .head").first.click()
        quoted += any("pwned" in quote for quote in desk.quotes)
    assert quoted > 20
    _assert_untouched(desk)


def test_markup_in_the_client_list_stays_words(open_desk: OpenDesk) -> None:
    """What the list says may stand instead of a name is shown and put into the draft as it is."""
    desk = _trapped(open_desk())
    desk.write("Op bezoek bij Bakkerij Zonderland vandaag.", "critical")
    desk.page.locator(".card .head").first.click()
    desk.page.get_by_role("button", name="Of vervangen door: <svg onload=pwned()>").click()
    assert "Op bezoek bij <svg onload=pwned()> vandaag." == desk.text
    _assert_untouched(desk)


def test_payloads_in_every_word_of_an_answer_stay_words(open_desk: OpenDesk) -> None:
    """A policy pack or a client list may hold anything: every string of real answers is poisoned."""
    desk = _trapped(open_desk())
    poison = ""

    def poisoned(route: Route) -> None:
        answer = route.fetch()
        body = answer.json()
        for finding in body["findings"]:
            finding |= {"message": poison, "advice": poison, "rule": poison, "category": "tone"}
            finding |= {"replacements": [poison], "clause": {"document": poison, "section": poison}}
        route.fulfill(response=answer, body=json.dumps(body))

    desk.page.route("**/review", poisoned)
    for number, payload in enumerate(PAYLOADS):
        poison = payload
        desk.write(f"Gemeente Lindervoort, dag {number}", "critical")
        desk.page.locator(".card .head").first.click()
        assert payload == desk.page.locator(".card .message").first.text_content()
        assert payload == desk.page.locator(".card .section").first.text_content()
    _assert_untouched(desk)


def test_a_script_that_gets_in_anyway_is_stopped_and_counted(desk: Desk) -> None:
    """The counters above can count: markup by force is stopped by Trusted Types and seen."""
    stopped = desk.page.evaluate(
        """() => {
            try { document.querySelector("#cards").innerHTML = "<img src=x>"; return "written"; }
            catch (error) { return error.name; }
        }"""
    )
    assert "TypeError" == stopped
    desk.page.wait_for_function("() => globalThis.violations.length > 0")
    assert any("trusted-types" in violation for violation in desk.violations())


def test_no_file_of_the_page_makes_markup_from_words() -> None:
    """Nor holds an inline script, style or an address of somewhere else."""
    folder = API / "secondlook" / "server" / "page"
    scripts = "\n".join(file.read_text("utf-8") for file in folder.glob("*.js"))
    for way in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
    ):
        assert way not in scripts
    html = (folder / "check.html").read_text("utf-8")
    assert "style=" not in html
    assert "<style" not in html
    assert not re.search(r"<[^>]*\son\w+=", html)
    everything = (
        scripts + html + "\n".join(file.read_text("utf-8") for file in folder.glob("*.css"))
    )
    assert "://" not in everything.replace("http://www.w3.org/2000/svg", "")


def _trapped(desk: Desk) -> Desk:
    desk.page.evaluate(_TRAP)
    return desk


def _assert_untouched(desk: Desk) -> None:
    """Nothing was executed, nothing had to be stopped, nothing was asked of another address."""
    desk.page.wait_for_timeout(100)
    assert 0 == desk.page.evaluate("globalThis.fired")
    assert [] == desk.violations()
    origin = desk.page.url
    assert [] == [address for address in desk.requests if not address.startswith(origin)]
