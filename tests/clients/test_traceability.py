"""Clients that a draft gives away without a name: what is found, what passes, what it costs."""

import csv
import sys
import tomllib
from pathlib import Path

import pytest

from cases.scoring import cases_in
from secondlook.clients.records import ClientRecord, record_of
from secondlook.clients.traceability import Traceability
from secondlook.findings import Channel
from secondlook.language import read

CASES = Path(__file__).parents[1] / "cases"
TRACES = tomllib.loads((Path(__file__).parent / "traces.toml").read_text("utf-8"))
ZOO = ClientRecord("Dierenrijk Elzenrade", sector="zoo", city="Elzenrade", size="small")


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
    found = words(Traceability([ZOO]), f"Kick-off at a {size} zoo in Elzenrade today.")

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
