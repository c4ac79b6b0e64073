"""Which drafts name a client, and which only use the same words. More of the second kind."""

from itertools import pairwise

import pytest

from clients.samples import MATCHER, RECORDS, found
from secondlook.clients.matcher import ClientMatcher
from secondlook.findings import Channel
from secondlook.language import read

MUST_FIND = {
    "Vandaag kick-off bij Gemeente Lindervoort!": "Gemeente Lindervoort",
    "kick-off bij gem. Lindervoort, zin in": "gem. Lindervoort",
    "We won the tender of the Municipality of Lindervoort!": "Municipality of Lindervoort",
    "GEWELDIG, GEMEENTE LINDERVOORT IS LIVE": "GEMEENTE LINDERVOORT",
    "Wat een dag #GemeenteLindervoort": "GemeenteLindervoort",
    "dank @gemlindervoort voor de koffie": "gemlindervoort",
    "kijk op www.lindervoort.example voor meer": "lindervoort.example",
    "mail naar j.vos@nordhaven.example graag": "nordhaven.example",
    "https://portaal.nordhaven.example/inloggen doet het weer": "nordhaven.example",
    "Gemeente Lindevoort tekent morgen": "Gemeente Lindevoort",
    "Door naar de Woonhart-Peelrand collega's": "Woonhart-Peelrand",
    "Stg. Woonhart Peelrand heeft gebeld": "Stg. Woonhart Peelrand",
    "woon hart peelrand is om": "woon hart peelrand",
    "de woonhartpeelrand2025 dag": "woonhartpeelrand",
    "wat een feest #woonhart2025": "woonhart",
    "Mooi, de Woonhartmigratie is klaar": "Woonhart",
    "Bij Wonhart ligt alles plat": "Wonhart",
    "Factuur van VDM staat nog open": "VDM",
    "Van der Meulenrode en Zonen bouwt een loods": "Van der Meulenrode en Zonen",
    "van der meulenrode & zonen bv heeft getekend": "van der meulenrode & zonen bv",
    "De loods van Van der Meulenrode's vader": "Van der Meulenrode",
    "Gisteren bij Helder gezeten, goed gesprek": "Helder",
    "morgen bij helder gezeten over het portaal": "helder",
    "onze klant helder wil een demo": "helder",
    "Nieuwe opdracht voor Helder in Zwolle": "Helder",
    "Het Helder-project loopt uit": "Helder",
    "Trots op Helder Energie!": "Helder Energie",
    "dag @helder_energie": "helder_energie",
    "Klant: Baken. Status: offerte.": "Baken",
    "Wij helpen Baken met de planning": "Baken",
    "Wat mij raakte bij De Bron: de liedjes": "De Bron",
    "De nieuwe polis van Nordhaven": "Nordhaven",
    "nordhaven belde net": "nordhaven",
    "Nordhavens directeur kwam langs": "Nordhaven",
    "Nordhaven's directeur kwam langs": "Nordhaven",
    "Update Nordahven: uitgesteld": "Nordahven",
    "Update Nordhven: uitgesteld": "Nordhven",
    "Update Nordhaeven: uitgesteld": "Nordhaeven",
    "Nordhaven Verzekeringen NV is klant": "Nordhaven Verzekeringen NV",
    "Thanks to Cafe Elanvoort for the coffee": "Cafe Elanvoort",
    "Workshop bij Kuehnberg GmbH": "Kuehnberg GmbH",
    "workshop bij kuhnberg": "kuhnberg",
    "De rit van klant MVO is geregeld": "MVO",
    "Wij rijden voor Medisch Vervoer Ommerland": "Medisch Vervoer Ommerland",
    "Bier van Brouwerij het Hoefwiel": "Brouwerij het Hoefwiel",
    "Bier van 't Hoefwiel": "t Hoefwiel",
    "We bellen met slim parkeren over de paal": "slim parkeren",
    "Our case with Quillbrook and Hart is out": "Quillbrook and Hart",
    "Brood van Jansveld op tafel": "Jansveld",
    "Snel Spoor test onze app": "Snel Spoor",
    "Great day at Bright with their team": "Bright",
    "Elektro-Unova (Benelux) B.V. signed": "Elektro-Unova (Benelux) B.V.",
    "elektro unova signed today": "elektro unova",
    "#teamNordhaven op weg": "Nordhaven",
    "#slimparkeren is live": "slimparkeren",
    "vraag van zgmz over het portaal": "zgmz",
    "Baken belt morgen terug": "Baken",
    "Bright is our newest client, what a day": "Bright",
    "V.D.M. rijdt door": "V.D.M.",
    "Zorggroep Meerzicht 🎉 is live": "Zorggroep Meerzicht",
    "🎉🎉 Meerzicht is live": "Meerzicht",
}

