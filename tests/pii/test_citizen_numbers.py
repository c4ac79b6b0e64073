"""The BSN with its word, or without where nothing contradicts; never order or ticket numbers."""

from collections.abc import Callable

import pytest

FIND = [
    "Het BSN van de nieuwe collega is ⟦NL_BSN 123456782⟧, kan iemand haar aanmelden?",
    "bsn ⟦NL_BSN 1234.56.782⟧",
    "BSN: ⟦NL_BSN 1234 56 782⟧ en ⟦NL_BSN 123 456 782⟧",
    "burgerservicenummer ⟦NL_BSN 123.456.782⟧ staat erop",
    "sofinummer ⟦NL_BSN 123456782⟧",
    "⟦NL_BSN 123456782⟧ is mijn BSN",
    "her citizen service number is ⟦NL_BSN 111222333⟧",
    "Kunnen jullie ⟦NL_BSN 123456782⟧ even opzoeken?",
    "(bsn ⟦NL_BSN 111222333⟧)",
    "BSN nieuwe medewerker: ⟦NL_BSN 123456782⟧",
    "Kun je de verklaring sturen? Het gaat om burgerservicenr ⟦NL_BSN 123456782⟧.",
    "BSN van de aanvrager en de partner: ⟦NL_BSN 123456782⟧ / ⟦NL_BSN 111222333⟧",
    "Kan salarisadministratie dit verwerken: M. de Boer, ⟦NL_BSN 111222333⟧?",
    "bsn=⟦NL_BSN 123456782⟧;naam=Jansen",
    "citizen service no. ⟦NL_BSN 123456782⟧, born in Leeds",
    "burger service nr ⟦NL_BSN 123 45 67 82⟧",
    "mijn bsn (⟦NL_BSN 1 2 3 4 5 6 7 8 2⟧)",
    "Dutch social security number ⟦NL_BSN 123456782⟧",
]
PASS = [
    "BSN 123456789 voldoet niet aan de elfproef",
    "Ordernummer 123456782 is onderweg",
    "Ticket 123456782 is gesloten",
    "factuurnr. 123456782 staat open",
    "Bestelling 111222333 is binnen",
    "klantnummer ⟦PERSONNEL_NUMBER 123456782⟧, lekker persoonlijk",
    "volgnummer 111222333 in de wachtrij",
    "Track & trace 123456782",
    "RSIN 123456782 van de stichting",
    "Meeting ID: 123 456 782",
    "123.456.782 inwoners",
    "€ 123456782 winst",
    "123456782 euro subsidie",
    "artikel 123456782 is uitverkocht",
    "https://lindeveld.nl/nieuws/123456782",
    "tel 123456782",
    "polisnummer ⟦PERSONNEL_NUMBER 123456782⟧",
    "Zet nooit een BSN in een appgroep",
    "000000000",
    "1234567821 is te lang",
    "A123456782B",
    "123456782 views in een week",
    "order no. 111222333 shipped",
    "0123.456.782",
    "De streepjescode 123456782 scant niet",
    "verzekeringsnummer ⟦PERSONNEL_NUMBER 123456782⟧",
    "lidnummer ⟦PERSONNEL_NUMBER 111222333⟧",
    "111222333 weergaven",
    "vergunning 123456782 is verleend",
    "PO 123456782",
    "bedrag 123456782",
    "stuknummer 123456782 ontbreekt",
    "111222333 seconden is ruim 3 jaar",
    "hash 123456782",
    "saldo: 123456782,00",
    "serienummer laptop 123456782",
    "citizen 123 of the world",
    "citizen no. 1 2 3",
    "bsn 1 2 3 4 5",
    "sofi 12 34 56 weken",
    "burgerservice open 9 12 13 17",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
