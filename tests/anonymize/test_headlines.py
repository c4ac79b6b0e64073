"""A name right behind a noun, as headlines have it, takes a preposition; in a sentence it does not."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Go-live ⟦CLIENT Tuinland⟧ is gelukt.", "Go-live bij een klant is gelukt."),
        ("Notulen ⟦CLIENT Tuinland⟧ staan klaar.", "Notulen van een klant staan klaar."),
        (
            "Afscheidsborrel ⟦PERSON Henk⟧: vrijdag om vier uur.",
            "Afscheidsborrel van een collega: vrijdag om vier uur.",
        ),
        (
            "Lunch ⟦PERSON Wendy⟧ en ⟦PERSON Koen⟧ om twaalf uur.",
            "Lunch met twee collega's om twaalf uur.",
        ),
        (
            "Farewell drinks ⟦PERSON Tom⟧ this Friday at four.",
            "Farewell drinks for a colleague this Friday at four.",
        ),
    ],
)
def test_a_name_behind_a_headline_gets_its_preposition(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Na het overleg ⟦PERSON Wendy⟧ gebeld over de cijfers.",
            "Na het overleg een collega gebeld over de cijfers.",
        ),
        ("Bij de lunch zat ⟦PERSON Wendy⟧ naast me.", "Bij de lunch zat een collega naast me."),
        (
            "Questions? Call ⟦PERSON Tess⟧ about it today.",
            "Questions? Call a colleague about it today.",
        ),
        (
            "Voor de workshop van ⟦CLIENT Tuinland⟧ ben ik er.",
            "Voor de workshop van een klant ben ik er.",
        ),
    ],
)
def test_a_name_in_a_sentence_gets_none(before: str, after: str) -> None:
    assert put(before) == after
