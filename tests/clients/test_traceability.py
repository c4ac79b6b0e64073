"""Clients that a draft gives away without a name: what is found, what passes, what it costs."""

import csv
import json
import sys
import tomllib
from pathlib import Path

import pytest

from cases.scoring import cases_in
from secondlook.clients.gazetteers import Gazetteer
from secondlook.clients.records import ClientRecord, record_of
from secondlook.clients.terrains import Terrain
from secondlook.clients.traceability import Traceability
from secondlook.findings import Channel
from secondlook.language import read

CASES = Path(__file__).parents[1] / "cases"
TRACES = tomllib.loads((Path(__file__).parent / "traces.toml").read_text("utf-8"))
BAKERY = ClientRecord("Korenrijk", sector="bakery", city="Elzenrade", size="small")


@pytest.fixture(scope="module")
def traceability() -> Traceability:
    with (CASES / "clients.csv").open(encoding="utf-8", newline="") as rows:
        return Traceability(map(record_of, csv.DictReader(rows)))


def words(found: Traceability, text: str) -> list[str]:
    return [text[each.start : each.end] for each in found.find(read(text))]


@pytest.mark.parametrize("text", TRACES["found"])
def test_a_draft_that_leaves_one_party_is_found(traceability: Traceability, text: str) -> None:
    assert 1 == len(words(traceability, text))


@pytest.mark.parametrize("text", TRACES["passed"])
def test_a_vague_or_private_draft_passes(traceability: Traceability, text: str) -> None:
    assert [] == words(traceability, text)


@pytest.mark.parametrize(
    "file", ["clients.jsonl", "clients-3.jsonl", "identifiers.jsonl", "rules.jsonl"]
)
def test_drafts_on_other_matters_pass(traceability: Traceability, file: str) -> None:
    cases = cases_in(CASES / file)

    alarmed = [case.text for case in cases if traceability.find(case.reading)]

    assert [] == alarmed


@pytest.mark.parametrize(
    ("file", "floor", "most_alarms"),
    [
        ("traces.jsonl", 0.95, 0.01),
        ("traces-2.jsonl", 0.93, 0.01),
        ("traces-3.jsonl", 0.95, 0.035),
        # Riddles and look-alikes of our own, written to be hard: of ordinary drafts three in a
        # thousand are alarmed.
        ("traces-4.jsonl", 0.9, 0.055),
        ("traces-5.jsonl", 0.9, 0.01),
        # As many ways of being discreet as we could think of.
        ("traces-6.jsonl", 0.78, 0.045),
        ("traces-7.jsonl", 0.78, 0.04),
        ("traces-8.jsonl", 0.91, 0.01),
        ("traces.held-out.jsonl", 0.95, 0.01),
        ("traces-3.held-out.jsonl", 0.7, 0.035),
        ("traces-5.held-out.jsonl", 0.65, 0.05),
        ("traces-7.held-out.jsonl", 0.68, 0.03),
        ("traces-8.held-out.jsonl", 0.65, 0.06),
    ],
)
def test_most_drafts_that_give_a_client_away_are_found_and_clean_ones_pass(
    traceability: Traceability, file: str, floor: float, most_alarms: float
) -> None:
    drafts = [json.loads(line) for line in (CASES / file).read_text("utf-8").splitlines()]
    found = [bool(traceability.find(read(draft["text"], draft["language"]))) for draft in drafts]

    told = [each for each, draft in zip(found, drafts, strict=True) if draft["traceable"]]
    alarms = [each for each, draft in zip(found, drafts, strict=True) if not draft["traceable"]]

    assert len(told) >= 20
    assert sum(told) >= floor * len(told)
    assert sum(alarms) <= most_alarms * len(alarms)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Een klus bij een Rotterdamse sleepdienst.", "rotterdam"),
        ("Een Fries museum belde ons.", "friesland"),
        ("We work for Tilburg's university.", "tilburg"),
        ("Een project voor een fabriek in Den Haag.", "den haag"),
        ("Het ziekenhuis van 's-Hertogenbosch is onze klant.", "s hertogenbosch"),
        ("A pitch for the ferry company of Texel.", "texel"),
        ("Onze klant op Texel, de wolspinnerij, gaat live.", "texel"),
    ],
)
def test_a_place_is_known_in_every_form(text: str, place: str) -> None:
    told = Terrain(read(text), Gazetteer(())).descriptions

    assert {place} == {each.place.name for each in told if each.place and each.attached}


