"""Dutch plates in all series; codes of products, rooms, courses and flights are none."""

from collections.abc import Callable

import pytest

FIND = [
    "Zwarte Golf, kenteken ⟦NL_LICENSE_PLATE HX-482-K⟧, staat in de weg",
    "wie rijdt er met ⟦NL_LICENSE_PLATE 12-abc-3⟧? de auto blokkeert de poort",
    "grijze octavia ⟦NL_LICENSE_PLATE 47-ZKP-3⟧ heeft zijn lichten aan",
    "⟦NL_LICENSE_PLATE 1-ZRD-05⟧ staat al een uur voor de deur",
    "auto ⟦NL_LICENSE_PLATE 31FJKL⟧ wordt ⟦NL_LICENSE_PLATE KT358P⟧",
    "Bestelbus ⟦NL_LICENSE_PLATE V-613-BD⟧ reed te hard",
    "platen ⟦NL_LICENSE_PLATE DR-42-07⟧ op een oldtimer",
    "The white Tesla, licence plate ⟦NL_LICENSE_PLATE R-84-KLN⟧, is blocking the exit",
    "kenteken ⟦NL_LICENSE_PLATE 63-RF-JD⟧ en ⟦NL_LICENSE_PLATE SN-TG-27⟧",
    "pool car ⟦NL_LICENSE_PLATE 5-XB-291⟧ is back",
    "plate ⟦NL_LICENSE_PLATE 724-HR-6⟧ stays out",
    "mijn kenteken is ⟦NL_LICENSE_PLATE 12 GTR 4⟧",
    "De wagen met kenteken ⟦NL_LICENSE_PLATE GB-123-D⟧ graag verplaatsen",
    "leaseauto ⟦NL_LICENSE_PLATE g-123-bb⟧ moet naar de garage",
    "⟦NL_LICENSE_PLATE XP-004-T⟧ staat fout geparkeerd",
    "Wie is de eigenaar van ⟦NL_LICENSE_PLATE 12-XK-BZ⟧? Lichten staan aan",
    "Zag net ⟦NL_LICENSE_PLATE K-482-TP⟧ door rood rijden",
    "blauwe Volkswagen met kenteken ⟦NL_LICENSE_PLATE SX123T⟧",
    "Lease car ⟦NL_LICENSE_PLATE T-819-KH⟧ needs new tyres",
    "Aan de eigenaar van de groene Twingo (⟦NL_LICENSE_PLATE 26-GK-ZL⟧): je raam staat open",
    "Gestolen scooter, kenteken ⟦NL_LICENSE_PLATE FDB-12-X⟧",
    "wie mist deze fiets niet maar wel zijn auto: ⟦NL_LICENSE_PLATE 3-TXK-82⟧",
    "Camper te huur, ⟦NL_LICENSE_PLATE 45-XLB-9⟧, 4 slaapplaatsen",
    "Mijn Polo (⟦NL_LICENSE_PLATE SZ-883-L⟧) is bekrast",
    "Belgische plaat ⟦NL_LICENSE_PLATE 1-ABC-234⟧",
    "nummerplaat ⟦NL_LICENSE_PLATE 1 abc 234⟧",
    "kenteken ⟦NL_LICENSE_PLATE KR.882.T⟧",
    "kenteken ⟦NL_LICENSE_PLATE KR-882T⟧",
]
PASS = [
    "Deadline is 1-mei-24, niet 12-jan-3",
    "Artikelnummer GH-45-12 is leverbaar",
    "Cursuscode TE-101-B zit vol",
    "overleg in lokaal B-204-K",
    "KL1009 vertraagd, vlucht HV-55-20 geannuleerd",
    "Our desk model is called SK-80-BX",
    "projectcode PR-19-07 is dicht",
    "de toner TN-24-23 is op",
    "room 3-BG-12 is behind the plants",
    "bus 12 naar de heidag",
    "de auto rijdt 100 km 2 keer per dag",
    "boete 71 euro voor mijn auto",
    "Bestelbus reed 70 waar je 30 mag",
    "Lego 75-XWING staat op marktplaats",
    "uitslag 11-9, 8-11, 11-13",
    "in groep 3 van 12 kinderen rijdt er 1 auto",
    "Wagenpark: 24 uur 7 dagen bereikbaar",
    "ISO 27001 en NEN 7510 gehaald met de auto",
    "4-stappenplan en 3-in-1 training",
    "Our car fleet: 12 vans, 3 trucks",
    "Covid-19 en de auto",
    "Boeing 737-800 en Airbus A320-20",
    "GPT-4 en B2B-24 sessies",
    "Kavel AB-12-34 in het bestemmingsplan",
    "06-10-AB is de code van het formulier",
    "lokaal A-101-BC is verbouwd",
    "Vak AB-123-C start in september",
    "Trein IC-12-34 rijdt niet",
    "module BK-23-01 en DK-23-02",
    "hal 4-BC-12 bij de parkeerplaats links",
    "seizoen 23-24-BB",
    "Vergaderruimte B-12-KL is bezet",
    "onderdeel XK-482-P voor de auto is besteld",
    "10-12 mensen per auto, 2-3 auto's",
    "24-7-bereikbaar en 9-5 baan",
    "Stoelen in rij 12-AB-3 zijn gereserveerd",
    "Agendapunt 3-AB-12 schuift door",
    "Mijn auto staat op parkeerplek B-12 in vak C-3",
    "tafel 12-BX-4 is voor de directie",
    "fiets 12-3 te koop",
    "Windows 11-24-H2 update",
    "de auto kost 12.500 en rijdt 1 op 19",
    "Volvo V60-12 stuks besteld",
    "mail 3-ABC-12 van de cursus terug",
    "Rekening 24-KB-12 is betaald",
    "Stelling 10-BB-20 in het magazijn is leeg",
    "Schema SR-12-04 hangt in de kantine",
    "Stap 2-BHV-12 van het protocol",
    "Polo shirts maat 12-XL-3 op voorraad",
    "artikel 1-ABC-234",
    "lokaal 1-ABC-234 is vrij",
    "1-MEI-2024 reed de auto",
    "kenteken van de 3 van 12 kwijt",
    "3 van 120 auto's",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
