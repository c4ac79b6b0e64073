"""Putting other words in the place of a finding, in every editor: the other half of the matrix.

The text is the one in the editor's own model, as it is after the next keys too.
"""

import pytest

from extension.e2e.behaviours import Behaviour, RecordProperty, worded
from extension.e2e.conftest import MATRIX, OpenDesk
from extension.e2e.desks import Desk
from extension.e2e.setups import SETUPS, Setup

CLIENT = "Gemeente Lindervoort"
DRAFT = f"Hoi 😀 {CLIENT} was leuk"
DONE = "Hoi 😀 een gemeente was leuk"
# Quill and ProseMirror join what happens within a second: for them two seconds go by.
_LATER = """() => {
    const Now = Date, later = () => Now.now() + 2000;
    globalThis.Date = class extends Now {
        constructor(...given) { super(...(given.length > 0 ? given : [later()])); }
        static now() { return later(); }
    };
}"""

_BEHAVIOURS: list[Behaviour] = []


def _behaviour(check: Behaviour) -> Behaviour:
    _BEHAVIOURS.append(check)
    return check


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
    desk.page.evaluate(_LATER)
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


@pytest.mark.slow
@pytest.mark.parametrize("check", _BEHAVIOURS, ids=worded)
@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.name)
def test_the_editor(
    setup: Setup, check: Behaviour, open_desk: OpenDesk, record_property: RecordProperty
) -> None:
    record_property(MATRIX, (setup.name, worded(check)))
    check(open_desk(setup.address))


@pytest.mark.parametrize("setup", [one for one in SETUPS if one.mentions], ids=lambda one: one.name)
def test_a_mention_is_replaced_whole(
    setup: Setup, open_desk: OpenDesk, record_property: RecordProperty
) -> None:
    record_property(MATRIX, (setup.name, "replaces a mention whole"))
    desk = open_desk(setup.address)
    desk.write("Dank aan ")
    desk.page.evaluate("() => fixture.model.mention('Gemeente Lindervoort')")
    desk.type("voor alles")
    desk.wait_for("critical")
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.wait_text("Dank aan een gemeente voor alles")
    assert "Lindervoort" not in desk.page.evaluate("() => fixture.element.innerHTML")
