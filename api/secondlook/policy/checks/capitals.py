"""Capitals: shouting, by rows of words in capitals or rows of !!! and ???.

An acronym, a hashtag, a title of two words or one WORD with emphasis is no shouting.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from secondlook.policy.checks.hits import Hit
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Sign, Span
from secondlook.policy.tables import Table, Wording
from secondlook.reading import Token

_MARKS = re.compile(r"(?:[!?]\ufe0f?){3,}|(?:[❗❕❓‼⁉]\ufe0f?){2,}")
# Spelled out and without alternatives: so it costs every draft a fifth.
_LOUD = re.compile(r"[A-Z][A-Z][^\n]{0,3}[A-Z][A-Z]")
# What stands before a hashtag, a handle, a path or a part of an identifier.
_NAMING = frozenset("#@/_")
_VOWELS = frozenset("aeiouy")
# A word this short in capitals may well be an acronym: AVG, NASA, HR.
_ACRONYM = 4
_LONG_LIST = 5


@dataclass(frozen=True, slots=True)
class CapitalsCheck:
    """`words`: so many loud words in a row; `letters`: so many letters in them together."""

    kind: ClassVar[str] = "capitals"
    names_what: ClassVar[bool] = True
    signs: ClassVar[frozenset[Sign]] = frozenset()

    words: int
    letters: int
    capitals: Wording
    marks: Wording

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "CapitalsCheck":
        what = table.table("what")
        check = cls(
            words=int(table.number("words")),
            letters=int(table.number("letters")),
            capitals=what.table("capitals").wording(materials.languages),
            marks=what.table("marks").wording(materials.languages),
        )
        what.close()
        table.close()
        return check

    def hits(self, scene: Scene) -> Iterator[Hit]:
        text = scene.reading.text
        # Most drafts hold neither; the two questions below answer that without a loop.
        if "!!" in text or "??" in text or "?!" in text or "!?" in text or "❗" in text:
            for match in _MARKS.finditer(text):
                yield Hit(*match.span(), what=self.marks)
        if _LOUD.search(text):
            for start, end in self._rows(text, scene.reading.tokens):
                # A label that is quoted shouts at nobody.
                if scene.quoted(start, end):
                    continue
                yield Hit(start, end, what=self.capitals)

    def _rows(self, text: str, tokens: Sequence[Token]) -> Iterator[Span]:
        """Rows of words in capitals that are long enough, numbers and single letters in between."""
        loud = ((token, _voice(text, token)) for token in tokens)
        for quiet, row in groupby(loud, key=lambda spoken: spoken[1] == 0):
            if quiet:
                continue
            voices = list(row)
            heard = [token for token, voice in voices if voice == 2]
            letters = sum(token.end - token.start for token in heard)
            start, end = voices[0][0].start, voices[-1][0].end
            listed = _listed(text[start:end], len(voices), heard)
            if len(heard) >= self.words and letters >= self.letters and not listed:
                yield start, end


def _listed(row: str, words: int, heard: Sequence[Token]) -> bool:
    """Short words parted by commas are a list of acronyms; in a long list some are longer."""
    longest = max((len(token.word) for token in heard), default=0)
    enumerated = words >= _LONG_LIST and row.count(",") == words - 1
    return "," in row and longest <= _ACRONYM + enumerated


def _voice(text: str, token: Token) -> int:
    """0: spoken normally, 1: says nothing either way (an acronym, a number, "I"), 2: loud."""
    written = text[token.start : token.end]
    if text[token.start - 1 : token.start] in _NAMING or text[token.end : token.end + 1] == "_":
        return 0
    if written.isdigit() or (len(written) == 1 and written.isupper()):
        return 1
    if not written.isupper():
        return 0
    sounds = _VOWELS.intersection(token.word)
    return 1 if not sounds else 2
