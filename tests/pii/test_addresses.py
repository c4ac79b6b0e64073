"""Dutch and Belgian addresses as one span; roads, rooms, years and counts are none."""

from collections.abc import Callable

import pytest

FIND = [
    "⟦ADDRESS Industrieweg-Oost 41b\n7071 CL Ulft⟧",
    "Ik woon op ⟦ADDRESS Kerkstraat 12, 3511 AX Utrecht⟧.",
    "feest bij mij: ⟦ADDRESS Wilgenlaan 27⟧, vanaf 20u",
    "Ons adres: ⟦ADDRESS Prins Hendrikkade 141-3, 1011 AT Amsterdam⟧",
    "⟦ADDRESS Burgemeester de Vlugtlaan 203-2⟧ is driehoog",
    "teamdag op ⟦ADDRESS Stationsstraat 22 bus 4, 9000 Gent⟧",
    "⟦ADDRESS 's-Gravelandseweg 310, 1217 ZT Hilversum⟧ is verkocht",
    "ophalen aan de ⟦ADDRESS Oude Haven 18a, 4301 JK Zierikzee⟧ kan",
    "Borrel: ⟦ADDRESS Tweede Helmersplein 5⟧",
    "bank gratis, ⟦ADDRESS Lange Nieuwstraat 64bis Utrecht⟧",
    "we zitten op ⟦ADDRESS Damrak 70⟧",
    "vergadering op ⟦ADDRESS Het Zand 12, 3811 GB Amersfoort⟧",
    "mijn thuisadres is ⟦ADDRESS Vaart NZ 148⟧",
    "bezorgen op ⟦ADDRESS Molenweg 3, 6093 AB Heythuysen⟧ graag",
    "Het pand aan de ⟦ADDRESS Johan de Wittlaan 15 in Den Haag⟧ staat leeg",
    "⟦ADDRESS Jan van Galenstraat 335, Amsterdam⟧",
    "zij woont in de ⟦ADDRESS Korte Poten 8⟧",
    "kom naar ⟦ADDRESS Kastanjelaan 14⟧ (2e verdieping)",
    "op de ⟦ADDRESS dorpsstraat 112, 3911 tc rhenen⟧ woont mijn oma",
    "⟦ADDRESS Coolsingel 40 te Rotterdam⟧ om tien uur",
    "Kerst vieren op ⟦ADDRESS Laan van Meerdervoort 100, 2517 AR Den Haag⟧",
    "sleutel ligt op ⟦ADDRESS Keizersgracht 313-II⟧",
    "⟦ADDRESS Kerkstraat 12 bus 3, 2000 Antwerpen⟧ is het nieuwe kantoor",
    "Nieuwe vestiging: ⟦ADDRESS Stationsplein 9-11, 3511 ED Utrecht⟧!",
    "bezoekadres ⟦ADDRESS Oudegracht 245 in Utrecht⟧",
    "Hij woont aan de ⟦ADDRESS Zeedijk 12⟧",
    "Mijn ouders wonen ⟦ADDRESS Bovenweg 3a, 1834 CD Sint Pancras⟧",
    "Stuur het naar ⟦ADDRESS Singel 250, 1016 AB Amsterdam⟧",
    "⟦ADDRESS Markt 12, 5611 EC Eindhoven⟧ tegenover de kerk",
    "ik zit op ⟦ADDRESS Nieuwezijds Voorburgwal 147⟧",
    "ik woon ⟦ADDRESS kerkstraat 12⟧ en dat weet je",
    "adres: ⟦ADDRESS Lindelaan 4 te Bussum⟧",
    "⟦ADDRESS Van der Helstplein 3-hs⟧ heeft lekkage",
    "Ons kantoor, ⟦ADDRESS Herengracht 450, 1017 CA Amsterdam⟧, is dicht",
    "afhalen: ⟦ADDRESS Schoolstraat 7, Nieuwegein⟧",
    "zij zit op de ⟦ADDRESS Wilhelminakade 123, 3072 AP Rotterdam⟧",
    "⟦ADDRESS Pieter Calandlaan 5 1065 KH Amsterdam⟧",
    "wij zitten op ⟦ADDRESS De Wieken 12 in Hoogeveen⟧",
    "aan de ⟦ADDRESS Waalhaven 12⟧ liggen twee schepen",
    "Open huis zaterdag op ⟦ADDRESS Eikenlaan 8⟧, koffie staat klaar",
    "We're at ⟦ADDRESS Keizersgracht 62-64, 1015 CS Amsterdam⟧",
    "Post kan naar ⟦ADDRESS Willemstraat 5a, 4811 AH Breda⟧.",
    "Zijn adres is ⟦ADDRESS Mgr. Nolensplein 44⟧",
    "pakket bezorgd op nr 14 ipv ⟦ADDRESS Lijsterbesstraat 16⟧ 😡",
    "bij mijn oma (⟦ADDRESS Populierendreef 221, Voorburg⟧)",
    "Inbraak in de ⟦ADDRESS Violenstraat 33⟧ vannacht",
]
PASS = [
    "Van Noord-Oost 12 naar 14 graden",
    "Industrie-West 2030 is een plan",
    "onderweg 3 keer gebeld",
    "file op de snelweg A12",
    "De sessie is in zaal 4",
    "week 12 begint maandag",
    "onze Markt 2030 strategie",
    "Laan 5 van het magazijn wordt leeggehaald",
    "Straat 3 van de sorteermachine gaat in onderhoud",
    "we gaan met bus 12, halte Molenweg",
    "Op de Hoofdstraat ligt de boel open, 3e keer",
    "Agenda 2030 en Visie 2040",
    "We ontslaan 12 mensen, dat wil niemand",
    "Opslaan 3 keer mislukt",
    "de omzet oversteeg 3 miljoen",
    "de arbeidsmarkt 2030 wordt krap",
    "notepad 3 en launchpad 2",
    "het schoolplein 3 keer geveegd",
    "allerlei 3 dingen",
    "In de Kerkstraat 10% korting",
    "Kerkstraat 10.30 uur verzamelen",
    "Fietsers op de Catharijnesingel: 4 maart afgesloten",
    "productiestraat 3 ligt stil",
    "Route 66 gereden",
    "Perron 3, spoor 4",
    "Groep 8 in Utrecht gaat op kamp",
    "de vaccinatiestraat 2 is open",
    "Damloop 2024 in Amsterdam",
    "Artikel 12 van de wet",
    "Hoofdstuk 3 van het Bosboek",
    "Straatfeest in de Kerkstraat, 12 kramen",
    "rijksweg 4 is dicht",
    "Sprint 12, Utrecht",
    "bouwlaan 2 loopt achter",
    "de kerstmarkt 2024 was druk",
    "halte Stationsplein 3 minuten lopen",
    "Vanaf het plein 200 meter lopen",
    "loopbaan 2 punt 0",
    "De Hoogstraat 2.0 conferentie",
    "perron 12 op Utrecht Centraal",
    "wandelpad 3 km",
    "Straat 12 stond blank",
    "Weg 3 is af",
    "zaal op Groep 12 in Utrecht",
    "Kastanjelaan afgesloten, 3 weken lang",
    "12 straten, 3 pleinen en 1 markt",
    "Wandel mee: Oudegracht, 10 km",
    "Plein 2025 festival",
    "Het verkeersplein 2 keer vergroot",
    "Nieuwstraat 2024: het jaaroverzicht",
    "de winkelstraat 2.0",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
