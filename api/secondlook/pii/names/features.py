"""What the model looks at: per word a set of hashed features, and hashes to pair with neighbours.

The same code serves training and tagging, so the two cannot disagree. A feature is the bucket of
its hash; two rare features may share one.
"""

import re
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from secondlook.pii.names.cues import (
    ANDS,
    BETWEEN,
    BETWEEN_LOWER,
    PARTICLES,
    TITLES,
    cue_of,
    is_marked,
    is_said,
)
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.words import (
    AFTER_HYPHEN,
    AT,
    BEFORE_HYPHEN,
    HASH,
    LOWER_POST,
    OPENS,
    TITLE_LINE,
    UPPER_POST,
)
from secondlook.reading import fold

BUCKETS = 1 << 20
Hashes = npt.NDArray[np.uint32]

# A neighbour's features are its own, turned by its distance.
OFFSETS = (-2, -1, 0, 1, 2)
_TURNS = {offset: np.uint32(0x9E3779B1 * (offset + 5) & 0xFFFFFFFF) for offset in OFFSETS}
_MIX = np.uint32(0x85EBCA6B)
_GLUED = AT | HASH | AFTER_HYPHEN | BEFORE_HYPHEN
# Signs and small words that stand inside names.
_JOINTS = frozenset("&'’‘`´+/-–,\"_")
_INSIDE = PARTICLES | BETWEEN | BETWEEN_LOWER | ANDS | {"of"}


class Look(NamedTuple):
    """What a word is by itself; the rules look at this too. `kinds` are letters of `Gazetteers`;
    `composed` is a handle or hashtag that begins with a forename: SelinYildiz, nadia_benali. `cue`,
    `joins`, `marked` and `said` say which rules the word calls; most words call none."""

    low: str
    names: str
    ordinary: str
    capital: bool
    composed: bool = False
    cue: str = ""
    joins: bool = False
    marked: bool = False
    said: bool = False

    @property
    def forename(self) -> bool:
        return "F" in self.names or "f" in self.names

    @property
    def personal(self) -> bool:
        return self.forename or "S" in self.names or "s" in self.names

    @property
    def kinds(self) -> str:
        return self.names + self.ordinary


# Signs of a word: it is certainly no part of a name; it calls a rule of rules.py, of repairs.py.
ASIDE, CALLS, MARKED = 1, 2, 4

# What stands around a text.
NOTHING = Look("", "", "", capital=False)


class Traits(NamedTuple):
    """One word: features of its own, the few its neighbours see, hashes for pairs, and `signs`."""

    look: Look
    own: Hashes
    seen: Hashes
    pairs: tuple[int, int]
    signs: int


def look_of(form: str, gazetteers: Gazetteers) -> Look:
    # Half an emoji is no character that a list could be asked for.
    low = fold(form).encode("utf-8", "replace").decode("utf-8")
    names, ordinary = gazetteers.names(low), gazetteers.ordinary(low)
    joins = low == "," or low.removesuffix(".") in ANDS
    return Look(
        low,
        names,
        ordinary,
        form[:1].isupper(),
        _composed(form, gazetteers),
        cue_of(low),
        joins,
        is_marked(low),
        is_said(low),
    )


def traits_of(form: str, flags: int, gazetteers: Gazetteers, *, forget: bool = False) -> Traits:
    """`forget` leaves the name lists out, as training does now and then: names not listed exist."""
    look = look_of(form, gazetteers)
    if forget:
        look = look._replace(names="")
    low, names, kinds = look.low, look.names, look.kinds
    shape, glue = _shape(form), _glue(flags)
    role = "P" if low in PARTICLES else "H" if low.removesuffix(".") in TITLES else ""
    case = _case(flags)
    opens = "^" if flags & OPENS else ""
    face = f"{_squeezed(shape) if form.isalnum() else form[:1] or 'URL'}{glue}"
    seen = [f"w{low}", f"k{kinds}{role}", f"s{face}", f"x{low[-3:]}"]
    own = [
        "1",
        *seen,
        f"S{shape}{opens}",
        f"W{form}{opens}",
        *(f"p{low[:length]}" for length in (2, 3, 4)),
        *(f"x{low[-length:]}" for length in (2, 4)),
        f"l{min(len(low), 12)}",
        f"n{names}|{face}",
        f"k{kinds}|{face}{opens}{case}",
        f"k{kinds}|{case}{opens}",
        f"r{role}{glue}{case}",
        f"x{low[-3:]}|{face}",
    ]
    if flags & (AT | HASH) or "_" in form or "." in form[1:-1]:
        own += _pieces(form, gazetteers, forget=forget)
    pairs = _hash(f"w{low}"), _hash(f"k{kinds}{role}|{face}")
    return Traits(look, _hashes(own), _hashes(seen), pairs, _signs(look, form, flags))


def _signs(look: Look, form: str, flags: int) -> int:
    handle = flags & AT or (flags & HASH and look.composed)
    return (
        (ASIDE if _aside(look, form, flags) else 0)
        | (CALLS if look.cue or look.joins or handle else 0)
        | (MARKED if look.marked else 0)
    )


