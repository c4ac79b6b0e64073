"""Changing the draft from the page: anonymize one, anonymize all, replacements, undo, copy."""

import pytest

from page.desks import CALM, DRAFT, Desk


def test_anonymize_all_leaves_nothing_to_anonymize(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.click("#anonymize-all")
    desk.page.wait_for_function(
        "before => document.querySelector('#draft').value !== before", arg=DRAFT
    )
    for words in ("Lindervoort", "06-21436587", "Zomer2019!"):
        assert words not in desk.text
    assert desk.text.startswith("Vandaag zijn we gestart bij een gemeente, een mooi traject.\n\n")
    assert desk.text.endswith("\n\nTot morgen allemaal.")
    desk.wait_for("clear")
    assert desk.page.is_disabled("#anonymize-all")
    assert "3 plekken geanonimiseerd." == desk.page.inner_text("#notice")


def test_one_undo_takes_anonymize_all_back(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.click("#anonymize-all")
    desk.wait_for("clear")
    desk.page.keyboard.press("Control+Z")
    assert DRAFT == desk.text
    desk.wait_for("critical")


def test_the_undo_button_restores_the_text_to_the_letter(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    assert not desk.page.is_visible("#undo")
    desk.page.click("#anonymize-all")
    desk.wait_for("clear")
    desk.page.click("#undo")
    assert DRAFT == desk.text
    assert not desk.page.is_visible("#undo")
    desk.wait_for("critical")


def test_anonymize_this_leaves_the_other_findings(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    card = desk.page.locator(".card", has_text="06-21436587")
    card.locator(".head").click()
    card.get_by_role("button", name="Dit anonimiseren").click()
    desk.page.wait_for_function("() => !document.querySelector('#draft').value.includes('06-21')")
    assert DRAFT.replace("Bel mij op 06-21436587", "Stuur me een bericht") == desk.text
    desk.wait_for("critical")
    assert ["Gemeente Lindervoort", "Zomer2019!"] == desk.quotes
    desk.page.keyboard.press("Control+Z")
    assert DRAFT == desk.text


def test_a_replacement_takes_the_place_of_the_words(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    card = desk.page.locator(".card").first
    card.locator(".head").click()
    card.get_by_role("button", name="Of vervangen door: een gemeente").click()
    assert DRAFT.replace("Gemeente Lindervoort", "een gemeente") == desk.text
    desk.page.keyboard.press("Control+Z")
    assert DRAFT == desk.text


def test_typing_goes_on_behind_a_replacement(desk: Desk) -> None:
    desk.write("Bel 06-21436587 even.", "warning")
    desk.page.locator(".card .head").click()
    desk.page.get_by_role("button", name="Dit anonimiseren").click()
    desk.wait_for("clear")
    desk.page.keyboard.type("!")
    assert "Stuur me een bericht! even." == desk.text


def test_a_draft_changed_under_way_is_not_touched(desk: Desk) -> None:
    """The answer to an older text is dropped, also when it would rewrite the draft."""
    desk.write(DRAFT, "critical")

    def late(route: object) -> None:
        desk.page.fill("#draft", "Heel iets anders.")
        route.continue_()  # type: ignore[attr-defined]

    desk.page.route("**/anonymize", late)
    desk.page.click("#anonymize-all")
    desk.page.wait_for_selector("#notice:not([hidden])")
    assert "Heel iets anders." == desk.text
    assert "Je tekst is intussen veranderd; er is niets aangepast." == desk.page.inner_text(
        "#notice"
    )


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("een\n\n\ntwee Gemeente Lindervoort\n", "een gemeente"),
        ("😀Gemeente Lindervoort😀", "Een gemeente"),
        ("Gemeente Lindervoort", "Een gemeente"),
    ],
)
def test_anonymizing_keeps_every_other_character(desk: Desk, text: str, put: str) -> None:
    desk.write(text, "critical")
    desk.page.click("#anonymize-all")
    desk.wait_for("clear")
    assert text.replace("Gemeente Lindervoort", put) == desk.text
    desk.page.keyboard.press("Control+Z")
    assert text == desk.text


def test_copy_puts_the_draft_on_the_clipboard(desk: Desk) -> None:
    desk.write(CALM, "clear")
    desk.page.click("#copy")
    desk.page.wait_for_selector("#notice:not([hidden])")
    assert "Gekopieerd." == desk.page.inner_text("#notice")
    assert CALM == desk.pasted()


def test_copying_a_draft_with_findings_says_so(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.click("#copy")
    desk.page.wait_for_selector("#notice:not([hidden])")
    assert desk.page.inner_text("#notice").startswith("Gekopieerd, maar let op: 2 kritieke punten")
    assert DRAFT == desk.pasted()
