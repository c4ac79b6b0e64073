"""Names by their halves: with one mistake in a name, one of its halves is still intact.

Packed in two arrays sorted by hash, with a bitmap in front that turns nearly every miss away: 14
bytes a half, where a dictionary takes a hundred. Hashes that collide cost a look, never an error.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

_BITS_PER_HALF = 16


class Halves:
    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        held: list[tuple[int, int]] = []
        for name, number in names:
            size, middle = len(name), len(name) // 2
            held.append((hash((size, name[:middle])), number))
            held.append((hash((-size, name[middle:])), number))
        held.sort()
        self._hashes = array("q", [each for each, _ in held])
        self._numbers = array("l", [number for _, number in held])
        bits = 64 << (len(held) * _BITS_PER_HALF >> 6).bit_length()
        self._mask = bits - 1
        self._bitmap = bytearray(bits // 8)
        for each in self._hashes:
            bit = each & self._mask
            self._bitmap[bit >> 3] |= 1 << (bit & 7)

    def candidates(self, word: str) -> set[int]:
        """Numbers of names that may be one mistake away: some are, none other is."""
        near: set[int] = set()
        bitmap, mask, length = self._bitmap, self._mask, len(word)
        for size in (length - 1, length, length + 1):
            middle = size // 2
            for half in (
                hash((size, word[:middle])),
                hash((-size, word[length - size + middle :])),
            ):
                bit = half & mask
                if bitmap[bit >> 3] >> (bit & 7) & 1:
                    near.update(self._numbered(half))
        return near

    def _numbered(self, half: int) -> Iterator[int]:
        place = bisect_left(self._hashes, half)
        while place < len(self._hashes) and self._hashes[place] == half:
            yield self._numbers[place]
            place += 1

    @staticmethod
    def one_apart(word: str, name: str) -> bool:
        return bool(OSA.distance(word, name, score_cutoff=1) == 1)

    @staticmethod
    def swapped_in_the_middle(word: str) -> str:
        """A swap right on the border breaks both halves; this undoes that one."""
        middle = len(word) // 2
        return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
