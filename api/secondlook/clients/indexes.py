"""All spellings of all clients, looked up by what stands at a place in a draft: exactly, or one
letter off. Packed and read where it lies (a mapped file), because a registry may hold very many
names; what a look-up costs hangs on the draft, not on how many there are.

compilations.py makes the sections that this reads.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import marisa_trie
from rapidfuzz.distance import OSA

from secondlook.clients.bitmaps import plain
from secondlook.clients.gaps import Gaps
from secondlook.clients.passages import Passage
from secondlook.clients.signatures import Signatures
from secondlook.clients.variants import Nature

SHORTEST_MISSPELT = 6
# Among very many names nearly every short word is one letter from one: there a misspelt name counts
# only when it is longer.
_MANY = (50_000, 500_000)
# A key of fewer letters must end with the word; a longer one may go on: Heldertraject.
HEAD = 5
_BYTE = 255
_NATURES = {nature.value: nature for nature in Nature}  # ten times as fast as Nature(number)
_DIGITS = "0123456789"


class Spelling(NamedTuple):
    """One client under one key; `client` is its place in the snapshot."""

    client: int
    nature: Nature
    parts: int
    weight: int


class NameIndex:
    """`first` is the place in the snapshot of the first client here; those of `gone` are left out:
    their records changed after this was compiled.
    """

    def __init__(
        self, sections: Mapping[str, memoryview], first: int = 0, gone: frozenset[int] = frozenset()
    ) -> None:
        # The trie reads where the section lies and does not hold on to it: this does.
        self._sections = sections
        self._trie = marisa_trie.Trie().map(sections["keys"])
        self._single = sections["single"].cast("q")
        self._several = sections["several"].cast("q")
        self._heads = frozenset(bytes(sections["heads"]).split(b"\n"))
        self._openings = frozenset(bytes(sections["openings"]).decode("utf-8").split("\n"))
        self.longest = int.from_bytes(sections["longest"], "little")
        self.shortest = SHORTEST_MISSPELT + sum(len(self._trie) > many for many in _MANY)
        self.gaps = Gaps(sections)
        self._signatures = Signatures(sections)
        self._first, self._gone = first, gone

    def beginnings(self, passage: Passage) -> Iterator[int]:
        """The pieces at which a key may stand; at any other none does."""
        heads, openings, squeezed = self._heads, self._openings, passage.plain
        for first, (start, word) in enumerate(zip(passage.at, passage.words, strict=False)):
            if squeezed[start : start + HEAD] in heads or word in openings:
                yield first
            elif word[-1] in _DIGITS and word.rstrip(_DIGITS) in openings:
                yield first  # VDM2025

    def starting(self, squeezed: str, start: int) -> Iterator[tuple[int, list[Spelling]]]:
        """Every key that stands at `start`: where it ends, and whose it is."""
        ahead = squeezed[start : start + self.longest]
        for key, number in self._trie.iter_prefixes_with_ids(ahead):
            if spellings := self._spellings(number):
                yield start + len(key), spellings

    def nearly(self, word: str) -> Iterator[tuple[str, list[Spelling]]]:
        """The keys one letter away: one more, one less, one other, or two swapped."""
        letters, size = plain(word), len(word)
        first, last = self._signatures.halves(letters)
        if first or last:
            for number in self._signatures.candidates(letters, first, last):
                key = self._trie.restore_key(number)
                if len(key) >= self.shortest and OSA.distance(word, key, score_cutoff=1) == 1:
                    yield key, self._spellings(number)
        # A swap where two quarters meet breaks both: the signatures do not see it.
        for border, possible in ((size >> 1, True), (size >> 2, last), (size - (size >> 2), first)):
            key = self._swapped(word, letters, border) if possible else ""
            if len(key) >= self.shortest:
                yield key, self._spellings(self._trie[key])

    def _swapped(self, word: str, letters: bytes, border: int) -> str:
        """The key in which the letters on both sides of `border` are the other way round."""
        one, other = letters[border - 1 : border], letters[border : border + 1]
        head = (letters[: border - 1] + other + one + letters[border + 1 : HEAD])[:HEAD]
        if head not in self._heads:
            return ""
        swapped = word[: border - 1] + word[border] + word[border - 1] + word[border + 1 :]
        return swapped if swapped != word and swapped in self._trie else ""

    def _spellings(self, number: int) -> list[Spelling]:
        held = self._single[number]
        several = (held,) if held >= 0 else self._listed(-held - 1)
        found = [self._unpacked(each) for each in several]
        return [each for each in found if each.client not in self._gone] if self._gone else found

    def _listed(self, place: int) -> memoryview:
        return self._several[place + 1 : place + 1 + self._several[place]]

    def _unpacked(self, held: int) -> Spelling:
        nature = _NATURES[held >> 16 & _BYTE]
        return Spelling(self._first + (held >> 24), nature, held >> 8 & _BYTE, held & _BYTE)


def packed(client: int, nature: Nature, parts: int, weight: int) -> int:
    return client << 24 | nature << 16 | min(parts, _BYTE) << 8 | min(weight, _BYTE)


def may_be_misspelt(key: str, held: int) -> bool:
    return len(key) >= SHORTEST_MISSPELT and held >> 16 & _BYTE <= Nature.PHRASE
