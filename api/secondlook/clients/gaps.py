"""Which words may stand around a misspelt one: names of several words with a run of them left out.

"Zorggroep Meerzict" is worth a look, because some name is "zorggroep" and something; "gisteren
Meerzict" is not. So a draft full of unknown words costs the same however many names there are.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

import numpy as np

from secondlook.clients.bitmaps import Bitmap, plain

MOST_NEIGHBOURS = 4
# What a checksum is of; words before and after together start from the length of those before.
_BEFORE, _AFTER, _LAST_BEFORE, _FIRST_AFTER, _AROUND = 1, 2, 3, 4, 8


class Gaps:
    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        self._seen = Bitmap(sections["gap_bits"])

    def may_precede(self, word: bytes) -> bool:
        """Whether this word stands before another in any name; so for the other three."""
        return crc32(word, _LAST_BEFORE) in self._seen

    def may_follow(self, word: bytes) -> bool:
        return crc32(word, _FIRST_AFTER) in self._seen

    def begins(self, before: bytes) -> bool:
        return crc32(before, _BEFORE) in self._seen

    def ends(self, after: bytes) -> bool:
        return crc32(after, _AFTER) in self._seen

    def around(self, before: bytes, after: bytes) -> bool:
        return crc32(after, crc32(before, _AROUND + len(before))) in self._seen


def sums_of(spelled: tuple[str, ...]) -> Iterator[int]:
    """All gaps in one name of several words."""
    words = [plain(word) for word in spelled]
    for first in range(min(len(words), MOST_NEIGHBOURS + 1)):
        before = b"".join(words[:first])
        if first:
            yield crc32(before, _BEFORE)
            yield crc32(words[first - 1], _LAST_BEFORE)
        for last in range(max(first, len(words) - 1 - MOST_NEIGHBOURS), len(words)):
            after = b"".join(words[last + 1 :])
            if before and after:
                yield crc32(after, crc32(before, _AROUND + len(before)))
    for last in range(max(0, len(words) - 1 - MOST_NEIGHBOURS), len(words) - 1):
        yield crc32(b"".join(words[last + 1 :]), _AFTER)
        yield crc32(words[last + 1], _FIRST_AFTER)


def compile_gaps(sums: Iterable[int]) -> dict[str, bytes]:
    held = np.frombuffer(array("I", sums) or array("I", [0]), np.uint32)
    return {"gap_bits": Bitmap.compiled(np.unique(held))}
