"""Sets of checksums as bits: a miss is certain, a hit is not.

Of eight bits one is set at most, so one miss in ten gets through, or fewer.
"""

import numpy as np
import numpy.typing as npt

_BITS_PER_SUM = 8


def plain(text: str) -> bytes:
    """What checksums are of: one byte a character, so that places in the text are places here."""
    return text.encode("ascii", "replace")


class Bitmap:
    """`bits` and `mask` are there for loops in which a call would cost more than the look."""

    __slots__ = ("bits", "mask")

    def __init__(self, bits: memoryview) -> None:
        self.bits = bits
        self.mask = len(bits) * 8 - 1

    def __contains__(self, checksum: int) -> bool:
        place = checksum & self.mask
        return bool(self.bits[place >> 3] >> (place & 7) & 1)

    @staticmethod
    def compiled(sums: npt.NDArray[np.uint32]) -> bytes:
        size = 64 << (len(sums) * _BITS_PER_SUM >> 6).bit_length()
        flags = np.zeros(size, np.bool_)
        flags[sums & np.uint32(size - 1)] = True
        return np.packbits(flags, bitorder="little").tobytes()
