"""What is an ordinary word of Dutch or English, and what is a proper name.

Lists are built by training/words.py; where they come from and on what terms: data/words/SOURCE.txt.
All words here are folded. Cues, the words around a name, are our own and live in cues.toml.
"""

import tomllib
from functools import cache
from importlib import resources

import marisa_trie

_DATA = resources.files("secondlook") / "data" / "words"


@cache
def _list(name: str) -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    trie.frombytes((_DATA / f"{name}.marisa").read_bytes())
    return trie


@cache
def _cues() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((_DATA / "cues.toml").read_text("utf-8"))


@cache
def common_words() -> frozenset[str]:
    """As a set: asked for every word of every draft, ten times as fast as the trie, 4 MB."""
    return frozenset(_list("common"))


def is_common(word: str) -> bool:
    """A word people use every day: in the frequency list or in the smallest English lists."""
    return word in common_words()


def is_known(word: str) -> bool:
    """A word of either language that is no proper name."""
    return word in common_words() or word in _list("known")


def is_proper_name(word: str) -> bool:
    """A forename, a surname or a place; says nothing of a word that is also an everyday one."""
    return word in _list("names")


@cache
def cues(section: str, name: str) -> frozenset[str]:
    return frozenset(_cues()[section][name])


@cache
def cue_pairs(section: str, name: str) -> tuple[tuple[str, str], ...]:
    return tuple((pair[0], pair[1]) for pair in _cues()[section][name])
