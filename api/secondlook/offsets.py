"""Code points to UTF-16 code units and back: the one place where offsets change their unit.

Python counts code points, browsers count UTF-16 units; an emoji outside the basic plane is one of
the first and two of the second.
"""

from bisect import bisect_right
from collections.abc import Callable


def to_utf16(text: str) -> Callable[[int], int]:
    """A function from a code-point offset in `text` to the UTF-16 offset of the same place."""
    if text.isascii():
        return lambda offset: offset
    astral = [index for index, character in enumerate(text) if character > "\uffff"]
    if not astral:
        return lambda offset: offset
    # Every astral character that ends at or before the offset adds one unit.
    return lambda offset: offset + bisect_right(astral, offset - 1)
