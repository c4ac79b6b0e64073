"""Telephone numbers that are dictated; counts and scores in words are none."""

from collections.abc import Callable

import pytest

FIND = [
    "bel maar: ⟦PHONE_NUMBER nul zes 21 34 55 67⟧",
    "het is ⟦PHONE_NUMBER nul zes, 44 12 90 83⟧ zei ze",
    "⟦PHONE_NUMBER nul zes een twee drie vier vijf zes zeven acht⟧ is te makkelijk",
    "call me: ⟦PHONE_NUMBER oh seven seven zero zero nine zero zero one two three⟧",
    "bel me op ⟦PHONE_NUMBER nul zes twaalf vierendertig zesenvijftig achtenzeventig⟧",
    "⟦PHONE_NUMBER nul zes, tien, drieëndertig, 56, negentig⟧ is van de receptie",
    "text ⟦PHONE_NUMBER oh seven seventy-seven twelve thirty-four fifty-six seven⟧ please",
    "⟦PHONE_NUMBER Nul zes 384 55 210⟧ na vijven",
]
PASS = [
    "nul zes keer gescoord vandaag",
    "nul zes punten, 12 tegen",
    "van de nul zes doelpunten, 3 in de rust",
    "oh six of us went",
    "nul zes twaalf keer geprobeerd",
    "het werd nul zes, twintig minuten voor tijd",
    "we wonnen met nul zes, vijfentwintig man publiek",
    "zero six, twenty-one minutes in",
    "een nul, zes 12",
    "nul zes 12 34",
    "nul zes 12 34 56 78 90 12 34",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
