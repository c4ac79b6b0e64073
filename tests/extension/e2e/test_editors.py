"""Reading, underlining and holding, in every editor: half of the matrix that the test run prints.

Each case types with the real keyboard into the real editor, and asks the editor's own model what
became of it.
"""

import pytest

from extension.e2e.behaviours import Behaviour, RecordProperty, worded
from extension.e2e.conftest import MATRIX, OpenDesk
from extension.e2e.desks import Desk
from extension.e2e.setups import SETUPS, Setup

CLIENT = "Gemeente Lindervoort"
DRAFT = f"Hoi 😀 {CLIENT} was leuk"

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


@pytest.mark.slow
@pytest.mark.parametrize("check", _BEHAVIOURS, ids=worded)
@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.name)
def test_the_editor(
    setup: Setup, check: Behaviour, open_desk: OpenDesk, record_property: RecordProperty
) -> None:
    record_property(MATRIX, (setup.name, worded(check)))
    check(open_desk(setup.address))
