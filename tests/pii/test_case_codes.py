"""Codes of somebody's case, complaint or referral; orders, faults, norms and laws have codes too."""

from collections.abc import Callable

import pytest

FIND = [
    "dossier ⟦PERSONNEL_NUMBER 48213⟧ ligt bij mij",
    "(dossier: ⟦PERSONNEL_NUMBER 26.118.204⟧)",
    "Het dossier (nr. ⟦PERSONNEL_NUMBER 2026-20871⟧) lag op de trein",
    "haar zaak, ⟦PERSONNEL_NUMBER 26/20871⟧, ligt stil",
    "Safeguarding case ⟦PERSONNEL_NUMBER SG-20871⟧ closed today",
    "We hebben haar klacht geregistreerd onder ⟦PERSONNEL_NUMBER KL-2026-1182⟧",
    "De melding over zijn vader staat onder nummer ⟦PERSONNEL_NUMBER M26-00418⟧",
    "It's filed under ⟦PERSONNEL_NUMBER HR-2026-0442⟧, her manager knows",
    "her case is logged as ⟦PERSONNEL_NUMBER C-2026-7781⟧ with the ombudsman",
    "Complaint ⟦PERSONNEL_NUMBER C/20871⟧ was about me",
    "referral ⟦PERSONNEL_NUMBER RF-20871⟧ for the lady upstairs",
    "Wmo-aanvraag ⟦PERSONNEL_NUMBER 2026-20871⟧ van mijn moeder",
    "kenmerk ⟦PERSONNEL_NUMBER WMO/2026/20871⟧ van de buurman",
]
PASS = [
    "De klacht is bij ons bekend als bug 20411",
    "Storing geregistreerd onder INC-2026-4471, we kijken ernaar",
    "Her order is logged as ORD-2026-4471",
    "Onze norm staat bekend als ISO 27001 en NEN 7510",
    "Zijn bedrijf staat ingeschreven onder 2026 nieuwe namen",
    "Het wetsvoorstel staat bekend als 36.410-VII",
    "Haar record staat op minder dan 12.000 stappen",
    "Meldingen onder 10.000 euro tellen niet mee",
    "Zijn omzet ligt onder 120.000 per jaar",
    "Use case 12034: iemand belt",
    "Dossier 2024 is gesloten",
    "in dit dossier, 1250 pagina's lang, staat niets",
    "Aanvraag 2025-2026 voor haar subsidie is open",
    "Het rapport met kenmerk RAP-2026 gaat over ons project",
    "Ref. EN-12464 is een norm voor licht",
    "klacht 1 van 12.000",
    "Onder 12-14 jaar mag gratis mee met haar",
    "His record stands at under 10.49",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
