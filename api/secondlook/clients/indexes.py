"""All spellings of all clients, looked up by what stands at a place in a draft: exactly, or one
letter off. Built once per snapshot; packed, because a registry may hold very many names, and
neither look-up depends on how many.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import marisa_trie

from secondlook.clients.halves import Halves
from secondlook.clients.variants import Nature, Variant

SHORTEST_MISSPELT = 6
# Clients that share one spelling: more than this says nothing more.
_MOST_NAMESAKES = 8
_BYTE = 255
_SEVERAL = -1
_NATURES = {nature.value: nature for nature in Nature}  # ten times as fast as Nature(number)


class Spelling(NamedTuple):
    """One client under one key; `client` is its place in the snapshot."""

    client: int
    nature: Nature
    parts: int
    weight: int


class NameIndex:
    def __init__(self, variants: Sequence[Iterable[Variant]]) -> None:
        by_key: defaultdict[str, list[int]] = defaultdict(list)
        name_parts: set[str] = {"en", "and"}
        for client, several in enumerate(variants):
            for key, nature, parts, weight, spelled in several:
                if len(held := by_key[key]) < _MOST_NAMESAKES:
                    held.append(_packed(client, nature, parts, weight))
                name_parts.update(spelled)
        self._trie = marisa_trie.Trie(by_key)
        self._single = array("q", bytes(8 * len(by_key)))
        self._several: dict[int, tuple[int, ...]] = {}
        self._place(by_key)
        self._parts = frozenset(name_parts)
        self._heads = frozenset(key[:3] for key in by_key)
        self.longest = max(map(len, by_key), default=0)
        names = (key for key, held in by_key.items() if _may_be_misspelt(key, held))
        self._halves = Halves((key, self._trie[key]) for key in names)

    def _place(self, by_key: dict[str, list[int]]) -> None:
        for key, held in by_key.items():
            number = self._trie[key]
            self._single[number] = held[0] if len(held) == 1 else _SEVERAL
            if len(held) > 1:
                self._several[number] = tuple(held)

    def starting(self, squeezed: str, start: int) -> Iterator[tuple[int, list[Spelling]]]:
        """Every key that stands at `start`: where it ends, and whose it is."""
        for key in self._trie.prefixes(squeezed[start : start + self.longest]):
            yield start + len(key), self._spellings(self._trie[key])

    def may_start(self, head: str) -> bool:
        """False when no key begins with these three characters (or is these two)."""
        return head in self._heads or head[:2] in self._heads

    def nearly(self, word: str) -> Iterator[tuple[str, list[Spelling]]]:
        """The keys one letter away: one more, one less, one other, or two swapped."""
        for number in self._halves.candidates(word):
            key = self._trie.restore_key(number)
            if Halves.one_apart(word, key):
                yield key, self._spellings(number)
        swapped = Halves.swapped_in_the_middle(word)
        if swapped != word and swapped in self._trie:
            yield swapped, self._spellings(self._trie[swapped])

    def has_part(self, word: str) -> bool:
        """Whether a name of several words has this word in it."""
        return word in self._parts

    def _spellings(self, number: int) -> list[Spelling]:
        held = self._single[number]
        return [_unpacked(each) for each in (self._several[number] if held < 0 else (held,))]


def _packed(client: int, nature: Nature, parts: int, weight: int) -> int:
    return client << 24 | nature << 16 | min(parts, _BYTE) << 8 | min(weight, _BYTE)


def _unpacked(held: int) -> Spelling:
    return Spelling(held >> 24, _NATURES[held >> 16 & _BYTE], held >> 8 & _BYTE, held & _BYTE)


def _may_be_misspelt(key: str, held: list[int]) -> bool:
    return len(key) >= SHORTEST_MISSPELT and any(
        each >> 16 & _BYTE <= Nature.PHRASE for each in held
    )
