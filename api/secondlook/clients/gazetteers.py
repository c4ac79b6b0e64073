"""Which towns, islands and regions a draft speaks of: Dutch and Flemish ones, and the cities of the
registry. Where the names come from and on what terms: data/places/SOURCE.txt.
"""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache
from importlib import resources
from typing import NamedTuple

import marisa_trie

from secondlook.clients import words
from secondlook.reading import Reading, Token

_DATA = resources.files("secondlook") / "data" / "places"
_MOST_WORDS = 4
Sizes = tuple[int, ...]
_TO_A_PLACE = frozenset(
    "in te van uit naar bij op rond nabij on of from near at to around based outside buiten".split()
)


class Reach(IntEnum):
    """How much of the map a name covers."""

    TOWN = 0
    REGION = 1
    COUNTRY = 2


class Place(NamedTuple):
    """A `wide` one, a region or a country, tells little by itself."""

    start: int
    end: int
    name: str
    reach: Reach
    adjective: bool = False

    @property
    def wide(self) -> bool:
        return self.reach is not Reach.TOWN


@cache
def _table() -> Mapping[str, list[str]]:
    return tomllib.loads((_DATA / "areas.toml").read_text("utf-8"))


@cache
def _adjectives() -> Mapping[str, str]:
    irregular: Mapping[str, str] = tomllib.loads((_DATA / "areas.toml").read_text("utf-8"))[
        "adjectives"
    ]
    regular = {f"{name}se": name for name, reach in _known().items() if not reach}
    listed = {**regular, **irregular}
    # Fries, Zeeuws: before a word with "het" the ending goes.
    short = {word[:-1]: root for word, root in listed.items() if word.endswith("se")}
    return {**short, **listed}


@cache
def _known() -> Mapping[str, Reach]:
    towns = marisa_trie.Trie()
    towns.frombytes((_DATA / "towns.marisa").read_bytes())
    known = dict.fromkeys([*towns, *_table()["towns"], *_table()["abroad"]], Reach.TOWN)
    known.update(dict.fromkeys(_table()["regions"], Reach.REGION))
    known.update(dict.fromkeys(_table()["areas"], Reach.COUNTRY))
    return known


def is_place(name: str) -> bool:
    """A town, an island or a region."""
    return name in _known()


def is_town(name: str) -> bool:
    return _known().get(name) is Reach.TOWN


def is_large(region: str) -> bool:
    return region in _listed("large_regions")


def is_city(name: str, at_least: str = "cities") -> bool:
    """Whether a town is so large that much is there twice: one of the `cities` or `metropoles`."""
    return name in _listed("metropoles") or name in _listed(at_least)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


@cache
def _sizes() -> Mapping[str, Sizes]:
    return _sizes_of([*_known(), *_adjectives()])


def _sizes_of(names: Iterable[str]) -> dict[str, Sizes]:
    """By the first word of names of how many words they are, the longest first."""
    found: dict[str, Sizes] = {}
    for name in names:
        first, *rest = name.split(" ")
        size, known = len(rest) + 1, found.get(first, ())
        if size not in known and size <= _MOST_WORDS:
            found[first] = tuple(sorted((*known, size), reverse=True))
    return found


@cache
def _telling_words() -> frozenset[str]:
    """Of each name but a country's one word that is no everyday one, if it has any."""
    return frozenset(_telling(name) for name, reach in _known().items() if reach < Reach.COUNTRY)


@cache
def _doubtful_words() -> frozenset[str]:
    return frozenset(filter(words.is_common, _telling_words()))


def _telling(name: str) -> str:
    parts = name.split(" ")
    return next((part for part in parts if not words.is_common(part)), parts[-1])


class Gazetteer:
    """`cities`: those of the registry, spelled folded with one space between words."""

    def __init__(self, cities: Iterable[str]) -> None:
        known = _known()
        self._cities = frozenset(city for city in cities if city not in known)
        adjectives = [f"{city}se" for city in self._cities if " " not in city]
        self._sizes = _sizes_of([*self._cities, *adjectives])
        self._telling = frozenset([*map(_telling, self._cities), *adjectives])

    def may_speak_of_any(self, text: str, words_said: Collection[str]) -> bool:
        """Cheap: whether some word of the draft is part of the name of a place."""
        said = _telling_words().intersection(words_said)
        doubtful = said & _doubtful_words()
        if len(said) > len(doubtful) or not self._telling.isdisjoint(words_said):
            return True
        if any(f" {word.capitalize()}" in text for word in doubtful):
            return True
        owners = {word[:-2] for word in words_said if word.endswith("'s")}
        return not (owners.isdisjoint(_telling_words()) and owners.isdisjoint(self._telling)) or (
            not _adjectives().keys().isdisjoint(words_said)
        )

    def places(self, reading: Reading) -> Iterator[Place]:
        tokens, free, listed = reading.tokens, 0, _sizes()
        for place, (_, _, first) in enumerate(tokens):
            sizes = listed.get(first, ())
            if first in self._sizes:
                sizes = tuple(sorted({*sizes, *self._sizes[first]}, reverse=True))
            if first.endswith("'s") and 1 not in sizes:
                sizes = (*sizes, 1)
            if not sizes or place < free:
                continue
            for size in sizes:
                several = tokens[place : place + size]
                if len(several) == size and (found := self._place(reading, several, place)):
                    yield found
                    free = place + size
                    break

    def _place(self, reading: Reading, several: Sequence[Token], at: int) -> Place | None:
        name = " ".join(token.word for token in several)
        start, end = several[0].start, several[-1].end
        if name.startswith("s ") and reading.folded.startswith("'", start - 1):
            start -= 1  # 's-Hertogenbosch
        owning = name.endswith("'s") and len(name) > 2
        if owning:
            name, end = name[:-2], end - 2
        reach = Reach.TOWN if name in self._cities else _known().get(name)
        if reach is Reach.COUNTRY:
            return Place(start, end, name, reach, owning)
        capital = reading.text[several[-1].start].isupper()
        if reach is not None:
            meant = self._is_meant(reading, name, at, capital)
            return Place(start, end, name, reach, owning) if meant else None
        if len(several) == 1 and capital and (root := self._root_of(name)):
            return Place(start, end, root, _known().get(root, Reach.TOWN), True)
        return None

    def _is_meant(self, reading: Reading, name: str, at: int, capital: bool) -> bool:
        """Best is a town in the middle of a sentence; in small letters only behind "in"."""
        if words.is_known(name):
            return capital and reading.sentence_at(reading.tokens[at].start).start < (
                reading.tokens[at].start
            )
        return capital or (at > 0 and reading.tokens[at - 1].word in _TO_A_PLACE)

    def _root_of(self, word: str) -> str:
        """The town in an adjective: Rotterdamse, Haagse; empty when there is none."""
        if listed := _adjectives().get(word):
            return listed
        return word[:-2] if word.endswith("se") and word[:-2] in self._cities else ""
