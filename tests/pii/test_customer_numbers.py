"""Numbers of customers, policies and members by their word; orders and dates are none."""

from collections.abc import Callable

import pytest

FIND = [
    "library card number is ⟦PERSONNEL_NUMBER 208711556⟧",
    "OV-chipkaartnummer ⟦PERSONNEL_NUMBER 3528 0208 7115 5612⟧",
    "polis ⟦PERSONNEL_NUMBER 208.71.556⟧ op naam van mijn vader",
    "Klantnr ⟦PERSONNEL_NUMBER 51820447⟧ wacht nog steeds",
    "klantnummer: ⟦PERSONNEL_NUMBER 51820447⟧",
    "cust no. ⟦PERSONNEL_NUMBER 2290 5513 08⟧, no answer",
    "My customer number is ⟦PERSONNEL_NUMBER 518204⟧",
    "relatienummer ⟦PERSONNEL_NUMBER 51820447⟧",
    "polisnr. ⟦PERSONNEL_NUMBER 5182.04.47⟧",
    "policy number ⟦PERSONNEL_NUMBER HV-518204⟧ was cancelled",
    "lidnummer ⟦PERSONNEL_NUMBER 518204⟧",
    "membership no ⟦PERSONNEL_NUMBER 518204⟧",
    "debiteurnummer ⟦PERSONNEL_NUMBER 518204⟧",
]
PASS = [
    "Bonuskaart 2026 vernieuwd",
    "klantenkaart 10.000 punten",
    "polis 2026 vernieuwd",
    "OV-chipkaart verdwijnt in 2026, 12 miljoen kaarten",
    "ordernummer 51820447",
    "factuurnummer 2024118240",
    "ticketnummer 51820447",
    "klantnummer kwijt sinds 2019",
    "mijn klantnummer vergeten, bel 0900-1234",
    "polisnummer van 12-03-2024",
    "lid 2 van artikel 9",
    "leden: 51820 in heel Nederland",
    "customers: 51820 last year",
    "The policy number is in your letter of 2024",
    "relatie 2019-2024 voorbij",
    "klant 1200 van de dag",
    "member since 2014",
    "Customer no. 1 in Europe",
    "policy 2030 is a plan",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
