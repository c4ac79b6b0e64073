"""What kinds of organisations drafts and client lists speak of, in both languages.

The words are data: data/sectors.toml. A kind is known by its name there ("housing corporation").
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from secondlook.reading import Reading, fold, tokens_of

_MOST_WORDS = 4
_SHORTEST_COMPOUND_PART = 3
_SHORTEST_COMPOUND = 7
# Whoever needs so long a word is one of few: blindengeleidehondeninstituut.
_TELLING_COMPOUND_PART = 10
# As long as the shortest ending: so much of a word is looked up before it is looked at.
_TAIL = 4
# So many words of drafts are remembered with what they are; no listed word is so long.
_REMEMBERED, _LONGEST = 8_192, 40


class Scarce(IntEnum):
    """How many of a kind there are, and so how much a place says."""

    NO = 0
    FEW = 1
    TOWN = 2
    REGION = 3
    COUNTRY = 4


# What ends a compound, by how much its beginning says; the first that fits counts.
_SCARCE_BY_ENDING = {
    "particular": Scarce.REGION,
    "several": Scarce.FEW,
    "plain": Scarce.NO,
}


class SectorWords(NamedTuple):
    """`kinds` empty: an organisation of no kind in the list. `venue`: people also go there for a
    day out or a meeting."""

    start: int
    end: int
    kinds: frozenset[str]
    scarce: Scarce
    venue: bool = False


@cache
def _tables() -> Mapping[str, Any]:
    file = resources.files("secondlook") / "data" / "sectors.toml"
    return tomllib.loads(file.read_text("utf-8"))


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return {kind: entry for kind, entry in _tables().items() if kind != "endings"}


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
def _scarce() -> Mapping[str, Scarce]:
    return {
        kind: Scarce[str(entry.get("scarce", "no")).upper()] for kind, entry in _table().items()
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _kinds_by("drafts"))


@cache
def _endings(name: str) -> tuple[str, ...]:
    return tuple(_tables()["endings"][name])


@cache
def _tails() -> frozenset[str]:
    names = (*_SCARCE_BY_ENDING, "clients")
    return frozenset(ending[-_TAIL:] for name in names for ending in _endings(name))


@cache
def _english() -> Mapping[str, Scarce]:
    few = dict.fromkeys(_endings("particular_en"), Scarce.FEW)
    return {**dict.fromkeys(_endings("plain_en"), Scarce.NO), **few}


@lru_cache(maxsize=4096)
def kinds_of(sector: str, replacement: str) -> frozenset[str]:
    """What a client may be described as: by its sector, and by what may stand for its name."""
    described = spelled(replacement).split(" ", 1)[-1]
    kinds = _kinds_by("registry").get(spelled(sector), frozenset())
    kinds |= _kinds_by("drafts").get(spelled(sector), frozenset())
    return kinds | _kinds_by("drafts").get(described, frozenset())


def may_speak_of_any(words_said: Collection[str]) -> bool:
    """Cheap: whether some word of the draft may be one for an organisation."""
    if not (_first_words().isdisjoint(words_said) and _english().keys().isdisjoint(words_said)):
        return True
    tails = _tails()
    return any(len(w) >= _SHORTEST_COMPOUND and w[-_TAIL:] in tails for w in words_said) or any(
        word.endswith("'s") and word[:-2] in _first_words() for word in words_said
    )


def sector_words(reading: Reading) -> Iterator[SectorWords]:
    """Every organisation the draft speaks of by its kind, longest words first, none overlapping."""
    tokens, free = reading.tokens, 0
    for place, (start, end, word) in enumerate(tokens):
        known = (_remembered if len(word) < _LONGEST else _kind_of)(word)
        if known is None or place < free:
            continue
        if known.opens and (size := _listed_at(reading, place)):
            yield _listed(reading, place, size)
            free = place + size
        elif known.compound is not None:
            yield SectorWords(start, end, frozenset(), known.compound)
        elif known.english is not None and _is_english_head(reading, place):
            yield SectorWords(tokens[place - 1].start, end, frozenset(), known.english)


class _Kind(NamedTuple):
    """What a word is, whatever stands around it: one that a listed phrase may begin with, a Dutch
    compound, the head of an English one."""

    opens: bool
    compound: Scarce | None
    english: Scarce | None


def _kind_of(word: str) -> _Kind | None:
    """None for a word that is no organisation, which nearly all are."""
    kind = _Kind(word.removesuffix("'s") in _first_words(), _compound(word), _english().get(word))
    return None if kind == (False, None, None) else kind


_remembered = lru_cache(maxsize=_REMEMBERED)(_kind_of)


def _listed_at(reading: Reading, place: int) -> int:
    """How many words from here on are one of the list's, at most."""
    tokens, kinds_by = reading.tokens, _kinds_by("drafts")
    for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
        phrase = " ".join(token.word for token in tokens[place : place + size])
        if phrase.removesuffix("'s") in kinds_by:
            return size
    return 0


def _listed(reading: Reading, place: int, size: int) -> SectorWords:
    several = reading.tokens[place : place + size]
    phrase = " ".join(token.word for token in several)
    own = 2 if phrase.endswith("'s") else 0
    kinds = _kinds_by("drafts")[phrase.removesuffix("'s")]
    scarce = max(_scarce()[kind] for kind in kinds)
    venue = any(_table()[kind].get("venue") for kind in kinds)
    return SectorWords(several[0].start, several[-1].end - own, kinds, scarce, venue)


def _compound(word: str) -> Scarce | None:
    """Klompenfabriek, streekziekenhuis: what ends the word makes an organisation of it."""
    if word[-_TAIL:] not in _tails():
        return None
    for name, scarce in _SCARCE_BY_ENDING.items():
        for ending in _endings(name):
            rest = len(word) - len(ending)
            if word.endswith(ending) and rest >= _SHORTEST_COMPOUND_PART:
                return max(scarce, Scarce.FEW) if rest >= _TELLING_COMPOUND_PART else scarce
    return _of_a_trade(word)


def _of_a_trade(word: str) -> Scarce | None:
    """Ziekenhuisklant, museumklus: a client of ours that is told by its trade."""
    trades = _kinds_by("drafts")
    for ending in _endings("clients"):
        trade = word.removesuffix(ending).removesuffix("-")
        if trade != word and (kinds := trades.get(trade) or trades.get(trade.removesuffix("s"))):
            return max(_scarce()[kind] for kind in kinds)
    return None


def _is_english_head(reading: Reading, place: int) -> bool:
    """ "The clog factory": the word before says which."""
    if place == 0:
        return False
    before = reading.tokens[place - 1]
    gap = reading.folded[before.end : reading.tokens[place].start]
    return gap in (" ", "-") and before.word not in _endings("no_trade")


def is_several(word: str) -> bool:
    """Ziekenhuizen, breweries: the plural of an organisation's kind."""
    kinds = _kinds_by("drafts")
    return word not in kinds and any(
        one in kinds or (len(one) >= _SHORTEST_COMPOUND and _compound(one) is not None)
        for one in _singulars(word)
    )


def _singulars(word: str) -> Iterator[str]:
    """What a plural may be the plural of: Dutch writes huizen of huis, scholen of school."""
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("s"):
        yield word[:-1].removesuffix("'")
    if word.endswith("en") and len(word) > _SHORTEST_COMPOUND_PART + 2:
        stem = word[:-2]
        last = {"z": "s", "v": "f"}.get(stem[-1], stem[-1])
        yield f"{stem}e"
        yield stem[:-1] + last
        yield f"{stem[:-1]}{stem[-2]}{last}"
        if stem[-1] == stem[-2]:
            yield stem[:-1]
