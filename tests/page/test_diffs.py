"""What anonymizing shows: every change in its place, in the style that was chosen."""

import pytest

from page.conftest import OpenDesk
from page.desks import CALM, DRAFT, Desk

OUT = ["Gemeente Lindervoort", "Bel mij op 06-21436587", "wachtwoord Zomer2019!"]
IN = {
    "generalize": ["een gemeente", "Stuur me een bericht", "vraag mij om het wachtwoord"],
    "placeholder": ["[klant A]", "[telefoonnummer]", "[geheim]"],
    "mask": ["•" * 20, "•" * 11, "•" * 10],
}


def test_the_whole_text_is_shown_with_what_went_out_and_what_came_in(desk: Desk) -> None:
    _anonymized(desk)
    assert OUT == _shown(desk, "del")
    assert IN["generalize"] == _shown(desk, "ins")
    assert desk.text == _reads(desk, leaving_out="del")
    assert DRAFT == _reads(desk, leaving_out="ins")


@pytest.mark.parametrize("style", ["placeholder", "mask"])
def test_another_style_is_made_from_the_text_as_it_was(desk: Desk, style: str) -> None:
    _anonymized(desk)
    _choose(desk, style)
    assert IN[style] == _shown(desk, "ins")
    assert desk.text == _reads(desk, leaving_out="del")
    desk.page.click("#undo")
    assert DRAFT == desk.text
    assert not desk.page.is_visible("#changes")


def test_the_style_is_remembered(desk: Desk) -> None:
    _anonymized(desk)
    _choose(desk, "placeholder")
    desk.page.reload()
    _anonymized(desk)
    assert IN["placeholder"] == _shown(desk, "ins")
    assert desk.page.is_checked("[name=style][value=placeholder]")


def test_a_style_can_be_chosen_with_the_keyboard(desk: Desk) -> None:
    _anonymized(desk)
    desk.page.focus("[name=style]:checked")
    desk.page.keyboard.press("ArrowRight")
    desk.page.wait_for_function(
        "() => document.querySelector('#diff').textContent.includes('[klant A]')"
    )
    assert "[klant A]" in desk.text


def test_a_screen_reader_is_told_what_went_out_and_what_came_in(desk: Desk) -> None:
    _anonymized(desk)
    words = desk.page.text_content("#diff") or ""
    assert "bij  weg: Gemeente Lindervoort erbij: een gemeente, een mooi traject." in words


def test_the_overview_goes_when_the_draft_goes_on_or_when_it_is_closed(desk: Desk) -> None:
    _anonymized(desk)
    desk.page.focus("#draft")
    desk.page.keyboard.type("!")
    assert not desk.page.is_visible("#changes")
    _anonymized(desk)
    desk.page.click("#changes-close")
    assert not desk.page.is_visible("#changes")
    assert "draft" == desk.page.evaluate("document.activeElement.id")


def test_the_overview_follows_the_language_of_the_page(desk: Desk) -> None:
    _anonymized(desk)
    desk.page.click("[data-language=en]")
    assert "This is what changed" == desk.page.inner_text("#changes-title")
    assert " out: Gemeente Lindervoort in: een gemeente" in (desk.page.text_content("#diff") or "")


def test_one_finding_is_anonymized_as_if_the_others_were_not_there(desk: Desk) -> None:
    desk.write("Eerst naar Gemeente Lindervoort, dan naar Zorggroep Elzenrade.", "critical")
    card = desk.page.locator(".card", has_text="Zorggroep")
    card.locator(".head").click()
    card.get_by_role("button", name="Dit anonimiseren").click()
    desk.page.wait_for_selector("#diff ins")
    assert "Eerst naar Gemeente Lindervoort, dan naar een zorginstelling." == desk.text


def test_what_was_said_about_the_draft_goes_when_the_draft_changes(desk: Desk) -> None:
    desk.write(CALM, "clear")
    desk.page.click("#copy")
    desk.page.wait_for_selector("#notice:not([hidden])")
    desk.page.focus("#draft")
    desk.page.keyboard.type("!")
    assert not desk.page.is_visible("#notice")


def test_a_sign_tells_how_many_findings_are_below_the_edge(open_desk: OpenDesk) -> None:
    desk = open_desk(height=620)
    desk.write("\n".join(f"Bel 06-2143658{number}." for number in range(8)), "warning")
    desk.page.wait_for_selector("#more:not([hidden])")
    assert "nog" in desk.page.inner_text("#more")
    desk.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    desk.page.locator(".margin").evaluate("column => { column.scrollTop = column.scrollHeight; }")
    desk.page.wait_for_selector("#more", state="hidden")


def test_a_narrow_page_needs_no_such_sign(open_desk: OpenDesk) -> None:
    desk = open_desk(width=390, height=620)
    desk.write("\n".join(f"Bel 06-2143658{number}." for number in range(8)), "warning")
    assert not desk.page.is_visible("#more")


def _anonymized(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.click("#anonymize-all")
    desk.page.wait_for_selector("#diff ins")
    desk.wait_for("clear")


def _choose(desk: Desk, style: str) -> None:
    first = IN[style][0]
    desk.page.check(f"[name=style][value={style}]", force=True)
    desk.page.wait_for_function(
        "words => document.querySelector('#draft').value.includes(words)", arg=first
    )
    desk.wait_for("clear")


def _shown(desk: Desk, tag: str) -> list[str]:
    """The words in each of these, without what only a screen reader gets."""
    found: list[str] = desk.page.locator(f"#diff {tag}").evaluate_all(
        "all => all.map((one) => one.lastChild.data)"
    )
    return found


def _reads(desk: Desk, leaving_out: str) -> str:
    words: str = desk.page.evaluate(
        """(tag) => {
            const copy = document.querySelector("#diff").cloneNode(true);
            copy.querySelectorAll(`${tag}, .hidden`).forEach((one) => one.remove());
            return copy.textContent;
        }""",
        leaving_out,
    )
    return words
