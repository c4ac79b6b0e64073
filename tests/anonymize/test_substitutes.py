"""Placeholders and masks: the same for the same, and whole where they stand."""

from pathlib import Path

import pytest

from anonymize.drafts import put
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.spreadsheets import read_clients
from secondlook.findings import Channel, Draft, Style
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import load_pack
from secondlook.review import Finder, Reviewer

LIST = Path(__file__).parents[1] / "cases" / "clients.csv"


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    """Finds no people: these drafts are about clients and numbers."""
    engine = PersonalDataEngine(names_model="none")
    finders: list[Finder] = [engine, ClientMatcher(read_clients(LIST))]
    return Reviewer(finders, load_pack("the-enablers"), b"a key for tests")


def labelled(reviewer: Reviewer, text: str) -> str:
    return reviewer.anonymize(Draft(text, Channel.LINKEDIN), Style.PLACEHOLDER).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bel +316-21436587 of 06-21436587 even.",
            "Bel [telefoonnummer] of [telefoonnummer] even.",
        ),
        (
            "Bel 0031 6 21436587 of anders 06 21 43 65 87 even.",
            "Bel [telefoonnummer] of anders [telefoonnummer] even.",
        ),
        (
            "Eerst Gemeente Wijdenbroek, dan #GemeenteWijdenbroek, @gemwijdenbroek en Gem. Wijdenbroek.",
            "Eerst [klant A], dan [klant A], [klant A] en [klant A].",
        ),
        ("Bij Nordhaven, en Nordhaven Verzekeringen N.V.", "Bij [klant A], en [klant A]"),
        (
            "Lees het op https://www.wijdenbroek.nl/over?x=1 van Gemeente Wijdenbroek.",
            "Lees het op [klant A] van [klant A].",
        ),
        ("Gemeente Wijdenbroek is geen gemente Wijdenbroek.", "[klant A] is geen [klant A]."),
    ],
)
def test_one_thing_has_one_placeholder_however_it_is_written(
    reviewer: Reviewer, text: str, expected: str
) -> None:
    assert labelled(reviewer, text) == expected


def test_somebody_is_the_same_by_first_name_and_by_full_name() -> None:
    before = "⟦PERSON Koen Terpstra⟧ en ⟦PERSON Wendy⟧. ⟦PERSON Koen⟧ belt ⟦PERSON wendy⟧."
    after = "[persoon 1] en [persoon 2]. [persoon 1] belt [persoon 2]."
    assert put(before, Style.PLACEHOLDER) == after


def test_a_link_is_masked_as_a_whole() -> None:
    before = "Zie https://www.⟦CLIENT tuinland⟧.nl/collectie, mooi."
    assert put(before, Style.MASK) == f"Zie {'•' * 33}, mooi."


def test_a_link_that_stands_by_itself_goes_and_one_in_a_sentence_is_told() -> None:
    link = "https://www.⟦CLIENT tuinland⟧.nl/collectie"
    assert put(f"Mooi hè. {link}") == "Mooi hè."
    assert (
        put(f"Kijk nu eens op {link} voor meer.")
        == "Kijk nu eens op de website van een klant voor meer."
    )
    assert put(link) == "de website van een klant"
