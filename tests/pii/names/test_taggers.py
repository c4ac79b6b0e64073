"""What the shipped model and its rules find in a post, and what they leave alone. Names are invented."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from secondlook.findings import Mention

Persons = Callable[[str], list[str]]
Mentions = Callable[[str], list[Mention]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gisteren sprak ik Hilde Marskamp over de planning.", ["Hilde Marskamp"]),
        (
            "Dank aan Jan-Kees Zwaneveld en Sevgi Karadeniz!",
            ["Jan-Kees Zwaneveld", "Sevgi Karadeniz"],
        ),
        ("Mevr. van der Wijdeven belt u morgen terug.", ["van der Wijdeven"]),
        ("mw. Ouhammou wil een afspraak", ["Ouhammou"]),
        ("Het dossier is van A.H. ter Schegget.", ["A.H. ter Schegget"]),
        ("groetjes wendy", ["wendy"]),
        ("Groet,\nFenna", ["Fenna"]),
        ("Hoi Sanne, heb je de stukken?", ["Sanne"]),
        ("bedankt karim voor je hulp", ["karim"]),
        ("@Koen Wagterveld kun jij dit oppakken?", ["Koen Wagterveld"]),
        ("Mooie foto van @nadia_elmorabit vandaag", ["nadia_elmorabit"]),
        ("Wendy's laptop doet het weer", ["Wendy"]),
        ("My colleague Priya Raghunathan starts today.", ["Priya Raghunathan"]),
        ("cheers, Pat", ["Pat"]),
        ("Dear Hope, thanks for the flowers.", ["Hope"]),
        ("met Koen, Wendy en Fatima naar de beurs", ["Koen", "Wendy", "Fatima"]),
    ],
)
def test_a_person_is_found_in_whole(persons: Persons, text: str, expected: list[str]) -> None:
    assert expected == persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "In mei en juni is het druk, in april valt het mee.",
        "Jan Modaal betaalt de rekening.",
        "Schrijf het op in jip-en-janneketaal.",
        "Murphy's law strikes again.",
        "Hoi allemaal, tot maandag!",
        "Met vriendelijke groet,\nhet hele team",
        "Hope to see you soon, will you mark the date?",
        "Een bos bloemen en een roos voor iedereen.",
        "Piet van der Wijdeven Tuinland BV zoekt een chauffeur.",
        "Senior Adviseur gezocht, Product Owner ook.",
        "Wat een dag! #trots #samen #groei",
        "Op de radio: 'Roxanne', 'Jolene' en 'Angie' achter elkaar.",
        "Somebody put 'Jane Eyre' in the little free library.",
        "Jenkins ligt eruit, Grafana doet het wel.",
        "Storm Hilde komt eraan, zet de fietsen binnen.",
        "The Vermeer room is booked, take the Escher.",
        "We bestellen geen stoelen meer bij Ahrend of Gispen.",
        "Halal, vegetarian or gluten-free? Tell us before Friday.",
        "😀 … !!! 123",
        "",
    ],
)
def test_no_person_is_made_up(persons: Persons, text: str) -> None:
    assert [] == persons(text)


def test_a_name_found_once_is_found_again(persons: Persons) -> None:
    text = "Mijn eerste baas was mevrouw Wagterveld. Wagterveld gaf mij een kans."
    assert ["Wagterveld", "Wagterveld"] == persons(text)


def test_places_and_organisations_are_told_apart(mentions: Mentions) -> None:
    text = "Hilde Marskamp van Rabobank woont in Utrecht."
    found = {text[each.start : each.end]: each.entity for each in mentions(text)}
    assert {"Hilde Marskamp": "PERSON", "Rabobank": "ORGANIZATION", "Utrecht": "LOCATION"} == found


def test_scores_are_probabilities(mentions: Mentions) -> None:
    found = mentions("Hoi Sanne, Piet Bakker en Hilde Marskamp komen morgen.")
    assert found
    assert all(0 < each.score <= 1 for each in found)


def test_mentions_never_overlap(mentions: Mentions) -> None:
    found = mentions(
        "Dank @Koen Wagterveld, Hilde-Fleur Marskamp & Zn BV en Jan de Boerlaan 12 in Zwolle!"
    )
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_the_same_text_gives_the_same_answer_whatever_came_before(mentions: Mentions) -> None:
    text = "Hoi Merel, de merel zingt. Groet, Jan van Zwaneveld"
    first = mentions(text)
    mentions(" ".join(f"woord{number} Naam{number}" for number in range(25_000)))
    assert first == mentions(text)
