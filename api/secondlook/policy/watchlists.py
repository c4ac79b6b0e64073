"""All patterns of a pack at once: which of them may occur in a draft, in one pass over its words.

A thousand patterns in one automaton cost milliseconds on every draft that is new to it. So a phrase
is looked for only where all its anchors are among the words; of the other patterns re2 itself looks
only for those whose letters it sees.
"""

from collections.abc import Collection, Container, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

import re2

from secondlook.policy.anchors import START, Anchors, anchors_of, proven
from secondlook.policy.patterns import Pattern, any_of
from secondlook.reading import Token

_WORD = attrgetter("word")
# How many words of drafts are remembered with what they point at, and how much of a long word.
_REMEMBERED = 8_192
_LONGEST = 40
# Of a long draft the words are looked at by so many at once; no pattern reaches over so many words.
AT_ONCE, REACH = 150, 50
Ids = tuple[int, ...]


class _Part(NamedTuple):
    """A part of phrases, which one of these must stand for: a word, or all words of several."""

    words: frozenset[int]
    several: tuple[Ids, ...]


class _Phrase(NamedTuple):
    number: int
    others: tuple[_Part, ...]


class Watchlist:
    """Words have numbers, and a phrase is looked up by those of its rarest part.

    `_ids`: words of anchors, and starts of words (with `*`), which `_starts` has by their first
    letters. `_called`: the rarest parts by a word that is enough for them; `_several`: by the
    rarest of several words, the others and the part. `_phrases`: by rarest part.
    """

    def __init__(self) -> None:
        self._filter = re2.Filter()
        self._filtered: list[int] = []
        self._loose: Pattern | None = None
        self._always: list[int] = []
        self._numbers: dict[str, int] = {}
        self._ids: dict[str, int] = {}
        self._starts: dict[str, list[str]] = {}
        self._parts: dict[frozenset[str], _Part] = {}
        self._places: dict[_Part, int] = {}
        self._phrases: list[list[_Phrase]] = []
        self._called: dict[int, Ids] = {}
        self._several: dict[int, tuple[tuple[Ids, int], ...]] = {}
        self._ids_in = lru_cache(maxsize=_REMEMBERED)(self._ids_of)

    @property
    def sources(self) -> Collection[str]:
        """All patterns that were added."""
        return self._numbers.keys()

    @property
    def words(self) -> Container[str]:
        """The words that phrases are looked for by."""
        return self._ids

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
        rarest, *others = map(self._part, anchors)
        if rarest not in self._places:
            self._places[rarest] = place = len(self._phrases)
            self._phrases.append([])
            for word in rarest.words:
                self._called[word] = (*self._called.get(word, ()), place)
            for first, *rest in rarest.several:
                several = self._several.get(first, ())
                self._several[first] = (*several, (tuple(rest), place))
        self._phrases[self._places[rarest]].append(_Phrase(number, tuple(others)))

    def _part(self, anchors: frozenset[str]) -> _Part:
        if anchors not in self._parts:
            found = [tuple(map(self._id, anchor.split())) for anchor in sorted(anchors)]
            words = frozenset(ids[0] for ids in found if len(ids) == 1)
            self._parts[anchors] = _Part(words, tuple(ids for ids in found if len(ids) > 1))
        return self._parts[anchors]

    def _id(self, word: str) -> int:
        if word not in self._ids and word.endswith("*"):
            self._starts.setdefault(word[:START], []).append(word)
        return self._ids.setdefault(word, len(self._ids))

    def seal(self) -> None:
        """After the last pattern: re2 says which ones its filter can never leave out."""
        proven.cache_clear()
        self._parts.clear()
        self._places.clear()
        if not self._filtered:
            return
        self._filter.Compile()
        always = self._filter.Match(b"", potential=True) or ()
        self._always = [self._filtered[index] for index in always]
        sources = {number: source for source, number in self._numbers.items()}
        self._loose = any_of([sources[number] for number in self._always])

    def candidates(self, encoded: bytes, tokens: Sequence[Token]) -> frozenset[int]:
        """The patterns that a folded text, given as UTF-8 and as its tokens, may hold."""
        found: set[int] = set()
        for first in range(0, max(1, len(tokens) - REACH), AT_ONCE):
            near = map(_WORD, tokens[first : first + AT_ONCE + REACH])
            found.update(self._found({word[:_LONGEST] for word in near}))
        if self._filtered:
            filtered = self._filter.Match(encoded, potential=True) or ()
            found.update(self._filtered[index] for index in filtered)
        if self._loose and not self._loose.occurs_in(encoded):
            found.difference_update(self._always)
        return frozenset(found)

    def _found(self, words: set[str]) -> Iterator[int]:
        """The phrases of which every part is among the words."""
        present = set(chain.from_iterable(map(self._ids_in, words)))
        called: set[int] = set()
        for each in present:
            called.update(self._called.get(each, ()))
            for rest, place in self._several.get(each, ()):
                if present.issuperset(rest):
                    called.add(place)
        for place in called:
            for number, others in self._phrases[place]:
                for one_of, several in others:
                    if present.isdisjoint(one_of) and not any(map(present.issuperset, several)):
                        break
                else:
                    yield number

    def _ids_of(self, word: str) -> Ids:
        """What a word of a draft is: an anchor's word, and anchors' starts."""
        starts = [each for each in self._starts.get(word[:START], ()) if word.startswith(each[:-1])]
        return tuple(self._ids[each] for each in (word, *starts) if each in self._ids)
