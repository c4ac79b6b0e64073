"""Street names with a preposition in them; sentences with one are none."""

from collections.abc import Callable

import pytest

FIND = [
    "we verhuizen naar ⟦ADDRESS Onder de Eiken 14⟧ in juni",
    "pakje bezorgd op ⟦ADDRESS Achter het Raadhuis 3b⟧, niet bij ons",
    "zijn adres: ⟦ADDRESS Aan de Wetering 21, 3543 AB Utrecht⟧",
    "garage verkoop aan ⟦ADDRESS Steenweg op Turnhout 77, 2340 Beerse⟧",
    "het huis op ⟦ADDRESS Rijksweg naar Boxmeer 9⟧ staat leeg",
    "zij zit nu in ⟦ADDRESS In de Cramer 140⟧ boven de bakker",
]
PASS = [
    "in vergadering: Op de Heide 2 uur gewandeld",
    "wij gaan weer, In de Zomer 2024 was het vol",
    "ga naar Onder de Radar 12 keer per jaar",
    "de Steenweg naar succes is lang",
    "Achter de Duinen 3 weken vakantie",
    "les uit Over het IJ 2019",
    "op de hoogte van 12 punten",
    "kies voor De Zaak 5 keer",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
