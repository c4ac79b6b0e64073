"""Which towns, islands and regions a draft speaks of: Dutch and Flemish ones, and the cities of the
registry. Where the names come from and on what terms: data/places/SOURCE.txt.
"""

import tomllib
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import marisa_trie

from secondlook.clients import words
from secondlook.reading import Reading, Token

_DATA = resources.files("secondlook") / "data" / "places"
_MOST_WORDS = 5
_TO_A_PLACE = frozenset(
    "in te van uit naar bij op rond nabij on of from near at to around based".split()
)


class Place(NamedTuple):
    """`wide`: a region or a country, which tells little by itself."""

    start: int
    end: int
    name: str
    wide: bool
    adjective: bool = False


@cache
def _towns() -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    trie.frombytes((_DATA / "towns.marisa").read_bytes())
    return trie


@cache
def _areas() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """Islands, wider areas, adjectives with what they are made of."""
    table = tomllib.loads((_DATA / "areas.toml").read_text("utf-8"))
    return frozenset(table["islands"]), frozenset(table["areas"]), table["adjectives"]


def places_in(reading: Reading, cities: Collection[str]) -> Iterator[Place]:
    """`cities`: those of the registry, spelled folded with one space between words."""
    tokens, place = reading.tokens, 0
    while place < len(tokens):
        for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
            found = _place(reading, tokens[place : place + size], place, cities)
            if found:
                yield found
                place += size - 1
                break
        place += 1


def _place(
    reading: Reading, several: Sequence[Token], at: int, cities: Collection[str]
) -> Place | None:
    name = " ".join(token.word for token in several)
    islands, areas, _ = _areas()
    start, end = several[0].start, several[-1].end
    capital = reading.text[several[-1].start].isupper()
    if name in areas:
        return Place(start, end, name, True)
    if name in cities or name in islands or name in _towns():
        before = reading.tokens[at - 1].word if at else ""
        plain = not words.is_known(name) and before in _TO_A_PLACE
        return Place(start, end, name, False) if capital or plain else None
    if len(several) == 1 and capital and (root := _root_of(name, cities)):
        return Place(start, end, root, root in areas, True)
    return None


def _root_of(word: str, cities: Collection[str]) -> str:
    """The town in an adjective: Rotterdamse, Haagse; empty when there is none."""
    listed = _areas()[2].get(word)
    if listed or not word.endswith("se"):
        return listed or ""
    root = word[:-2]
    return root if root in cities or root in _towns() else ""
