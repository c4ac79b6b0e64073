"""From a client record every way its name is written, as keys: folded letters and digits only.

A key has no separators, so one key stands for joined, split, hyphenated and #hashtag spellings.
Where in a draft a key counts as the client is for matcher.py and evidence.py.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from itertools import product
from typing import NamedTuple

from secondlook.clients import words
from secondlook.clients.records import ClientRecord
from secondlook.reading import fold


class Nature(IntEnum):
    """What a spelling is made of, which tells how much evidence it needs."""

    DISTINCT = 1  # holds a word that is in no dictionary: Woonhart Peelrand
    ORDINARY = 2  # one ordinary word, with or without an article: Helder, De Bron
    PHRASE = 3  # several ordinary words: Slim Parkeren
    ACRONYM = 4  # capitals that mean nothing else: VDM
    ABBREVIATION = 5  # capitals that mean something to everybody: MVO
    HANDLE = 6
    DOMAIN = 7


class Variant(NamedTuple):
    """`parts` is the number of words in the client's own spelling, `weight` how many of them are
    more than van, de or het: one of weight 1 a person, a street or another firm may share. One of
    weight 0 is an ordinary word that lost the article of its name: Drieklank of De Drieklank.
    `spelled` holds the words that make the key, where there are several.
    """

    key: str
    nature: Nature
    parts: int = 1
    weight: int = 1
    spelled: tuple[str, ...] = ()


_WORD = re.compile(r"[^\W_]+")
_WORD_OR_AND = re.compile(r"[^\W_]+|&")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,5}")
_BRACKETS = re.compile(r"\([^)]{0,80}\)")
_SHORTENED = {"sint": "st", "zonen": "zn", "zoon": "zn", "gebroeders": "gebr"}
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe"}
)


def variants_of(record: ClientRecord) -> list[Variant]:
    """Without doubles among the names; a key may be a handle or a host besides."""
    found: dict[str, Variant] = {}
    for name in (record.name, *record.aliases):
        for variant in _spellings(name):
            found.setdefault(variant.key, variant)
    handles = (Variant(squeezed(handle), Nature.HANDLE) for handle in record.handles)
    everything = [*found.values(), *handles]
    if record.host:
        everything.append(Variant(squeezed(record.host), Nature.DOMAIN))
    return [variant for variant in everything if len(variant.key) > 1]


def acronyms_of(record: ClientRecord) -> list[str]:
    """The acronyms as the registry writes them, without dots: VDM, V&D."""
    names = (name.replace(".", "").strip() for name in (record.name, *record.aliases))
    return [name for name in names if _is_acronym(name)]


def squeezed(text: str) -> str:
    return "".join(_WORD.findall(fold(text)))


def _spellings(name: str) -> Iterator[Variant]:
    compact = name.replace(".", "").strip()
    if _is_acronym(compact):
        yield _acronym(compact)
        return
    bare = _BRACKETS.sub(" ", name) if "(" in name else name
    for surface in dict.fromkeys((name, bare)):
        yield from _written(_plain_words(surface))
    if not name.isascii() and name != (spelled_out := name.translate(_UMLAUTS)):
        yield from _written(_plain_words(spelled_out))


def _is_acronym(compact: str) -> bool:
    letters = compact.replace("&", "")
    return 2 <= len(letters) <= 5 and letters.isalnum() and compact.isupper()


def _acronym(compact: str) -> Variant:
    key = squeezed(compact)
    ordinary = key in words.cues("forms", "abbreviations") or words.is_common(key)
    # Five capitals or more are a name set in capitals as likely as an acronym: both need the same.
    return Variant(key, Nature.ABBREVIATION if ordinary else Nature.ACRONYM, len(compact))


def _plain_words(name: str) -> list[str]:
    """The folded words; '&' and '+' stay as '&', dots inside an abbreviation go: B.V. is bv."""
    folded = fold(name).replace("+", "&")
    if "." in folded:
        folded = _INITIALS.sub(lambda match: match.group().replace(".", ""), folded)
    return _WORD_OR_AND.findall(folded)


def _written(parts: list[str]) -> Iterator[Variant]:
    core = without_legal_form(parts)
    if not core:
        return
    short = [_SHORTENED.get(part, part) for part in core]
    for way in dict.fromkeys(map(tuple, (core, _without_loose_end(core), short))):
        nature, weight = _nature(way)
        if len(way) > 1 and way[0] in words.cues("forms", "articles"):
            if nature is Nature.DISTINCT and weight > 1:
                yield _variant(way[1:], nature, len(way) - 1, weight)
            elif nature is Nature.ORDINARY and len(way) == 2 and not words.is_common(way[1]):
                yield _variant(way[1:], nature, 1, 0)
        for spelled in _ways(way):
            yield _variant(spelled, nature, len(way), weight)


def _variant(spelled: tuple[str, ...], nature: Nature, parts: int, weight: int) -> Variant:
    several = spelled if len(spelled) > 1 else ()
    return Variant("".join(spelled), nature, parts, weight, several)


def without_legal_form(parts: list[str]) -> list[str]:
    """`parts` without Stichting, B.V. and the like; the whole when nothing would be left of it."""
    before, after = words.cues("forms", "legal_before"), words.cues("forms", "legal_after")
    start, end = 0, len(parts)
    while start < end - 1 and parts[start] in before:
        start += 1
    while end > start + 1 and parts[end - 1] in after and parts[end - 2] != "&":
        end -= 1
    core = parts[start:end]
    # "Onderlinge Schuilenburg" is more than its legal form, "Vereniging Samen" is "Samen" too.
    return core if any(part != "&" for part in core) else parts


def _without_loose_end(parts: list[str]) -> list[str]:
    if len(parts) > 2 and parts[-1] in words.cues("forms", "loose_after") and parts[-2] != "&":
        return parts[:-1]
    return parts


def _nature(parts: tuple[str, ...]) -> tuple[Nature, int]:
    light = _light_words()
    heavy = [part for part in parts if part not in light] or list(parts)
    if not all(words.is_known(part) for part in heavy):
        return Nature.DISTINCT, len(heavy)
    return (Nature.PHRASE if len(heavy) > 1 else Nature.ORDINARY), len(heavy)


@cache
def _light_words() -> frozenset[str]:
    return words.cues("forms", "particles") | words.cues("forms", "articles") | {"&"}


def _ways(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    whole = tuple(part for part in parts if part != "&")
    yield whole
    ands = parts.count("&")
    if 0 < ands <= 2:
        yield from _with_ands(parts, ands)
    yield from _other_kinds(whole)
    if "t" in parts:
        yield tuple("het" if part == "t" else part for part in whole)


def _with_ands(parts: tuple[str, ...], count: int) -> Iterator[tuple[str, ...]]:
    for chosen in product(("en", "and"), repeat=count):
        rest = iter(chosen)
        yield tuple(next(rest) if part == "&" else part for part in parts)


def _other_kinds(whole: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Gem. for Gemeente, MC for Medisch Centrum, St. for Sint: at the start of the name."""
    if len(whole) < 2:
        return
    for kind, other in words.cue_pairs("forms", "other_kinds"):
        if kind.startswith(whole[0]) and (size := _words_of(kind, whole)):
            yield (other, *whole[size:])


def _words_of(kind: str, whole: tuple[str, ...]) -> int:
    """How many words at the start of the name are this kind; 0 when they are not."""
    for size in range(1, len(whole)):
        if kind == "".join(whole[:size]):
            return size
    return 0
