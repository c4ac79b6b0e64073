"""What loading needed and serving does not: given back to the system where that can be asked."""

import ctypes
from contextlib import suppress


def give_back_memory() -> None:
    """On glibc what was freed goes back to the system; elsewhere nothing happens."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
