"""What a user chooses: what is ignored, how words are replaced, whose name may stand, whom to write to."""

from urllib.parse import parse_qs, urlsplit

import pytest

from extension.e2e.browsers import Browser
from extension.e2e.conftest import OpenDesk
from extension.e2e.desks import Desk

LINKEDIN = "https://www.linkedin.com/feed/?editor=quill2"
X = "https://x.com/compose/post?editor=draft"
CRITICAL = "Gestart bij Gemeente Lindervoort, bel 06-21436587"
SIDE_JOB = "Naast mijn baan run ik een eigen coachpraktijk, stuur me een DM!"
NAMED = "Fijn geluncht met Joke Wilgenhof in de stad"


def test_what_is_ignored_stays_ignored(open_desk: OpenDesk, browser: Browser) -> None:
    desk = open_desk(LINKEDIN)
    desk.write(CRITICAL, "critical")
    desk.click_words("Gemeente Lindervoort")
    desk.click_button("Hier negeren")
    desk.wait_for("warning")
    desk.click_words("06-21436587")
    desk.click_button("Nooit meer voor dit woord")
    desk.wait_for("clear")
    try:
        other = open_desk(X)
        other.write(CRITICAL, "critical")
        assert ["Gemeente Lindervoort"] == other.underlined()
    finally:
        browser.change(ignoredWords=[])


def test_a_name_is_advice_and_can_be_ignored_for_good(
    open_desk: OpenDesk, browser: Browser
) -> None:
    desk = open_desk(LINKEDIN)
    desk.write(NAMED, "advice")
    assert ["Joke Wilgenhof"] == desk.underlined()
    desk.publish()
    desk.wait_published()
    desk.click_words("Joke Wilgenhof")
    desk.click_button("Nooit meer voor dit woord")
    desk.wait_for("clear")
    try:
        other = open_desk(X)
        other.write("Dank, Joke Wilgenhof en Bas Terlouwen!", "advice")
        assert ["Bas Terlouwen"] == other.underlined()
    finally:
        browser.change(ignoredWords=[])


def test_the_authors_own_name_may_stand(open_desk: OpenDesk, browser: Browser) -> None:
    browser.change(author="Joke Wilgenhof")
    try:
        desk = open_desk(LINKEDIN)
        desk.write(NAMED, "clear")
        assert [] == desk.underlined()
    finally:
        browser.change(author="")


@pytest.mark.parametrize(
    ("style", "begins"), [("placeholder", "Gestart bij ["), ("mask", "Gestart bij •")]
)
def test_words_are_replaced_in_the_style_that_was_chosen(
    style: str, begins: str, open_desk: OpenDesk, browser: Browser
) -> None:
    browser.change(style=style)
    try:
        desk = open_desk(LINKEDIN)
        desk.write(CRITICAL, "critical")
        desk.click_words("Gemeente Lindervoort")
        desk.click_button("Dit anonimiseren")
        desk.until(lambda: desk.text.startswith(begins), lambda: desk.text)
        assert "Lindervoort" not in desk.text
    finally:
        browser.change(style="generalize")


def test_a_report_and_a_question_are_letters_without_the_draft(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(SIDE_JOB, "advice")
    desk.press("F8")
    desk.wait_shown("Meld het aan de directie")
    report, consult = _letters(desk)
    assert ("mailto", "directie@theenablers.nl") == urlsplit(report)[0:3:2]
    assert {"subject": ["Melding over een bericht"], "body": [X]} == parse_qs(
        urlsplit(report).query
    )
    assert ["subject"] == list(parse_qs(urlsplit(consult).query))
    assert "coachpraktijk" not in report + consult
    assert [] == desk.published


def test_a_link_that_is_no_letter_is_not_shown(open_desk: OpenDesk) -> None:
    """Promise 18: what an answer names as a letter opens a letter, and nothing else."""
    desk = open_desk(X)
    desk.write(SIDE_JOB, "advice")
    for target in ("javascript:alert(1)", "https://evil.example/", " mailto:x", "", None):
        desk.script.run(
            f"""() => {{
                const [box] = secondlook.desk.boxes, [finding] = box.findings;
                finding.actions = [{{kind: "report", label: "Klik", mailto: {target!r}}}];
                secondlook.desk.card.open(box, finding, false);
            }}""".replace("None", "null")
        )
        assert [] == _letters(desk)


def _letters(desk: Desk) -> list[str]:
    found: list[str] = desk.script.run(
        "() => [...secondlook.desk.card.element.querySelectorAll('a')].map(({href}) => href)"
    )
    return found
