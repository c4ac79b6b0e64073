"""What is an ordinary word of Dutch or English, what a proper name, and what stands around a name.

All words here are folded. Cues, the words around a name, are our own and live in cues.toml.
"""

import tomllib
from functools import cache
from importlib import resources

from secondlook.wordlists import is_proper_name, ordinary

__all__ = ["cue_pairs", "cues", "is_common", "is_known", "is_proper_name"]

_DATA = resources.files("secondlook") / "data" / "words"


@cache
def _cues() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((_DATA / "cues.toml").read_text("utf-8"))


def is_common(word: str) -> bool:
    """A word people use every day: in the frequency list or in the smallest English lists."""
    return ordinary(word) == "C"


def is_known(word: str) -> bool:
    """A word of either language that is no proper name."""
    return ordinary(word) != ""


@cache
def cues(section: str, name: str) -> frozenset[str]:
    return frozenset(_cues()[section][name])


@cache
def cue_pairs(section: str, name: str) -> tuple[tuple[str, str], ...]:
    return tuple((pair[0], pair[1]) for pair in _cues()[section][name])
