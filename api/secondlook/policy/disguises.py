"""Disguises: words written so that a machine should not notice, and the text without them.

Seen through: k*t, f.u.c.k, f u c k, idi00t, kankerrrr, kkut. Which words may hide there is for the
vocabulary to say; here is how they are hidden.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from secondlook.policy.patterns import Pattern

# A word seen through: where it stands, and what it is.
Sighting = tuple[int, int, str]

# Doubled where neither Dutch nor English doubles a letter: in front, or at the end.
_ODDLY_DOUBLED = "|".join(
    [
        "ii|jj|hh|vv|yy|uuw",
        r"\b(?:bb|cc|dd|ff|gg|kk|mm|nn|pp|rr|ss|tt|zz)[a-z]",
        r"(?:bb|cc|gg|kk|mm|nn|pp|rr|zz)\b",
    ]
)
# Whether there is anything to see through at all: asked of every draft.
_HINT = Pattern(
    "|".join(
        [
            *(f"{letter}{{3}}" for letter in "abcdefghijklmnopqrstuvwxyz"),
            r"[a-z][*@$#!][*@$#a-z]",
            r"\b[a-z][0-9$][a-z]|[a-z]{2}[0-9$]|[0-9$][a-z]{2}",
            r"\b[a-z][ .*_-][a-z][ .*_-][a-z]\b",
            _ODDLY_DOUBLED,
        ]
    )
)
_AMONG_LETTERS = re.compile(r"(?<=[a-z])[013457$@](?=[a-z])|(?<![a-z0-9])[013457$@](?=[a-z]{2})")
_APART = re.compile(r"(?<![^\W_])(?:[a-z][ ._*-]){2,30}[a-z](?![^\W_])")
_RUN = re.compile(r"(.)\1{2,}")
_DOUBLED = re.compile(_ODDLY_DOUBLED)
_TWICE = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[a-z]")
_LEET = str.maketrans("013457$@!", "oieastsai")
_LEET_L = str.maketrans("013457$@!", "oleastsai")


def may_be_disguised(encoded: bytes) -> bool:
    """Whether there is anything to see through in a folded text, given as UTF-8."""
    return _HINT.occurs_in(encoded)


def unleeted(word: str) -> str:
    """The word with the digits and signs that stand for letters as letters."""
    return word.translate(_LEET)


def unstretched(word: str) -> Iterator[str]:
    """What the word may have been before it was stretched or had its letters swapped for digits."""
    plain = (word.translate(_LEET), word.translate(_LEET_L)) if not word.isalpha() else (word,)
    for candidate in plain:
        if candidate != word:
            yield candidate
        if _RUN.search(candidate):
            yield _RUN.sub(r"\1\1", candidate)
            yield _RUN.sub(r"\1", candidate)
        if _DOUBLED.search(candidate):
            yield _TWICE.sub(r"\1", candidate)


@dataclass(frozen=True, slots=True)
class Plain:
    """A folded text without its disguises; `places` says where each character came from."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the draft the words at these offsets stand; they may not be empty."""
        return self.places[start], self.places[end - 1] + 1


def undisguised(folded: str, sightings: Iterable[Sighting] = ()) -> Plain:
    """The text with the words seen through in place, letters joined that stood apart, and digits
    among letters as letters."""
    apart = [
        (found.start(), found.end(), "".join(_LETTERS.findall(found[0])))
        for found in _APART.finditer(folded)
    ]
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for start, end, word in sorted([*sightings, *apart], key=_order):
        if start < done:
            continue
        pieces += [folded[done:start], word]
        places += [*range(done, start), *range(start, start + len(word) - 1), end - 1]
        done = end
    pieces.append(folded[done:])
    places += range(done, len(folded))
    text = _AMONG_LETTERS.sub(lambda found: found[0].translate(_LEET), "".join(pieces))
    return Plain(text, places)


def _order(sighting: Sighting) -> tuple[int, int]:
    """From left to right, the longest first."""
    start, end, _ = sighting
    return start, -end
