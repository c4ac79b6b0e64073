"""All patterns of a pack at once: which of them may occur in a draft, in one pass over its words.

A thousand patterns in one automaton cost milliseconds on every draft that is new to it. So a phrase
is looked for only where all its anchors are among the words; of the other patterns re2 itself looks
only for those whose letters it sees.
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

import re2

from secondlook.policy.anchors import START, Anchors, anchors_of
from secondlook.policy.patterns import Pattern, any_of
from secondlook.reading import Token

_WORD = attrgetter("word")


class _Watched(NamedTuple):
    """A phrase that one of its rarest words points at; `others` are its other anchors."""

    number: int
    others: Anchors


class Watchlist:
    """`_starts` are the anchors that end with `*`, by their first letters; `_several` those of
    several words, by the rarest of these. All are dictionaries: a set of some thousand words is ten
    times as large, and no draft finds it in the processor's cache."""

    def __init__(self) -> None:
        self._filter = re2.Filter()
        self._filtered: list[int] = []
        self._loose: Pattern | None = None
        self._always: list[int] = []
        self._numbers: dict[str, int] = {}
        self._watched: dict[str, list[_Watched]] = {}
        self._words: dict[str, None] = {}
        self._starts: dict[str, set[str]] = {}
        self._several: dict[str, set[tuple[str, tuple[str, ...]]]] = {}

    def add(self, source: str) -> int:
        """The number under which `candidates` reports the pattern."""
        if source not in self._numbers:
            self._numbers[source] = number = len(self._numbers)
            self._file(source, number, anchors_of(source))
        return self._numbers[source]

    def _file(self, source: str, number: int, anchors: Anchors) -> None:
        if not anchors:
            self._filter.Add(source)
            self._filtered.append(number)
            return
        rarest, *others = anchors
        for anchor in rarest:
            self._watched.setdefault(anchor, []).append(_Watched(number, tuple(others)))
        for anchor in frozenset().union(*anchors):
            first, *rest = anchor.split()
            if rest:
                self._several.setdefault(first, set()).add((anchor, tuple(rest)))
            for word in (first, *rest):
                self._words[word] = None
                if word.endswith("*"):
                    self._starts.setdefault(word[:START], set()).add(word)

    def seal(self) -> None:
        """After the last pattern: re2 says which ones its filter can never leave out."""
        if not self._filtered:
            return
        self._filter.Compile()
        always = self._filter.Match(b"", potential=True) or ()
        self._always = [self._filtered[index] for index in always]
        sources = {number: source for source, number in self._numbers.items()}
        self._loose = any_of([sources[number] for number in self._always])

    def candidates(self, encoded: bytes, tokens: Sequence[Token]) -> frozenset[int]:
        """The patterns that a folded text, given as UTF-8 and as its tokens, may hold."""
        present = self._present(set(map(_WORD, tokens)))
        found = set()
        for anchor in present & self._watched.keys():
            for number, others in self._watched[anchor]:
                if not any(map(present.isdisjoint, others)):
                    found.add(number)
        if self._filtered:
            filtered = self._filter.Match(encoded, potential=True) or ()
            found.update(self._filtered[index] for index in filtered)
        if self._loose and not self._loose.occurs_in(encoded):
            found.difference_update(self._always)
        return frozenset(found)

    def _present(self, words: set[str]) -> set[str]:
        """The anchors that a draft of these words holds."""
        present = self._words.keys() & words
        for word in words:
            if word[:START] in self._starts:
                for start in self._starts[word[:START]]:
                    if word.startswith(start[:-1]):
                        present.add(start)
        for word in present & self._several.keys():
            for anchor, rest in self._several[word]:
                if present.issuperset(rest):
                    present.add(anchor)
        return present
