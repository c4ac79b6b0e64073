"""Dutch postcodes on their own; amounts, years and units with two letters are none."""

from collections.abc import Callable

import pytest

FIND = [
    "Ik woon in ⟦NL_POSTCODE 7071CL⟧, jij ook?",
    "Wie carpoolt er vanuit ⟦NL_POSTCODE 7411KT⟧?",
    "mijn postcode is ⟦NL_POSTCODE 3812 BG⟧",
    "Stroom eruit in ⟦NL_POSTCODE 6824 ND⟧!",
    "postal code ⟦NL_POSTCODE 1098 SM⟧ please",
    "postcode: ⟦NL_POSTCODE 3511 ax⟧",
    "Ik woon in ⟦NL_POSTCODE 2515 XP⟧, jij?",
    "Regio ⟦NL_POSTCODE 9401GS⟧ zoekt vrijwilligers",
    "Pakket voor ⟦NL_POSTCODE 2023 RB⟧ ligt hier",
    "ik zit in ⟦NL_POSTCODE 1013 AH⟧, glasvezel doet het",
    "Postcode ⟦NL_POSTCODE 5643NB⟧, huisnummer 8",
    "Zoek kamer rond ⟦NL_POSTCODE 3581 KE⟧, max 800 euro",
    "welke monteur is bij ⟦NL_POSTCODE 8011 PT⟧ in de buurt?",
    "(⟦NL_POSTCODE 9712 HG⟧)",
    "pc is ⟦NL_POSTCODE 7311jb⟧",
    "postcode ⟦NL_POSTCODE 7311-JB⟧",
    "kapotte lamp (bij de speeltuin, ⟦NL_POSTCODE 8332-KD⟧)",
    "in de buurt van ⟦NL_POSTCODE 7311 jb⟧",
]
PASS = [
    "Ik woon in 1098 km verderop",
    "woon in 3500 ha bos",
    "2019 IN retrospect was een topjaar",
    "1500 EU students",
    "sinds 2023 AL drie keer gevraagd",
    "2400 KW volgens het label",
    "8192 MB geheugen",
    "Budget 2500 PP is te veel",
    "IN 2024 EN DAARNA GAAN WE DOOR",
    "1200 km gereden, 3000 kg vervoerd",
    "om 1430 op het station",
    "2024 is bijna voorbij",
    "in 1234 ab staat er iets",
    "postcode 1234 SS bestaat niet",
    "5000 OP een dag",
    "Het model 2024 XL is uit",
    "1080 HD en 2160 PX",
    "Al 1000 EN nog wat volgers",
    "kamer 3204 BK is vrij",
    "2000 GT en 1600 SE zijn oude auto's",
    "De 1000 DE boeken",
    "4000 PS aan stemmen",
    "Type 2400 BX is leverbaar",
    "in 1999 AD en 300 BC",
    "maat 4445 XL",
    "Nog 1800 TE gaan",
    "Wij leverden 4500 PC en 3000 TV",
    "in 2024 GA ik verhuizen",
    "mijn pc 5000gb is vol",
    "pc 2000 in de uitverkoop",
    "model 8332-GB is op",
    "de 1200-VA ups",
    "in de buurt van 1200 km",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
