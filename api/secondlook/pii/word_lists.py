"""The lists of data/health as patterns: what somebody has, what somebody is, who is pointed at."""

import re
from functools import cache
from importlib import resources

_FOLDER = resources.files("secondlook") / "data" / "health"


@cache
def listed_in(name: str) -> tuple[str, ...]:
    """The folded words of a list, longest first, so that a pattern takes the whole of them."""
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    kept = ",".join(line for line in lines if not line.startswith("#"))
    return tuple(sorted(filter(None, (word.strip() for word in kept.split(","))), key=_longest))


def any_of(name: str) -> str:
    """A pattern for the words of a list; without groups, so RE2 takes it too."""
    return rf"(?:{'|'.join(map(re.escape, listed_in(name)))})"


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
