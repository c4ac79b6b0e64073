"""The words that carry a datum: both languages know every entity, and every pattern its groups."""

import re
import tomllib
from importlib.resources import files

import pytest

from anonymize.test_rewrites import DEVELOPED
from cases.scoring import unmarked
from secondlook.anonymize.carriers import carriers_of
from secondlook.findings import Language

TABLES = {
    language: tomllib.loads(
        (files("secondlook.anonymize") / "phrasing" / f"carriers-{language.value}.toml").read_text(
            "utf-8"
        )
    )
    for language in Language
}

# What stands before the things that are marked in drafts.
AHEAD = [
    case.reading.folded[max(0, span.start - 72) : span.start]
    for case in (unmarked(pair["text"]) for pair in DEVELOPED)
    for span in case.gold
]


def test_both_languages_have_a_noun_for_the_same_entities() -> None:
    dutch, english = (set(TABLES[language]["nouns"]) for language in Language)
    assert dutch == english


@pytest.mark.parametrize("language", Language)
def test_no_words_ask_for_a_group_their_patterns_do_not_have(language: Language) -> None:
    for entry in TABLES[language]["carrier"]:
        pattern = entry.get("before", "") + entry.get("after", "")
        asked = set(re.findall(r"\{(\w+)\}", entry["words"]))
        assert asked <= set(re.findall(r"\?P<(\w+)>", pattern)), entry


@pytest.mark.parametrize("language", Language)
def test_no_carrier_names_a_list_that_does_not_exist(language: Language) -> None:
    for entry in TABLES[language]["carrier"]:
        pattern = entry.get("before", "") + entry.get("after", "")
        named = set(re.findall(r"(?<!\?P)<(\w+)>", pattern))
        assert named <= set(TABLES[language]["words"]), entry


@pytest.mark.parametrize("language", Language)
def test_every_carrier_is_for_an_entity_that_has_a_noun(language: Language) -> None:
    carriers = carriers_of(language)
    assert set(carriers.by_entity) == set(TABLES[language]["nouns"])
    carried = sum(len(list(row)) for row in carriers.by_entity.values())
    assert carried >= len(TABLES[language]["carrier"])


@pytest.mark.parametrize("language", Language)
def test_looking_up_by_the_last_characters_leaves_out_no_carrier_that_fits(
    language: Language,
) -> None:
    for row in carriers_of(language).by_entity.values():
        for text in AHEAD:
            fitting = [one for one in row if one.before.search(text)]
            assert [one for one in row.before(text) if one in fitting] == fitting
