"""Numbers of the chamber of commerce and VAT numbers, by their word and their checksum."""

from collections.abc import Callable

import pytest

FIND = [
    "Ondernemingsnummer ⟦NL_KVK 0445.679.861⟧",
    "KBO ⟦NL_KVK 0445 679 861⟧",
    "CoC registration number: ⟦NL_KVK 68204417⟧",
    "BTW ⟦NL_VAT BE 0445.679.861⟧",
    "BTW-nr: ⟦NL_VAT BE 0445 679 861⟧",
    "btw-nummer ⟦NL_VAT NL001234567B01⟧",
    "KvK ⟦NL_KVK 82417590⟧",
    "kvk-nummer: ⟦NL_KVK 8241 7590⟧",
    "K.v.K. nr. ⟦NL_KVK 82.41.75.90⟧",
    "ingeschreven bij de Kamer van Koophandel onder nummer ⟦NL_KVK 77042318⟧",
    "registered with the Chamber of Commerce under ⟦NL_KVK 77042318⟧",
    "CoC number ⟦NL_KVK 59317742⟧",
    "⟦NL_KVK 59317742⟧ (KvK)",
    "vestigingsnummer ⟦NL_KVK 000012345678⟧",
    "btw ⟦NL_VAT NL004495445B01⟧",
    "VAT ID: ⟦NL_VAT NL0044.95.445.B01⟧",
    "btw-nr ⟦NL_VAT NL 0044 95 445 B 01⟧ graag op de factuur",
    "⟦NL_VAT nl004495445b01⟧ van de zaak",
    "The chamber number (⟦NL_KVK 58120394⟧) was fine",
    "kvk: ⟦NL_KVK 581 20 394⟧",
    "KvK ⟦NL_KVK 5812.0394⟧",
    "KVK ⟦NL_KVK 58-12-03-94⟧",
    "Ingeschreven bij de Kamer onder ⟦NL_KVK 58120394⟧",
]
PASS = [
    "BTW 21% over 2026",
    "btw-aangifte over 2025: 1.250.000",
    "VAT changes 2026: 0,25 procent",
    "Ondernemingsnummer aanvragen kost 105,50 euro",
    "KBO telt 1.250.000 ondernemingen",
    "KBO opende in 2003 met 1 250 000 000 rijen",
    "BE 0123.456.780 staat op de doos",
    "KvK sluit om 17.00 uur, nummertje 84",
    "Bestelling 30214587 is onvolledig",
    "order 82417590 bij de KvK afgehaald",
    "De KvK telde 254.108 starters in 2024",
    "NL004495446B01 bestaat niet",
    "btw gaat van 9 naar 21%",
    "projectnummer 82417590",
    "82417590",
    "vestiging 12 in Utrecht",
    "De Kamer van Koophandel zegt: 20240512 is de datum",
    "factuur 30184627 staat open, KvK-nummer volgt",
    "VAT rate changes from 9% to 21%",
    "klantnummer ⟦PERSONNEL_NUMBER 59317742⟧",
    "KvK open op 12-03-2024",
    "bij de kamer 12 van 40",
    "the chamber number 4 door",
    "kvk sinds 01.02.2019",
    "kamernummer 204 in het hotel",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
