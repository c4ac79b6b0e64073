"""Names by what one mistake leaves of them: with one letter wrong, three quarters are still intact.

Each name is held four times, each time without one of its quarters, as a checksum in a sorted
array; a bitmap in front turns nearly every miss away. A checksum that collides costs a look, never
an error: what is found here is compared letter by letter. Half a name would do for few names, but
among a million a hundred thousand begin with "Zorggroep".
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

import numpy as np

from secondlook.clients.bitmaps import Bitmap, plain

_FIRST_HALF, _LAST_HALF = 1, 2
# Names that share three quarters: more than this are a guess, whichever is taken.
_MOST_ALIKE = 32


class Signatures:
    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        self._sums = sections["signature_sums"].cast("I")
        self._numbers = sections["signature_numbers"].cast("I")
        self._seen = Bitmap(sections["signature_bits"])
        self._halves = Bitmap(sections["half_bits"])

    def halves(self, name: bytes) -> tuple[bool, bool]:
        """Whether names begin with its first half, and whether names end with its last: of two
        halves one is intact, so these two looks spare nearly every word the others.
        """
        half = len(name) - 1 >> 1
        return (
            crc32(name[:half], _FIRST_HALF) in self._halves,
            crc32(name[half + 1 :], _LAST_HALF) in self._halves,
        )

    def candidates(self, name: bytes, first: bool, last: bool) -> set[int]:
        """Numbers of names that may be one mistake away: some are, and hardly another is.

        What was wrong may have added a letter or dropped one, which moves all that stands behind
        it. `first` and `last`: which half may be intact.
        """
        near: set[int] = set()
        seen, length = self._seen, len(name)
        for moved in (1, 0, -1):
            size = length - moved
            quarter, half, seed = size >> 2, size >> 1, size << 2
            if last:
                one = crc32(name[quarter + moved :], seed)
                two = crc32(name[half + moved :], crc32(name[:quarter], seed | 1))
                near.update(*(self._numbered(each) for each in (one, two) if each in seen))
            if first:
                one = crc32(name[length - quarter :], crc32(name[:half], seed | 2))
                two = crc32(name[: size - quarter], seed | 3)
                near.update(*(self._numbered(each) for each in (one, two) if each in seen))
        return near

    def _numbered(self, each: int) -> Iterator[int]:
        sums = self._sums
        first = bisect_left(sums, each)
        last = min(first + _MOST_ALIKE, len(sums))
        for place in range(first, last):
            if sums[place] != each:
                return
            yield self._numbers[place]


def _sums_of(name: bytes) -> tuple[int, int, int, int]:
    size = len(name)
    quarter, half, seed = size >> 2, size >> 1, size << 2
    return (
        crc32(name[quarter:], seed),
        crc32(name[half:], crc32(name[:quarter], seed | 1)),
        crc32(name[size - quarter :], crc32(name[:half], seed | 2)),
        crc32(name[: size - quarter], seed | 3),
    )


def compile_signatures(names: Iterable[tuple[str, int]]) -> dict[str, bytes]:
    sums, numbers, halves = array("I"), array("I"), set[int]()
    for name, number in names:
        letters = plain(name)
        sums.extend(_sums_of(letters))
        numbers.extend((number, number, number, number))
        halves.update(_halves_of(letters))
    held = np.asarray(sums, np.uint32)
    order = np.argsort(held, kind="stable")
    return {
        "signature_sums": held[order].tobytes(),
        "signature_numbers": np.asarray(numbers, np.uint32)[order].tobytes(),
        "signature_bits": Bitmap.compiled(held),
        "half_bits": Bitmap.compiled(np.fromiter(halves, np.uint32)),
    }


def _halves_of(name: bytes) -> Iterator[int]:
    """As a word of one letter more or less would ask for them."""
    size = len(name)
    for half in (size - 2 >> 1, size >> 1):
        yield crc32(name[:half], _FIRST_HALF)
    for half in (size - 1 >> 1, size + 1 >> 1):
        yield crc32(name[size - half :], _LAST_HALF)