def _aside(look: Look, form: str, flags: int) -> bool:
    """An everyday word in small letters that no list of names has, or a sign that joins no names;
    the model finds a name in one of 2,000 of these, and they are half of a post."""
    if flags & _GLUED:
        return False
    if not form[:1].isalnum():
        return form[:1] not in _JOINTS
    plain = look.ordinary == "C" and not (look.capital or look.names)
    return plain and look.low not in _INSIDE


def _case(flags: int) -> str:
    """Where a capital says little: in a post without any or all in capitals, in a headline."""
    cases = ((LOWER_POST, "l"), (UPPER_POST, "u"), (TITLE_LINE, "t"))
    return next((case for flag, case in cases if flags & flag), "")


def _composed(form: str, gazetteers: Gazetteers) -> bool:
    if form.islower() and "_" not in form:
        return False
    first, *others = _PIECE.findall(form) or [""]
    low = fold(first)
    return bool(others) and "F" in gazetteers.names(low) and not gazetteers.ordinary(low)


def own_buckets(own: Hashes) -> Hashes:
    return _turned(own, 0)


def neighbour_buckets(seen: Hashes, offset: int) -> Hashes:
    """What a word says of another when it stands `offset` words from that one."""
    return _turned(seen, offset)


# Which neighbours are looked at together: 0 to 4 are the words from two before to two after, 5 to 9
# their looks.
_PAIRS = (
    *((1, 2), (2, 3), (6, 7), (7, 8), (1, 7), (7, 3), (6, 7, 8), (0, 1), (3, 4)),
    *((0, 1, 7), (7, 3, 4), (5, 6, 7), (7, 8, 9), (1, 7, 3)),
)
_FIRSTS, _SECONDS = (np.array([pair[side] for pair in _PAIRS]) for side in (0, 1))
_TRIPLES = np.array([number for number, pair in enumerate(_PAIRS) if len(pair) == 3])
_THIRDS = np.array([pair[2] for pair in _PAIRS if len(pair) == 3])
_SEEDS = np.array([[number * 0x51ED27 + 0x1234567] for number in range(len(_PAIRS))], np.uint32)


def pair_buckets(words: Hashes, looks: Hashes) -> npt.NDArray[np.uint32]:
    """Features of neighbouring words together, one row per word; both arrays have two words of
    padding on either side."""
    size = len(words) - 4
    near = [each[shift : shift + size] for each in (words, looks) for shift in range(5)]
    return paired(np.stack(near)).T


def paired(near: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """The same, one column per word, of neighbourhoods: a column has the ten hashes of `_PAIRS`."""
    rows: npt.NDArray[np.uint32] = near[_FIRSTS] + _SEEDS
    rows = (rows ^ (rows >> np.uint32(15))) * _MIX + near[_SECONDS]
    threes = rows[_TRIPLES]
    rows[_TRIPLES] = (threes ^ (threes >> np.uint32(15))) * _MIX + near[_THIRDS]
    rows ^= rows >> np.uint32(16)
    rows *= _MIX
    rows ^= rows >> np.uint32(13)
    rows &= np.uint32(BUCKETS - 1)
    return rows


def _hash(feature: str) -> int:
    return crc32(feature.encode("utf-8", "replace"))


def _hashes(features: list[str]) -> Hashes:
    return np.array([_hash(feature) for feature in features], np.uint32)


def _turned(hashes: Hashes, offset: int) -> Hashes:
    turned = (hashes + _TURNS[offset]) * _MIX
    turned ^= turned >> np.uint32(15)
    return turned & np.uint32(BUCKETS - 1)


_SHAPES = {
    **dict.fromkeys(range(97, 123), "x"),
    **dict.fromkeys(range(65, 91), "X"),
    **dict.fromkeys(range(48, 58), "9"),
}


def _shape(form: str) -> str:
    if form.isascii():
        return form.translate(_SHAPES)[:12]
    return "".join(
        "X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in form
    )[:12]


def _squeezed(shape: str) -> str:
    last, out = "", []
    for character in shape:
        if character != last:
            out.append(character)
            last = character
    return "".join(out)


def _glue(flags: int) -> str:
    signs = ((AT, "@"), (HASH, "#"), (AFTER_HYPHEN, "<"), (BEFORE_HYPHEN, ">"))
    return "".join(sign for flag, sign in signs if flags & flag)


_PIECE = re.compile(r"[^\W\d_a-z]?[^\W\d_A-Z]+|[^\W\d_a-z]+|\d+")


def _pieces(form: str, gazetteers: Gazetteers, *, forget: bool) -> list[str]:
    """A handle or hashtag taken apart: `jan_devries`, `SelinYildiz`, `thijsvdberg`."""
    parts = [fold(part) for part in _PIECE.findall(form)]
    if forget:
        return [f"hn{min(len(parts), 4)}"]
    kinds = [gazetteers.names(part) + gazetteers.ordinary(part) for part in parts[:4]]
    start = gazetteers.longest_forename(fold(form))
    return [
        f"hn{min(len(parts), 4)}",
        f"h{'.'.join(kinds)}",
        f"h1{kinds[0] if kinds else ''}",
        f"hf{bool(start)}",
    ]
