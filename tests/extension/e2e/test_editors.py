"""Every behaviour in every editor: the matrix that the test run prints.

Each case types with the real keyboard into the real editor, and asks the editor's own model what
became of it.
"""

from collections.abc import Callable

import pytest

from extension.e2e.conftest import OpenDesk
from extension.e2e.desks import SETUPS, Desk, Setup
from extension.e2e.matrices import Matrix

CLIENT = "Gemeente Lindervoort"
DRAFT = f"Hoi 😀 {CLIENT} was leuk"
DONE = "Hoi 😀 een gemeente was leuk"

Behaviour = Callable[[Desk], None]
_BEHAVIOURS: list[Behaviour] = []


def _behaviour(check: Behaviour) -> Behaviour:
    _BEHAVIOURS.append(check)
    return check


@_behaviour
def reads_the_text_as_the_model_has_it(desk: Desk) -> None:
    desk.write(
        "Eerste regel 😀  twee spaties\n\nna een lege regel 👩‍👩‍👧‍👦 é\nlaatste #tag @iemand",
        "clear",
    )
    assert desk.text == desk.read_text


@_behaviour
def underlines_the_words_after_emoji_and_line_breaks(desk: Desk) -> None:
    desk.write(f"Regel een 🏳️‍🌈\n\nBij {CLIENT} 👍🏽 bel 06-21436587", "critical")
    assert [CLIENT, "06-21436587"] == desk.underlined()


@_behaviour
def underlines_at_the_pixels_of_the_words(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    left, top, width, height = desk.rect_of(CLIENT)
    x, y, wide, high = desk.measured("Hoi 😀 ", CLIENT)
    assert abs(left - x) < 1.5
    assert abs(width - wide) < 1.5
    assert y <= top + height / 2 <= y + high


@_behaviour
def underlines_follow_typing_before_them(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.move("Home")
    desk.type("Ja! ")
    assert [CLIENT] == desk.underlined()
    desk.wait_for("critical")
    assert [CLIENT] == desk.underlined()


@_behaviour
def goes_when_the_words_change(desk: Desk) -> None:
    desk.write(f"Bij {CLIENT}", "critical")
    for _ in range(4):
        desk.press("Backspace")
    desk.type("burg")
    desk.wait_for("clear")
    assert [] == desk.underlined()


@_behaviour
def a_click_opens_the_card_and_leaves_the_caret(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.click_words(CLIENT)
    desk.wait_shown("Social Media Policy")
    desk.move("End")
    desk.type("!")
    desk.wait_text(DRAFT + "!")


@_behaviour
def replaces_by_a_click(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.wait_text(DONE)
    desk.wait_for("clear")
    assert DONE == desk.read_text


@_behaviour
def typing_goes_on_behind_the_new_words(desk: Desk) -> None:
    """Letters typed at once, while the replacement is under way, are not lost either."""
    desk.write(DRAFT, "critical")
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.type("xyz")
    desk.wait_text("Hoi 😀 een gemeentexyz was leuk")


@_behaviour
def arrows_and_backspace_work_behind_the_new_words(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.wait_text(DONE)
    desk.move("ArrowLeft")
    desk.press("Backspace")
    desk.wait_text("Hoi 😀 een gemeene was leuk")


@_behaviour
def undo_brings_the_words_back(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.wait_for_timeout(1100)  # Quill and ProseMirror join what happens within a second.
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.wait_text(DONE)
    desk.press("Control+z")
    desk.wait_text(DRAFT)
    desk.wait_for("critical")


@_behaviour
def replaces_on_one_line_and_leaves_the_others(desk: Desk) -> None:
    desk.write(f"Eerste 😀\nbij {CLIENT} dus\n\nlaatste", "critical")
    desk.click_words(CLIENT)
    desk.click_button("Vervangen door: een klant")
    desk.wait_text("Eerste 😀\nbij een klant dus\n\nlaatste")


@_behaviour
def anonymizes_all_client_details(desk: Desk) -> None:
    desk.write(f"{CLIENT} en\nZorggroep Elzenrade en {CLIENT} 👍🏽", "critical")
    desk.click_words(CLIENT)
    desk.click_button("Alle klantgegevens")
    desk.wait_text("Een gemeente en\nEen zorginstelling en een gemeente 👍🏽")
    desk.wait_for("clear")


@_behaviour
def the_keyboard_does_it_all(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.press("F8")
    desk.wait_shown(CLIENT)
    desk.press("Escape")
    desk.until(lambda: desk.shown() == "", desk.shown)
    desk.press("F8")
    desk.press("Enter")
    desk.wait_text(DONE)
    desk.type("!")
    desk.wait_text("Hoi 😀 een gemeente! was leuk")


@_behaviour
def never_replaces_during_composition(desk: Desk) -> None:
    desk.write(DRAFT + " ", "critical")
    desk.compose("に")
    before = desk.read_text
    desk.click_words(CLIENT)
    desk.script.run(
        "() => secondlook.desk.boxes[0].replace(secondlook.desk.boxes[0].findings[0], 'X')"
    )
    assert CLIENT in desk.text
    assert before == desk.read_text


@_behaviour
def holds_a_post_with_findings(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.publish()
    desk.wait_shown("Plaats dit zo nog niet")
    assert [] == desk.published
    desk.press("Escape")
    desk.until(lambda: desk.shown() == "", desk.shown)
    desk.publish()
    desk.click_button("Toch plaatsen")
    desk.wait_published()
    assert DRAFT == desk.published[0]["text"]


@_behaviour
def lets_a_clear_post_through_untouched(desk: Desk) -> None:
    desk.write("Een mooie dag 😀", "clear")
    desk.publish()
    assert [{"text": "Een mooie dag 😀", "trusted": True}] == desk.published


def _name(check: Behaviour) -> str:
    return check.__name__.replace("_", " ")


@pytest.mark.slow
@pytest.mark.parametrize("check", _BEHAVIOURS, ids=_name)
@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.name)
def test_the_editor(setup: Setup, check: Behaviour, open_desk: OpenDesk, matrix: Matrix) -> None:
    matrix.note(setup.name, _name(check), "FAILS")
    check(open_desk(setup.address))
    matrix.note(setup.name, _name(check), "ok")


@pytest.mark.parametrize("setup", [one for one in SETUPS if one.mentions], ids=lambda one: one.name)
def test_a_mention_is_replaced_whole(setup: Setup, open_desk: OpenDesk, matrix: Matrix) -> None:
    matrix.note(setup.name, "replaces a mention whole", "FAILS")
    desk = open_desk(setup.address)
    desk.write("Dank aan ")
    desk.page.evaluate("() => fixture.model.mention('Gemeente Lindervoort')")
    desk.type("voor alles")
    desk.wait_for("critical")
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.wait_text("Dank aan een gemeente voor alles")
    assert "Lindervoort" not in desk.page.evaluate("() => fixture.element.innerHTML")
    matrix.note(setup.name, "replaces a mention whole", "ok")
