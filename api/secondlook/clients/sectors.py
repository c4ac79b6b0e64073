"""What kinds of organisations drafts and client lists speak of, in both languages.

The words are data: data/sectors.toml. A kind is known by its name there ("housing corporation").
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from secondlook.reading import Reading, fold, tokens_of

_MOST_WORDS = 4
# What ends a compound and makes an organisation of it: klompenfabriek, streekziekenhuis.
_HEADS = (
    *("fabriek", "fabrikant", "bedrijf", "producent", "maatschappij", "brouwerij", "ziekenhuis"),
    *("museum", "kwekerij", "centrum", "instelling", "cooperatie", "werf", "stichting", "keten"),
    *(
        "kantoor",
        "leverancier",
        "erij",
        "vereniging",
        "corporatie",
        "rederij",
        "verwerker",
        "theater",
    ),
)
# "The clog factory": the word before says which.
_HEADS_IN_ENGLISH = frozenset(
    """company firm factory manufacturer maker museum brewery distillery shipyard group charity
    cooperative authority supplier operator plant producer chain""".split()
)
_SHORTEST_COMPOUND_PART = 3


class SectorWords(NamedTuple):
    """`kinds` empty: an organisation of no kind in the list. `lone`: a place often has just one."""

    start: int
    end: int
    kinds: frozenset[str]
    lone: bool


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    file = resources.files("secondlook") / "data" / "sectors.toml"
    return tomllib.loads(file.read_text("utf-8"))


@lru_cache(maxsize=4096)
def spelled(text: str) -> str:
    """The folded words, one space apart: how phrases are compared."""
    return " ".join(token.word for token in tokens_of(fold(text)))


@cache
def _kinds_by(list_name: str) -> Mapping[str, frozenset[str]]:
    """From words to kinds: the words of drafts (`drafts`) or those of client lists (`registry`)."""
    found: dict[str, set[str]] = {}
    for kind, entry in _table().items():
        listed = entry["registry"] if list_name == "registry" else [*entry["nl"], *entry["en"]]
        for phrase in listed:
            found.setdefault(spelled(phrase), set()).add(kind)
    return {phrase: frozenset(kinds) for phrase, kinds in found.items()}


@cache
def _lone() -> frozenset[str]:
    return frozenset(kind for kind, entry in _table().items() if entry.get("lone"))


@lru_cache(maxsize=4096)
def kinds_of(sector: str, replacement: str) -> frozenset[str]:
    """What a client may be described as: by its sector, and by what may stand for its name."""
    described = spelled(replacement).split(" ", 1)[-1]
    kinds = _kinds_by("registry").get(spelled(sector), frozenset())
    kinds |= _kinds_by("drafts").get(spelled(sector), frozenset())
    return kinds | _kinds_by("drafts").get(described, frozenset())


def sector_words(reading: Reading) -> Iterator[SectorWords]:
    """Every organisation the draft speaks of by its kind, longest words first, none overlapping."""
    tokens, kinds_by = reading.tokens, _kinds_by("drafts")
    place = 0
    while place < len(tokens):
        for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
            phrase = " ".join(token.word for token in tokens[place : place + size])
            if kinds := kinds_by.get(phrase):
                lone = not kinds.isdisjoint(_lone())
                yield SectorWords(tokens[place].start, tokens[place + size - 1].end, kinds, lone)
                place += size - 1
                break
        else:
            if _is_compound(tokens[place].word) or _is_english_head(reading, place):
                start = tokens[place if _is_compound(tokens[place].word) else place - 1].start
                yield SectorWords(start, tokens[place].end, frozenset(), False)
        place += 1


def _is_compound(word: str) -> bool:
    return word.endswith(_HEADS) and not any(
        len(word) - len(head) < _SHORTEST_COMPOUND_PART for head in _HEADS if word.endswith(head)
    )


def _is_english_head(reading: Reading, place: int) -> bool:
    if place == 0 or reading.tokens[place].word not in _HEADS_IN_ENGLISH:
        return False
    before = reading.tokens[place - 1]
    gap = reading.folded[before.end : reading.tokens[place].start]
    return gap in (" ", "-") and before.word not in _NO_TRADE


_NO_TRADE = frozenset(
    """a an the this that our my your his her their its one only biggest largest smallest oldest
    best new old big small large great good whole same other another every each no any some first
    last second of for with at in and or focus working user app care local young""".split()
)
