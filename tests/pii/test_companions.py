"""People in one breath with their organisation are found; organisations with such a name are not."""

import pytest

from secondlook.language import read
from secondlook.pii import PersonalDataEngine


@pytest.fixture(scope="module")
def names() -> PersonalDataEngine:
    return PersonalDataEngine()


def people(engine: PersonalDataEngine, draft: str) -> list[str]:
    found = engine.find(read(draft))
    return [draft[each.start : each.end] for each in found if each.entity == "PERSON"]


@pytest.mark.parametrize(
    ("draft", "person"),
    [
        ("Mooi gesprek met Koen Terpstra van Tuinland BV!", "Koen Terpstra"),
        ("Piet van der Kolk van Tuinland BV heeft gebeld.", "Piet van der Kolk"),
        ("Koffie met Sanne van Tuinland BV, altijd goed.", "Sanne"),
        ("Coffee with Joan Maple of Harbour Logistics today.", "Joan Maple"),
        ("\0Mooi gesprek met Koen Terpstra van Tuinland BV!", "Koen Terpstra"),
    ],
)
def test_a_person_before_an_organisation_is_found(
    names: PersonalDataEngine, draft: str, person: str
) -> None:
    assert [person] == people(names, draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Gisteren gaf de Universiteit van Amsterdam een lezing.",
        "Stichting Vrienden van Artis zoekt vrijwilligers.",
        "De Raad van Toezicht van Tuinland BV vergadert.",
        "We talked to Bank of America about it.",
        "The Museum of Modern Art was closed.",
    ],
)
def test_an_organisation_with_such_a_name_is_nobody(names: PersonalDataEngine, draft: str) -> None:
    assert [] == people(names, draft)


def test_organisations_themselves_are_no_mentions(names: PersonalDataEngine) -> None:
    found = names.find(read("Koen Terpstra van Tuinland BV en Rabobank waren er."))
    assert {"PERSON"} == {each.entity for each in found}


def test_a_draft_of_nothing_else_is_settled_in_one_more_look(names: PersonalDataEngine) -> None:
    draft = "Koen Terpstra van Tuinland BV, " * 600
    assert 600 >= len(people(names, draft)) >= 500
