"""All patterns of a pack at once: which of them may occur in a draft, in one pass over its words.

A thousand patterns in one automaton cost milliseconds on every draft that is new to it. So a phrase
is looked for only where one of its anchors is among the words; other patterns only where re2's own
filter sees the letters that they cannot do without.
"""

from collections.abc import Iterable, Sequence

import re2

from secondlook.policy.anchors import START
from secondlook.reading import Token


class Watchlist:
    def __init__(self) -> None:
        self._filter = re2.Filter()
        self._filtered: list[int] = []
        self._numbers: dict[str, int] = {}
        self._words: dict[str, set[int]] = {}
        self._starts: dict[str, list[tuple[str, int]]] = {}

    def add(self, source: str, anchors: Iterable[str] = ()) -> int:
        """The number under which `candidates` reports the pattern."""
        if source not in self._numbers:
            self._numbers[source] = number = len(self._numbers)
            self._file(source, number, frozenset(anchors))
        return self._numbers[source]

    def _file(self, source: str, number: int, anchors: frozenset[str]) -> None:
        if not anchors:
            self._filter.Add(source)
            self._filtered.append(number)
        for anchor in anchors:
            if anchor.endswith("*"):
                self._starts.setdefault(anchor[:START], []).append((anchor[:-1], number))
            else:
                self._words.setdefault(anchor, set()).add(number)

    def seal(self) -> None:
        if self._filtered:
            self._filter.Compile()

    def candidates(self, text: str, tokens: Sequence[Token]) -> frozenset[int]:
        found: set[int] = set()
        words, starts = self._words, self._starts
        for _, _, word in tokens:
            if word in words:
                found |= words[word]
            if word[:START] in starts:
                for start, number in starts[word[:START]]:
                    if word.startswith(start):
                        found.add(number)
        if self._filtered:
            filtered = self._filter.Match(text, potential=True) or ()
            found.update(self._filtered[index] for index in filtered)
        return frozenset(found)