@pytest.mark.parametrize(
    "text", ["Best een fijne dag.", "Goes is a nice place.", "Het is een echt goed museum."]
)
def test_a_town_that_is_a_word_needs_its_capital_inside_a_sentence(text: str) -> None:
    assert [] == list(Gazetteer(()).places(read(text)))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Nieuwe opdracht: de enige brouwerij op Terschelling.",
            "de enige brouwerij op Terschelling",
        ),
        ("Morgen kick-off bij de dierentuin van Emmen!", "de dierentuin van Emmen"),
        ("Klus bij een Maastrichtse hotelketen gedaan.", "een Maastrichtse hotelketen"),
        (
            "Working for an elderly care group in Amersfoort, the biggest one in town.",
            "an elderly care group in Amersfoort",
        ),
        ("Our client is a zoo, the only one in Emmen.", "a zoo, the only one in Emmen"),
    ],
)
def test_the_words_that_give_it_away_are_marked(
    traceability: Traceability, text: str, marked: str
) -> None:
    assert [marked] == words(traceability, text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Vandaag bij een klant in Den Burg. De veerboten lagen er mooi bij.", "Den Burg"),
        (
            "Kick-off with a customer in Harlingen. The salt pans were steaming.",
            "a customer in Harlingen",
        ),
        (
            "Ons team wint de tender voor het museum waar de Nachtwacht hangt.",
            "het museum waar de Nachtwacht hangt",
        ),
    ],
)
def test_what_gives_most_away_is_marked(traceability: Traceability, text: str, marked: str) -> None:
    (found,) = words(traceability, text)

    assert marked in found


def test_what_three_clients_share_gives_none_of_them_away() -> None:
    text = "Kick-off bij een kaasmakerij in Elzenrade, we maken hun webshop."
    several = [ClientRecord(f"Kaas {key}", sector="dairy", city="Elzenrade") for key in range(3)]

    assert [] == words(Traceability(several), text)
    assert 1 == len(words(Traceability(several[:1]), text))


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Ons project bij het waterschap in Friesland loopt.", 1),
        ("Onze klant is een ziekenhuis in Noord-Brabant.", 0),
        ("Onze klant is een ziekenhuis in Zeeland.", 1),
        ("Onze klant is een ziekenhuis in Amsterdam.", 0),
        ("Onze klant is een advocatenkantoor in Assen.", 0),
        ("Onze klant is een woningcorporatie in Groningen.", 0),
        ("Onze klant is een woningcorporatie in Lochem.", 1),
        ("Onze klant is een ziekenhuis in het oosten van het land.", 0),
        ("Onze klant is het grootste ziekenhuis van het land.", 1),
    ],
)
def test_the_rarer_the_kind_the_wider_the_place_that_tells(text: str, findings: int) -> None:
    assert findings == len(words(Traceability([]), text))


@pytest.mark.parametrize(
    "text",
    [
        "Vandaag een presentatie gegeven in het theater in Zutphen over ons vak.",
        "Met het team een rondleiding gehad bij een kaasmakerij in Woudenberg.",
        "Onze klus bij Museum Zonnepit in Assen is klaar.",
        "Wij zijn het enige adviesbureau van Assen.",
    ],
)
def test_a_venue_a_name_or_the_writers_own_firm_is_no_riddle(text: str) -> None:
    assert [] == words(Traceability([]), text)


def test_nobody_is_told_which_client_fits(traceability: Traceability) -> None:
    (mention,) = traceability.find(read("Vandaag intake bij het ziekenhuis in Apeldoorn."))

    assert mention.client is None


@pytest.mark.parametrize(("clients", "findings"), [(0, 0), (1, 1), (2, 1), (3, 0)])
def test_three_clients_that_fit_hide_each_other(clients: int, findings: int) -> None:
    several = [ClientRecord(f"Zoo {key}", sector="zoo", city="Elzenrade") for key in range(clients)]

    found = words(Traceability(several), "Kick-off at a zoo in Elzenrade today.")

    assert findings == len(found)


@pytest.mark.parametrize(("size", "findings"), [("small", 1), ("large", 0)])
def test_the_size_narrows_who_fits(size: str, findings: int) -> None:
    found = words(Traceability([BAKERY]), f"Kick-off at a {size} bakery in Elzenrade today.")

    assert findings == len(found)


def test_a_client_that_may_be_named_everywhere_does_not_count() -> None:
    free = ClientRecord("Zoo", sector="zoo", city="Elzenrade", may_be_named=frozenset(Channel))

    assert [] == words(Traceability([free]), "Kick-off at a zoo in Elzenrade today.")


def test_a_sector_in_dutch_in_the_registry_fits_an_english_draft() -> None:
    client = ClientRecord("Woonrust", sector="woningcorporatie", city="Elzenrade")

    found = words(Traceability([client]), "Tender won at a housing association in Elzenrade!")

    assert ["a housing association in Elzenrade"] == found


@pytest.mark.parametrize(
    "family",
    [
        "klant in de grootste verzekeraar van Rotterdam, ",
        "tender in de bank van Emmen ",
        "klant mag niet ",
        "opdracht de enige ",
        "project. ",
        "klant in Urk met kaas, ",
        "onze klant. Klompen in Best. ",
        "bank ",
        "Alphen aan den Rijn ",
    ],
)
def test_the_work_grows_no_faster_than_the_draft(traceability: Traceability, family: str) -> None:
    short, long = (calls_for(traceability, (family * size)[:size]) for size in (2_500, 5_000))

    assert long < 2.5 * short + 1_000


def calls_for(traceability: Traceability, text: str) -> int:
    """Calls made while looking: the same on every machine, unlike time."""
    reading, calls = read(text), 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        traceability.find(reading)
    finally:
        sys.setprofile(None)
    return calls
