"""The whole page without a mouse, and what a screen reader is told (WCAG 2.2 AA)."""

import json
import re
from pathlib import Path

import pytest

from page.conftest import OpenDesk
from page.desks import CALM, DRAFT, REVIEW_KEY, Desk

AXE = Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"
# Where the Tab key stops, from the link that skips to the text, with three findings.
_STOPS = [
    *["language", "language", "channel", "draft"],
    *["attachment"] * 4,
    *["copy", "anonymize-all", "kind", "author_role", "head", "head", "head", "summary", "forget"],
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_a_draft_goes_from_empty_to_clear_with_the_keyboard_alone(open_desk: OpenDesk) -> None:
    desk = open_desk(key="")
    keys = desk.page.keyboard
    keys.type(REVIEW_KEY)
    keys.press("Enter")
    desk.wait_for_access()
    assert "draft" == _focused(desk)
    keys.type("Bel 06-21436587 of kom langs bij Gemeente Lindervoort.")
    desk.wait_for("critical")
    _tab_to(desk, "head")
    keys.press("Enter")
    assert "true" == desk.page.locator(".card .head").first.get_attribute("aria-expanded")
    assert "06-21436587" == _selected(desk)
    keys.press("Escape")
    assert "false" == desk.page.locator(".card .head").first.get_attribute("aria-expanded")
    assert "head" == _focused(desk)
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Enter")
    desk.page.wait_for_function("() => !document.querySelector('#draft').value.includes('06-21')")
    assert "draft" == _focused(desk)
    keys.press("F8")
    assert "Gemeente Lindervoort" == _selected(desk)
    keys.type("een gemeente")
    desk.wait_for("clear")
    assert "Stuur me een bericht of kom langs bij een gemeente." == desk.text


def test_f8_goes_round_the_findings_in_both_directions(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.focus("#draft")
    desk.page.evaluate("document.querySelector('#draft').setSelectionRange(0, 0)")
    seen = []
    for key in ["F8", "F8", "F8", "F8", "Shift+F8"]:
        desk.page.keyboard.press(key)
        seen.append(_selected(desk))
    client, phone, password = "Gemeente Lindervoort", "06-21436587", "Zomer2019!"
    assert [client, phone, password, client, password] == seen


def test_every_stop_of_the_tab_key_is_visible_and_in_reading_order(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.focus(".skip")
    stops: list[str] = []
    for _ in _STOPS:
        desk.page.keyboard.press("Tab")
        stops.append(_focused(desk))
        assert desk.page.evaluate(_SHOWS_FOCUS), f"the focus on {stops[-1]} cannot be seen"
    assert _STOPS == stops


def test_the_verdict_is_announced_once_and_politely(desk: Desk) -> None:
    desk.write(CALM, "clear")
    announcer = desk.page.locator("#announcer")
    assert "polite" == announcer.get_attribute("aria-live")
    assert announcer.inner_text().startswith("Niets gevonden.")
    desk.write(DRAFT, "critical")
    words = announcer.inner_text()
    assert re.match(r"Plaats dit zo nog niet\. 2 kritieke punten · 1 waarschuwing\.", words)
    # While typing nothing is said that was said before, and "checking" is never said.
    desk.page.evaluate(
        """() => { globalThis.said = 0; new MutationObserver(() => { said += 1; }).observe(
            document.querySelector("#announcer"), {childList: true, characterData: true, subtree: true}); }"""
    )
    desk.page.focus("#draft")
    desk.page.keyboard.type(" Dag")
    desk.wait_for("critical")
    assert 0 == desk.page.evaluate("globalThis.said")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["nl-NL", "en-GB"])
def test_axe_finds_nothing(open_desk: OpenDesk, locale: str, scheme: str) -> None:
    """In six states: the key dialog, empty, clear, findings with an open card, not checked, and
    anonymized with what changed."""
    desk = open_desk(locale=locale, scheme=scheme, key="")
    desk.page.wait_for_selector("#key-dialog[open]")
    assert [] == _axe(desk)
    desk.page.click("#key-later")
    assert [] == _axe(desk)
    desk.write(CALM, "unchecked")
    assert [] == _axe(desk)
    desk.page.click("#verdict-action")
    desk.page.fill("#key", REVIEW_KEY)
    desk.page.keyboard.press("Enter")
    desk.wait_for("clear")
    assert [] == _axe(desk)
    desk.write(DRAFT + " WAAROM NU TOCH WEER DIT GEDOE!!!", "critical")
    desk.page.locator(".card .head").first.click()
    desk.page.click("#checklist summary")
    desk.page.click("#copy")
    assert [] == _axe(desk)
    desk.page.click("#anonymize-all")
    desk.page.wait_for_selector("#diff ins")
    desk.wait_for("advice")
    assert [] == _axe(desk)


def test_axe_sees_a_fault_when_there_is_one(desk: Desk) -> None:
    """The check above can fail: a label taken away is found."""
    desk.page.evaluate("document.querySelector('label[for=draft]').remove()")
    desk.page.evaluate("document.querySelector('#draft').removeAttribute('placeholder')")
    assert any("label" in problem for problem in _axe(desk))


def test_motion_is_only_for_those_who_do_not_mind(desk: Desk) -> None:
    """The desk asks for reduced motion: then nothing on the page moves by itself."""
    desk.write(DRAFT, "critical")
    moving = desk.page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return style.animationName !== "none" || style.transitionDuration !== "0s";
        }).map((element) => element.className)"""
    )
    assert [] == moving


_SHOWS_FOCUS = """() => {
    const element = document.activeElement;
    const outlined = (one) => one && parseFloat(getComputedStyle(one).outlineWidth) >= 1
        && getComputedStyle(one).outlineStyle !== "none";
    const box = element.getBoundingClientRect();
    return (outlined(element) || outlined(element.closest(".composer"))) && box.width > 0
        && box.bottom > 0 && box.top < innerHeight;
}"""


def _axe(desk: Desk) -> list[str]:
    """What axe-core reports, as "rule: element"."""
    desk.page.evaluate(AXE.read_text(encoding="utf-8"))
    options = json.dumps({"runOnly": RULES})
    report = desk.page.evaluate(f"axe.run(document, {options})")
    return [
        f"{violation['id']}: {node['html'][:120]} {node['any'][:1]}"
        for violation in report["violations"]
        for node in violation["nodes"]
    ]


def _focused(desk: Desk) -> str:
    """Id, name or class of what has the keyboard."""
    name: str = desk.page.evaluate(
        """(() => { const { id, name, className, localName, dataset } = document.activeElement;
            return id || name || dataset.language && "language" || className || localName; })()"""
    )
    return name


def _selected(desk: Desk) -> str:
    words: str = desk.page.evaluate(
        """(() => { const area = document.querySelector("#draft");
            return area.value.slice(area.selectionStart, area.selectionEnd); })()"""
    )
    return words


def _tab_to(desk: Desk, name: str) -> None:
    for _ in range(25):
        if _focused(desk) == name:
            return
        desk.page.keyboard.press("Tab")
    raise AssertionError(f"{name} is not within 25 stops")
