"""Which words are ordinary ones of Dutch or English, and which are proper names. All are folded.

Built by training/words.py; where they come from and on what terms: data/words/SOURCE.txt.
"""

from functools import cache, lru_cache
from importlib import resources

import marisa_trie

_DATA = resources.files("secondlook") / "data" / "words"
# Answers that are remembered: most words of a draft are frequent ones. No listed word is so long.
_REMEMBERED, _LONGEST = 8_192, 40


@cache
def words(name: str) -> marisa_trie.Trie:
    """One of the lists, common, known or names, as a trie."""
    trie = marisa_trie.Trie()
    trie.frombytes((_DATA / f"{name}.marisa").read_bytes())
    return trie


@lru_cache(maxsize=_REMEMBERED)
def _ordinary(word: str) -> str:
    if word in words("common"):
        return "C"
    return "K" if word in words("known") else ""


def ordinary(word: str) -> str:
    """`C` for a word people use every day, `K` for another word of either language, or empty."""
    return _ordinary(word) if len(word) < _LONGEST else ""


def is_proper_name(word: str) -> bool:
    """A forename, a surname or a place; says nothing of a word that is also an everyday one."""
    return word in words("names")
