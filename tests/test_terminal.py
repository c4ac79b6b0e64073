"""What a terminal shows of an anonymized draft: with colours and without."""

import io

from rich.console import Console

from secondlook.findings import Anonymized, Edit, Language
from secondlook.terminal import show_changes

TEXT = "Bij Tuinland, bel 06-21436587\nTot morgen"
ANONYMIZED = Anonymized(
    "Bij een klant\nTot morgen",
    (Edit(4, 12, "een klant", ("a",)), Edit(12, 29, "", ("b",))),
)


def shown(anonymized: Anonymized, text: str = TEXT, **options: bool) -> str:
    written = io.StringIO()
    # An environment of its own: whoever runs the tests may have NO_COLOR or FORCE_COLOR set.
    console = Console(file=written, width=40, _environ={"TERM": "xterm-256color"}, **options)
    show_changes(console, anonymized, text, Language.NL)
    return written.getvalue()


def test_without_colours_every_change_is_between_marks() -> None:
    expected = "Bij [-Tuinland-]{+een klant+}[-, bel 06-21436587-]\nTot morgen\n"
    assert shown(ANONYMIZED) == expected
    assert shown(ANONYMIZED, force_terminal=True, no_color=True).count("[-") == 2


def test_with_colours_what_goes_is_struck_through_and_what_comes_is_underlined() -> None:
    written = shown(ANONYMIZED, force_terminal=True)
    assert "[-" not in written
    assert "\x1b[9;31mTuinland\x1b[0m\x1b[4;32meen klant\x1b[0m" in written


def test_a_draft_with_nothing_to_replace_says_so() -> None:
    assert "✔ Niets te anonimiseren." in shown(Anonymized("Dag", ()), "Dag")


def test_no_control_character_of_a_draft_gets_through() -> None:
    edits = (Edit(0, 9, "een klant", ("a",)),)
    assert "\x1b" not in shown(Anonymized("een klant\x07", edits), "Tuin\x1bland\x07")


def test_words_in_square_brackets_stay_words() -> None:
    edits = (Edit(4, 12, "[klant A]", ("a",)),)
    assert "{+[klant A]+} [bold]" in shown(
        Anonymized("Bij [klant A] [bold]", edits), "Bij Tuinland [bold]"
    )
