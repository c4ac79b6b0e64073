"""Patterns for what stands before a thing: they end where it starts. So the last characters there
tell whether a pattern can fit at all, and most are never searched for.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from operator import itemgetter

# How Python itself reads a pattern. What is unheard of here may be anything.
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

# So many characters tell as much as more would, and all that they may be has room in memory.
_REACH = 4
_MOST_IN_SET = 12
_REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT}
_NO_WIDTH = {_constants.ASSERT, _constants.ASSERT_NOT}


class _Tails:
    """What a text may end with; the empty text, if with anything."""

    def __init__(self, ends: Iterable[str]) -> None:
        groups: dict[int, set[str]] = {}
        for end in ends:
            # Many patterns end alike.
            groups.setdefault(len(end), set()).add(sys.intern(end))
        self._anything = bool(groups.pop(0, ()))
        self._groups = sorted(groups.items(), key=itemgetter(0), reverse=True)

    def __iter__(self) -> Iterator[str]:
        yield from chain.from_iterable(ends for _, ends in self._groups)
        if self._anything:
            yield ""

    def end(self, text: str) -> bool:
        # A loop: this is asked more often than anything else here.
        for length, ends in self._groups:
            if text[-length:] in ends:
                return True
        return self._anything


class Ending:
    """A pattern that ends where the text does; `words`: it fits that many at the most."""

    def __init__(self, pattern: str, words: int | None = None) -> None:
        self.pattern = pattern
        self._words = words
        self._compiled = re.compile(rf"(?:{pattern})\Z")

    @cached_property
    def ends(self) -> _Tails:
        """What a text that the pattern fits may end with."""
        done: set[str] = set()
        done |= _ahead(_parser.parse(self.pattern), {""}, done)
        return _Tails(done)

    def search(self, text: str) -> re.Match[str] | None:
        if not self.ends.end(text):
            return None
        start = len(text) if self._words else 0
        for _ in range(self._words or 0):
            start = max(0, text.rfind(" ", 0, start))
        return self._compiled.search(text, start)


class Watch:
    """Whether any of several patterns may fit, told at one look."""

    def __init__(self, patterns: Iterable[Ending]) -> None:
        self._tails = _Tails(chain.from_iterable(pattern.ends for pattern in patterns))

    def calls(self, text: str) -> bool:
        return self._tails.end(text)


def _ahead(items: Iterable[Any], tails: set[str], done: set[str]) -> set[str]:
    """`tails` with what the items put before them; those that are long enough, or ahead of which
    there may be anything, are `done`."""
    for kind, what in reversed(list(items)):
        tails = _before(kind, what, tails, done)
        done |= {tail for tail in tails if len(tail) >= _REACH}
        tails = {tail for tail in tails if len(tail) < _REACH}
        if not tails:
            break
    return tails


def _before(kind: Any, what: Any, tails: set[str], done: set[str]) -> set[str]:
    if kind is _constants.SUBPATTERN:
        return _ahead(what[-1], tails, done)
    if kind is _constants.BRANCH:
        return set().union(*(_ahead(branch, tails, done) for branch in what[1]))
    if kind in _REPEATS:
        return _repeated(what, tails, done)
    if kind in _NO_WIDTH:
        return tails
    characters = _characters(kind, what)
    done |= tails if not characters else set()
    return {character + tail for character in characters for tail in tails}


def _repeated(what: Any, tails: set[str], done: set[str]) -> set[str]:
    least, most, inner = what
    reached = tails if least == 0 else set()
    for number in range(1, min(most, _REACH) + 1):
        tails = _ahead(inner, tails, done)
        reached = reached | tails if number >= least else reached
    return reached


def _characters(kind: Any, what: Any) -> list[str]:
    """The few that may stand here; none where there are many, or where the text may begin."""
    if kind is _constants.LITERAL:
        return [chr(what)]
    if kind is not _constants.IN or len(what) > _MOST_IN_SET:
        return []
    if any(each is not _constants.LITERAL for each, _ in what):
        return []
    return [chr(code) for _, code in what]
