"""Numbers of employees, patients, clients and cases by their word; counts and years are none."""

from collections.abc import Callable

import pytest

FIND = [
    "personeelsnummer ⟦PERSONNEL_NUMBER 204817⟧",
    "Personeelsnr. ⟦PERSONNEL_NUMBER P-00931⟧ kan niet inloggen",
    "medewerkersnummer: ⟦PERSONNEL_NUMBER 10482⟧",
    "staff ID ⟦PERSONNEL_NUMBER NL-44820⟧",
    "employee number is ⟦PERSONNEL_NUMBER E10482⟧",
    "patiëntnummer ⟦PERSONNEL_NUMBER 7745120⟧ is ontslagen",
    "dossiernummer ⟦PERSONNEL_NUMBER 2024-118734⟧",
    "zaaknummer ⟦PERSONNEL_NUMBER Z/24/091553⟧",
    "Case no. ⟦PERSONNEL_NUMBER 2025/00417⟧ is still open",
    "MRN ⟦PERSONNEL_NUMBER 00451234⟧",
    "cliëntnummer ⟦PERSONNEL_NUMBER C-558210⟧",
    "het dossiernummer van mevrouw is ⟦PERSONNEL_NUMBER 48213⟧",
    "employee #⟦PERSONNEL_NUMBER 4821⟧ did it",
    "studentnummer ⟦PERSONNEL_NUMBER 12345678⟧",
    "dossier ⟦PERSONNEL_NUMBER 48213⟧ ligt bij mij",
    "Mijn personeelsnummer is ⟦PERSONNEL_NUMBER 100482⟧",
    "zaak ⟦PERSONNEL_NUMBER 2024-0123⟧ moet vandaag weg",
    "patient ID: ⟦PERSONNEL_NUMBER PT-4455⟧",
    "cliëntdossier ⟦PERSONNEL_NUMBER 558210⟧ is onvolledig",
    "HR case ⟦PERSONNEL_NUMBER 2024-118⟧ is closed",
    "student number ⟦PERSONNEL_NUMBER s1234567⟧",
    "Patient number: ⟦PERSONNEL_NUMBER 884-2210⟧",
    "Het gaat om medewerker met personeelsnr. ⟦PERSONNEL_NUMBER 77-1204⟧",
    "⟦PERSONNEL_NUMBER 204817⟧ is mijn personeelsnummer",
    "cliënt ⟦PERSONNEL_NUMBER 558210⟧ belde net",
    "Kan iemand verlof boeken voor pers.nr. ⟦PERSONNEL_NUMBER 30417⟧",
    "dossier nr. ⟦PERSONNEL_NUMBER 24/0815⟧ is zoek",
    "Het gaat om zaak met nummer ⟦PERSONNEL_NUMBER 2025-00318⟧",
    "badge number ⟦PERSONNEL_NUMBER 88121⟧ was found in the canteen",
    "mijn werknemersnummer: ⟦PERSONNEL_NUMBER 0048213⟧",
    "zaaknr ⟦PERSONNEL_NUMBER C/13/745621⟧ dient morgen",
    "Medewerker-ID ⟦PERSONNEL_NUMBER M10482⟧ heeft geen toegang",
    "leerlingnummer ⟦PERSONNEL_NUMBER 204511⟧ is geschorst",
    "case ID ⟦PERSONNEL_NUMBER CS-20419⟧ needs a lawyer",
    "Payroll number ⟦PERSONNEL_NUMBER 77120⟧ is missing a payslip",
    "personeelsnr ⟦PERSONNEL_NUMBER 30 417⟧",
    "mdw.nr. ⟦PERSONNEL_NUMBER 30417⟧",
    "toegangspas ⟦PERSONNEL_NUMBER 44712⟧ gevonden",
    "BIG ⟦PERSONNEL_NUMBER 19912345601⟧",
]
PASS = [
    "31 dossiers in 24 maanden",
    "case 3 in de workshop",
    "Dossier 2024 is gesloten",
    "het dossier telt 47 documenten",
    "personeelsnummer aanvragen duurt 3 weken",
    "zaak 12 en zaak 13 zijn leeg",
    "340 medewerkers en 1200 cliënten",
    "use case 4500 is een grap",
    "patiënt wachtte 120 minuten",
    "staff of 1200 people",
    "employee of the month: 4 times",
    "Patient experience rose from 7.4 to 8.3",
    "Het zaaknummer vind je in de brief van 12-03-2024",
    "In this case 2000 is enough",
    "personeelsfeest op 12 juni, 250 man",
    "client since 1998",
    "medewerkers: 1200, vestigingen: 14",
    "zaak 7 van 12",
    "patiëntenstop tot 2025",
    "personeelstekort van 1200 fte",
    "clientgemiddelde 7.8 uit 1200 reacties",
    "case study 2023 is uit",
    "het dossier van 1200 pagina's",
    "De personeelsvereniging heeft 1500 leden",
    "1204 patiënten en 340 medewerkers",
    "dossier van 1250 bladzijden, zaak van 3 jaar",
    "Het kost 3500 euro per patiënt",
    "personeelsnummer? geen idee, ik ben maar een nummer",
    "Case closed na 14 maanden",
    "In elk dossier zitten 47 stukken",
    "3 medewerkers met nummer 1 tot en met 3",
    "staff meeting at 1430 in room 204",
    "patiënt nummer 1 is al 3 jaar genezen",
    "student of the year 2024",
    "Zaak 14.02 dient morgen",
    "dossier jeugdzorg: 12.000 kinderen wachten",
    "In case of fire dial 112",
    "business case 2026 is klaar",
    "we hebben 48213 dossiers",
    "Use case 12034: iemand belt",
    "Wij hebben 12 casussen en 1 dossier ",
    "badge 12 van 40",
    "big 5 in tech",
    "BIG 10000 runners",
    "toegangspas 2 jaar geldig",
    "zaak nr 12 13 14 zijn leeg",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
