"""The words without which a pattern cannot be in a draft, read from the pattern itself."""

import runpy
from importlib.resources import files
from pathlib import Path

import pytest
import re2

from secondlook.policy.anchors import anchors_of
from secondlook.policy.packs import load_pack
from secondlook.policy.phrasebooks import phrase_pattern

BUILD = Path(__file__).parents[2] / "training" / "anchors.py"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("we hoist the sail*", [{"hoist"}, {"sail*"}, {"we"}, {"the"}]),
        ("(hoist|lower) .. the", [{"hoist", "lower"}, {"the"}]),
        ("the? (jib|main sail)", [{"jib", "main sail"}]),
        ("(jib|[0-9]+) of sail*", [{"sail*"}, {"of"}]),
        ("(sail|sail* on) ashore?", [{"sail", "sail* on"}]),
        ("op-ed", [{"ed op"}]),
        ("don't row", [{"row"}, {"don't", "dont"}]),
        ("^ row", [{"row"}]),
        ("[0-9]+", []),
        ("ab*", []),
    ],
)
def test_the_words_of_a_phrase_are_its_anchors_the_rarest_first(
    phrase: str, expected: list[set[str]]
) -> None:
    assert expected == list(anchors_of(phrase_pattern(phrase)))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bthe (?:big |old )?(?:ship|boat)s?\b", [{"ship", "ships", "boat", "boats"}, {"the"}]),
        (r"\bships?|boat\b", []),
        (r"\borgani[sz]ed\b", [{"organised", "organized"}]),
        (r"ship\b", []),
        (r"\bship", [{"ship*"}]),
        (r"\bship[^\n]{1,9}?boat\b", [{"ship*"}]),
        (r"\bsail ?mate\b", [{"sailmate", "mate sail"}]),
        (r"\b(?:row ){2,3}home\b", [{"row home"}]),
        (r"\b(?:row )*home\b", [{"home"}]),
        (r"(?:^|\n)ahoy:", [{"ahoy"}]),
        (r"(?i)\bship\b", []),
        (r"\Qship\E", []),
        (r"\x{1F6A2} ship\b", [{"ship"}]),
        (r"жship\b", []),
    ],
)
def test_a_pattern_says_which_words_it_needs(pattern: str, expected: list[set[str]]) -> None:
    assert sorted(map(sorted, expected)) == sorted(map(sorted, anchors_of(pattern)))


def test_the_anchors_that_ship_are_those_of_the_shipped_packs() -> None:
    shipped = (files("secondlook") / "data" / "anchors.json").read_text("utf-8")
    assert runpy.run_path(str(BUILD))["proof"]() == shipped, "run: python training/anchors.py"


def test_every_pattern_that_ships_compiles() -> None:
    for source in load_pack("the-enablers").materials.watchlist.sources:
        assert re2.compile(source)
