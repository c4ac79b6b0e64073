"""Somebody's health, belief, orientation, union or record; never a subject, a figure or one's own."""

from collections.abc import Callable

import pytest

FIND = [
    "Even over Yvonne: zij heeft ⟦HEALTH darmkanker⟧ en komt dit jaar niet meer terug.",
    "Niet verder vertellen, maar Bas is ⟦HEALTH verslaafd aan alcohol⟧.",
    "Mijn schoonmoeder is ⟦HEALTH slechthorend⟧, dus praat graag wat harder",
    "Our client in Leeds was diagnosed with ⟦HEALTH leukaemia⟧ last week.",
    "Hugo werkt halve dagen sinds zijn ⟦HEALTH beroerte⟧",
    "Bewoner in 12 heeft ⟦HEALTH epilepsie⟧, let op bij het douchen",
    "de nieuwe stagiaire is ⟦HEALTH dyslectisch⟧, dus graag niet te veel tekst",
    "Could someone cover for Priya? She is on leave with ⟦HEALTH burnout⟧.",
    "Thomas, onze planner, heeft ⟦HEALTH reuma⟧ en kan niet tillen",
    "My brother has ⟦HEALTH schizophrenia⟧ and moved in with us",
    "Onze boekhouder zit al maanden in de ⟦HEALTH ziektewet⟧",
    "Julia's ⟦HEALTH miscarriage⟧ is none of our business",
    "Weet iemand of Naomi ⟦HEALTH zwanger⟧ is?",
    "Is Nadia ⟦HEALTH zwanger⟧?",
    "een collega heeft ⟦HEALTH longkanker⟧, we leggen geld in",
    "Erik moet minder werken omdat hij ⟦HEALTH hartklachten⟧ heeft",
    "de man van Lotte kreeg een ⟦HEALTH hersenbloeding⟧ op vakantie",
    "Peter uses a ramp since he has ⟦HEALTH MS⟧",
    "Vincent is ⟦HEALTH homo⟧ maar nog niet uit de kast op het werk",
    "Our new colleague is ⟦HEALTH Muslim⟧, is there a room for prayer?",
    "Ali is praktiserend ⟦HEALTH moslim⟧",
    "Gerda is ⟦HEALTH lid van de vakbond⟧ en dat weet de baas",
    "Onze chauffeur is ⟦HEALTH veroordeeld⟧ voor rijden onder invloed",
    "Martin spent two years in ⟦HEALTH prison⟧",
    "Simone is ⟦HEALTH ziek⟧, dus de sessie van vandaag vervalt",
    "mevrouw De Wit heeft ⟦HEALTH dementie⟧ en belt elke ochtend",
    "Ruben's wife has ⟦HEALTH breast cancer⟧",
    "Femke slikt ⟦HEALTH antidepressiva⟧ sinds het najaar",
]
PASS = [
    "Kanker hebben is een baan erbij, schreef ik in mijn blog",
    "Diabetes type 2 kun je omkeren, zegt dit onderzoek",
    "Onze app helpt mensen met reuma aan beweging",
    "Ik ben zwanger! In mei komt nummer twee",
    "Sinds mijn burn-out werk ik vier dagen",
    "Wij hebben corona overleefd als bedrijf",
    "Wat doe je als een medewerker kanker krijgt?",
    "How do you support a colleague who has depression?",
    "Stel, Jan heeft een burn-out. Wat zegt de wet?",
    "Jan is gek op kaas",
    "Sanne is blij, Pieter ook",
    "Marieke is ziek goed in Excel",
    "That talk by Dave was sick",
    "Kees is verslaafd aan koffie",
    "Kim is allergic to meetings",
    "Lars wordt gek van zijn wachtwoorden",
    "Eva heeft hoofdpijn van deze spreadsheet",
    "De Week van de Psychiatrie begint maandag",
    "Eline is psychiater en geeft woensdag een lezing",
    "Marco werkt in het ziekenhuis van Assen",
    "Noor coacht mensen met autisme",
    "Floor schreef een boek over haar werk in de zorg",
    "Pim loopt de marathon voor KiKa",
    "Tess heeft MS Project geleerd",
    "Ze hebben stress in Den Haag",
    "De katholieke school zoekt een directeur",
    "Het islamitisch jaar begint vandaag",
    "De FNV sprak met de bestuurder",
    "Homohuwelijk bestaat 25 jaar",
    "Roze Zaterdag: onze regenboogvlag hangt",
    "De film gaat over een vrouw die kanker heeft",
    "Verdachte veroordeeld tot twaalf jaar, meldt de rechtbank",
    "Joods museum opent nieuwe vleugel",
    "Bob heeft geen kanker, bleek gelukkig een misverstand over sterrenbeelden",
    "De patiënt centraal: 12 tips",
    "Alcoholverslaving kost bedrijven miljarden",
    "Onze collega Mark leidt het project depressiepreventie",
    "World Cancer Day: wear a ribbon",
    "Anna is blind date-expert op tv",
    "deze bug maakt Tim depressief",
    "Dat is toch ziek, zo'n aanbieding",
    "Loop jij mee tegen kanker? Femke ook!",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