MUST_PASS = (
    "Even helder: thuiswerken is geen vakantie.",
    "Helder verhaal, dank je wel",
    "Helder! Dan doen we dat.",
    "dat is een helder punt voor iedereen",
    "nu is alles #helder voor het tentamen",
    "Bij helder weer zie je de overkant",
    "HELDER EN DUIDELIJK, DAT WILLEN WE",
    "Zondag gelopen, finish in de Helderstraat",
    "De helderheid van haar verhaal",
    "Naar Den Helder met de trein",
    "Emma Helder heeft haar diploma",
    "Een goed baken is belangrijker dan een snelle auto.",
    "Zij is een baken van rust",
    "De bakens worden verzet",
    "De bron van veel misverstanden? Een vergadering.",
    "DE BRON VAN ALLE STRESS",
    "terug naar de bron van het verhaal",
    "de bronnen staan onderaan",
    "Onze MVO-doelen voor dit jaar",
    "MVO is geen afdeling",
    "Het MVO-beleid van het land",
    "In Lindervoort is het carnaval",
    "File bij de afslag Lindervoort",
    "Mevrouw Van der Meulenrode gaat met pensioen",
    "Fatima van der Meulenrode zoekt een kamer",
    "dhr. Jansveld is ziek",
    "Dr. Jansveld sprak mooi",
    "Sanne Jansveld won de quiz",
    "J. Jansveld belt terug",
    "meneer Jansveld van de fietsenstalling",
    "Marieke van der Meulenrode is geslaagd",
    "Wij verhuizen naar de Meerzichtlaan 14",
    "Feest in het Meerzicht Stadion",
    "het Nordhavenplein is open",
    "station Nordhaven is dicht",
    "Camping Meerzicht was mooi",
    "a bright yellow raincoat",
    "Bright and early at the gym",
    "BRIGHT IDEAS START SMALL",
    "Bright Eyes speelt vanavond",
    "The future is bright",
    "Spring is here and so is my cold",
    "we moeten snel spoor zoeken",
    "Wat slim dat je kunt parkeren",
    "heel slim parkeren hoor",
    "vandaag met de zorggroep in overleg",
    "de gemeente heeft de vergunning verlengd",
    "wat een vdm gedoe",
    "Het is een mooie dag voor iedereen",
    "mail naar helder@ergens.example",
    "dag @helder_fan_club",
    "@nordhaven_fans zijn gek",
    "mail even naar c.jansveld@tweemast.example",
    "de BVK-jury (beste veganistische kroket) komt",
    "Gemeente Oudervaart heeft een nieuwe site",
    "woonharten vol liefde",
    "In zicht: de finish",
    "een nordhavige wind",
    "Ik zag iets van der meulen in de verte",
    "quill brooks are rivers",
    "ik snap er geen ZGM van",
    "Samen met de buren gewerkt aan een tuin",
    "Anders hebben we morgen geen tijd",
    "the meerzicht is home to birds",
    "Meerzicht 14 is ons adres",
    "Wij wonen aan de Meerzicht en dat bevalt",
    "See you at the Bright in Berlin",
    "Kees Jansveld liep de marathon",
    "de Nordhaven Marathon was zwaar",
    "Bright ideas and a bright team",
)


@pytest.mark.parametrize(("text", "expected"), MUST_FIND.items(), ids=list(MUST_FIND))
def test_a_client_is_found_and_just_its_name(text: str, expected: str) -> None:
    assert [expected] == found(text)


@pytest.mark.parametrize("text", MUST_PASS)
def test_ordinary_words_and_namesakes_pass(text: str) -> None:
    assert [] == found(text)


def test_more_drafts_must_pass_than_must_be_found() -> None:
    assert len(MUST_PASS) > len(MUST_FIND)


def test_a_mention_knows_its_client() -> None:
    (mention,) = MATCHER.find(read("Factuur van VDM staat nog open"))

    assert mention.client is not None
    assert "Van der Meulenrode & Zonen B.V." == mention.client.name
    assert "CLIENT" == mention.entity
    assert 0.5 < mention.score <= 1.0


def test_a_client_that_may_be_named_is_found_for_the_policy_to_decide() -> None:
    (mention,) = MATCHER.find(read("Bier van Brouwerij 't Hoefwiel"))

    assert mention.client is not None
    assert frozenset(Channel) == mention.client.may_be_named


def test_mentions_are_sorted_and_do_not_overlap() -> None:
    text = "Helder Energie, Nordhaven en Gemeente Lindervoort bij Woonhart Peelrand. " * 20
    mentions = MATCHER.find(read(text))

    assert 80 == len(mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_a_misspelt_name_scores_lower_than_a_right_one() -> None:
    (right,) = MATCHER.find(read("Wij werken voor Nordhaven"))
    (wrong,) = MATCHER.find(read("Wij werken voor Nordhavn"))

    assert wrong.score < right.score


def test_a_client_named_in_full_confirms_its_short_name() -> None:
    text = "Helder Energie is onze klant. Wij kozen samen, Helder en wij."

    assert ["Helder Energie", "Helder"] == found(text)


def test_an_empty_list_finds_nothing() -> None:
    assert [] == found("Vandaag bij Nordhaven", ClientMatcher(()))


@pytest.mark.parametrize("text", ["", " ", "\ud83d", "\x00", "🎉", "@", "#", "'", "\u202e"])
def test_odd_drafts_are_taken(text: str) -> None:
    assert [] == found(text)


@pytest.mark.parametrize("record", RECORDS, ids=[record.name for record in RECORDS])
def test_every_client_is_found_by_its_full_name(record) -> None:  # type: ignore[no-untyped-def]
    (mention,) = MATCHER.find(read(f"Wij werken voor {record.name} aan een plan"))

    assert mention.client is not None
    assert mention.client.name == record.name
