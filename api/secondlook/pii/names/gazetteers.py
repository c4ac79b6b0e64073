"""Lists of forenames, surnames and towns, and of ordinary words: what kinds a word may be.

The lists are folded tries built by training/lists.py; sources and licences are in the model card.
"""

from importlib import resources
from pathlib import Path
from typing import Self

import marisa_trie

from secondlook.wordlists import ordinary

_DATA = resources.files("secondlook") / "data"


class Gazetteers:
    """`kinds` says of a folded word which lists have it, as letters; the card lists them.

    F forename, f rare forename, S surname, s rare surname, T place, O organisation, C common word,
    K known word.
    """

    def __init__(self, names: marisa_trie.BytesTrie) -> None:
        self._names = names

    @classmethod
    def shipped(cls) -> Self:
        with resources.as_file(_DATA / "model" / "names.marisa") as file:
            return cls.load(file.parent)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The name lists in `folder`; ordinary words are those of the package."""
        names = marisa_trie.BytesTrie()
        names.frombytes((folder / "names.marisa").read_bytes())
        return cls(names)

    def names(self, word: str) -> str:
        """The name lists that have `word`. With `'` behind: only without its possessive s;
        with `+`: both so and, without its s, as a forename."""
        found = self._listed(word)
        if len(word) < 4 or word[-1] != "s" or "F" in found:
            return found
        stem = self._listed(word[:-1].removesuffix("'"))
        if not found:
            return stem and f"{stem}'"
        return f"{found}+" if "F" in stem else found

    def _listed(self, word: str) -> str:
        found = self._names.get(word)
        return str(found[0], "ascii") if found else ""

    def ordinary(self, word: str) -> str:
        return ordinary(word)

    def longest_forename(self, word: str) -> str:
        """The longest forename of 4 letters and more that `word` starts with: for handles."""
        best = max((prefix for prefix in self._names.prefixes(word)), key=len, default="")
        return best if len(best) >= 4 and "F" in self.names(best) else ""
