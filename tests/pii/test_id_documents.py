"""Passports, licences, permits and foreign personal numbers, by word, checksum or shape."""

from collections.abc import Callable

import pytest

FIND = [
    "paspoortnummer ⟦ID_DOCUMENT NPR7H4C21⟧, geldig t/m 2031",
    "passport no. ⟦ID_DOCUMENT NXK4D2B86⟧",
    "ID-kaart ⟦ID_DOCUMENT IWJ8C2P41⟧ gevonden",
    "rijbewijs ⟦ID_DOCUMENT 5318840276⟧ kwijt",
    "Documentnummer verblijfsdocument: ⟦ID_DOCUMENT IR9D3K7T2⟧",
    "V-nummer ⟦ID_DOCUMENT 1234567890⟧",
    "rijksregisternummer ⟦ID_DOCUMENT 85.07.30-033.28⟧",
    "⟦ID_DOCUMENT 85.07.30-033.28⟧ hoort bij Lotte",
    "SSN ⟦ID_DOCUMENT 219-09-7431⟧",
    "his social security number is ⟦ID_DOCUMENT 219-09-7431⟧",
    "NINO ⟦ID_DOCUMENT JG 10 37 59 A⟧",
    "NHS number ⟦ID_DOCUMENT 943 476 5919⟧",
    "driving licence ⟦ID_DOCUMENT MORGA753116SM9IJ⟧",
    "mijn ID-bewijs heeft nummer ⟦ID_DOCUMENT IABC12345⟧",
    "rijbewijsnummer ⟦ID_DOCUMENT 5123456789⟧",
    "UK passport ⟦ID_DOCUMENT 123456789⟧",
    "Mijn paspoort met nummer ⟦ID_DOCUMENT NW8RK42F1⟧ ligt nog bij de balie",
    "INSZ ⟦ID_DOCUMENT 85073003328⟧ van Lotte",
    "BSN en paspoort: ⟦NL_BSN 123456782⟧, ⟦ID_DOCUMENT NPR7H4C21⟧",
    "rijbewijs op naam van een mevrouw die ik hier echt niet ga noemen, hoor. Nummer ⟦ID_DOCUMENT 5087412369⟧",
    "identiteitskaart ⟦ID_DOCUMENT 591-2923383-02⟧",
    "rijbewijsnr ⟦ID_DOCUMENT 5087 4123 69⟧",
    "residence card number ⟦ID_DOCUMENT LRA123456⟧",
]
PASS = [
    "Paspoort verlengen: 3 kwartier in de rij, 83,87 euro",
    "Neem je paspoort mee, balie 20240512 sluit",
    "NHS waiting list: 7.6 million",
    "85.07.30-033.29 klopt niet",
    "rijbewijs gehaald in 2 keer, 40 lessen",
    "SSN 000-12-3456 is invalid",
    "Let op je ID mee naar de excursie",
    "document 3 van 12",
    "paspoort kwijt, bel 112",
    "Renewing my driving licence took 11 minutes",
    "telefoon 123-45-678",
    "order AB123456C is verzonden",
    "NHS 943 476 5918 fails its check",
    "passport queue 45 minutes at gate D58",
    "de code is 219-09-7431-22",
    "paspoort aangevraagd op 20240301",
    "ID 12345 in het systeem",
    "rijbewijs B sinds 2004",
    "vreemdelingen in de trein, 9 van de 10",
    "identiteit is meer dan 1 getal",
    "rijbewijs verlopen op 12-03-2025",
    "paspoort nr 1 in de ranglijst van 199 landen",
    "ID-kaart kost 70,35 euro",
    "passport photos 35x45 mm",
    "paspoort of ID-kaart: allebei 10 jaar geldig",
    "rekening 591-2923383-02",
    "rijbewijs halen kost 1200 4000 00 euro",
    "ordernummer 508741236",
    "Ik heb geen rijbewijs. Ordernummer 5087412369",
    "identiteitskaart 591-29",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
