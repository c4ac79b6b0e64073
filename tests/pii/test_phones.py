"""Telephone numbers as Dutch, Belgian, British and American people write them; no service or order numbers."""

from collections.abc import Callable

import pytest

FIND = [
    "Een berichtje naar ⟦PHONE_NUMBER 06\n4790 2158⟧ is genoeg",
    "Bel me op ⟦PHONE_NUMBER 06-12345678⟧",
    "mijn nieuwe nummer: ⟦PHONE_NUMBER 06 12 34 56 78⟧",
    "⟦PHONE_NUMBER 06.12.34.56.78⟧ is beter",
    "app naar ⟦PHONE_NUMBER 0612345678⟧.",
    "⟦PHONE_NUMBER +31 6 12345678⟧ / ⟦PHONE_NUMBER +31(0)6-12345678⟧",
    "⟦PHONE_NUMBER 0031 6 1234 5678⟧ graag na 17 uur",
    "kantoor ⟦PHONE_NUMBER 010-4137722⟧ of ⟦PHONE_NUMBER (030) 231 58 94⟧",
    "⟦PHONE_NUMBER 020 - 620 45 67⟧ tussen 9 en 5",
    "doorkiesnummer ⟦PHONE_NUMBER 088-1234567⟧",
    "tel. ⟦PHONE_NUMBER 0343 51 23 45⟧",
    "gsm ⟦PHONE_NUMBER 0470 12 34 56⟧ of ⟦PHONE_NUMBER 0470/12.34.56⟧",
    "⟦PHONE_NUMBER +32 470 12 34 56⟧ in België",
    "Brussel: ⟦PHONE_NUMBER 02 123 45 67⟧, Antwerpen: ⟦PHONE_NUMBER 03/123.45.67⟧",
    "call me on ⟦PHONE_NUMBER +44 7700 900123⟧ tonight",
    "my US number is ⟦PHONE_NUMBER (415) 555-0132⟧",
    "Text ⟦PHONE_NUMBER 415-555-0132⟧ when you land",
    "UK office: ⟦PHONE_NUMBER 020 7946 0958⟧",
    "Duitsland bereik je op ⟦PHONE_NUMBER +49 30 1234567⟧",
    "⟦PHONE_NUMBER 06-98765432⟧ bestaat die?",
    "wa.me/⟦PHONE_NUMBER 31612345678⟧ werkt ook",
    "⟦PHONE_NUMBER +31612345678⟧ om 14.00 uur",
    "M: ⟦PHONE_NUMBER +31 (0)6 48 21 77 03⟧ T: ⟦PHONE_NUMBER 023-5310876⟧",
    "Bel ⟦PHONE_NUMBER 06 – 1234 5678⟧ (na zessen)",
    "Je kan me bereiken op ⟦PHONE_NUMBER 0612 345 678⟧",
    "U bereikt haar op nummer ⟦PHONE_NUMBER 0523-612345⟧",
    "Nieuw 06-nummer: ⟦PHONE_NUMBER 06 123 456 78⟧",
    "⟦PHONE_NUMBER 00 32 470 12 34 56⟧ (Gent)",
    "⟦PHONE_NUMBER +1 415 555 0132⟧ or ⟦PHONE_NUMBER 1-415-555-0132⟧",
    "ring me on ⟦PHONE_NUMBER 07700 900123⟧",
    "fax ⟦PHONE_NUMBER 070-3456789⟧",
    "bel mij (⟦PHONE_NUMBER 0641572093⟧) even",
    "⟦PHONE_NUMBER 038 42 17 736⟧ is de beveiliging",
    "telefonisch bereikbaar: ⟦PHONE_NUMBER 0182-612345⟧",
    "Whatsapp me ff ⟦PHONE_NUMBER 06 55 12 88 31⟧ 🙏",
    "Please ring ⟦PHONE_NUMBER +44 (0)20 7946 0958⟧",
    "⟦PHONE_NUMBER (06) 12345678⟧ is mijn nummer",
    "appje mag ook: ⟦PHONE_NUMBER 06-1234 5678⟧, liefst na 6",
    "Storing? Bel Kees, die heeft piket: ⟦PHONE_NUMBER 06 - 51 22 84 09⟧",
    "Nummer van de bhv'er is ⟦PHONE_NUMBER 0651228409⟧",
    "bel via ⟦PHONE_NUMBER 0031 6 29 48\n11 63⟧",
    "bel ⟦PHONE_NUMBER 06 29\n48 11 63⟧",
]
PASS = [
    "lijst:\n06\n12 broden\n4 pakken",
    "Op 06\n1 januari 2026 sluiten we",
    "Bij brand: 112. Dieren: 144. Zelfmoordpreventie: 113.",
    "Geen spoed? 0900-8844. Gratis: 0800-0113.",
    "bel 0800 1234 of 0900-1234567 (lokaal tarief)",
    "Gemeente: 14 030 of 14030",
    "Bestelnummer 0612345678 is onderweg",
    "order 0881237645 staat klaar",
    "Artikel 0201234567 is uitverkocht",
    "De open dag is van 10.00 - 16.00 op 12-06-2025",
    "Van 2019-2024 groeiden we met 06,5 procent",
    "12 34 56 78 90 getallen op een rij",
    "De score was 6-4 6-3 7-6",
    "+31% omzet en +10.000 volgers in 2024",
    "begroting 2024: 0.123.456.789",
    "ISBN 978-90-245-1234-2",
    "10.20 en 30.40 zijn prijzen",
    "EAN 0012345678905 klopt niet",
    "€ 0612345678 is veel geld",
    "De kamers 010, 020 en 030 zijn bezet",
    "01 02 03 04 05 06 07 08 09 10",
    "call 1-800-555-0199 for tickets",
    "Sprint 06-12 begint maandag",
    "06-12-2024 is de deadline",
    "week 06 2024 12345",
    "factuur INV-0612345678 is betaald",
    "3SABC0612345678 is mijn zending",
    "versie 06.12.34",
    "Zaaknummer volgt, kosten 0612 euro",
    "kenmerk 0201234567",
    "De serie loopt van 0612345678 stuks",
    "contractnummer 0612345678",
    "track & trace: 0612345678",
    "De 06-jes onder ons: 2006, 2016 en 2026",
    "06:12 wakker, 07:34 op de fiets",
    "Score 020-030 in het voordeel van Amsterdam",
    "zaal 020 en 021 om 10.30-12.00",
    "2020-2021-2022 waren taai",
    "0-0, 1-0, 2-1 en 06-06",
    "0031 is het landnummer",
    "0900 en 0800 zijn servicenummers",
    "bestelcode 06-12345678-A",
    "Ref: 020-1234567-2024",
    "Kenteken of order 0651228409? Het was een order",
    "06 1\n2 3 4",
    "score 0 6 12\n3 4 5 6",
    "lijst: 06 12 34\n12 jaar",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
