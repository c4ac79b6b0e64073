"""A draft as the checks see it: folded text, tokens and sentences, made once per review.

Folding keeps the length, so an offset in `Reading.folded` is an offset in the draft (code points).
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from secondlook.findings import Language


class _Folds(dict[int, str | int]):
    """Code point → one folded character, filled as characters turn up; bounded by Unicode."""

    def __missing__(self, code: int) -> str | int:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0]
        lowered = base.lower()
        folded = lowered if len(lowered) == 1 else base
        self[code] = folded
        return folded


_SPACES = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_FOLDS = _Folds(
    {
        **{ord(dash): "-" for dash in "‐‑‒–—―−"},
        **{ord(quote): "'" for quote in "‘’‛′`´ʼ"},
        **{ord(quote): '"' for quote in "“”„‟«»″"},
        **{ord(space): " " for space in _SPACES},
        **{ord(stroke): letter for stroke, letter in ("øo", "Øo", "łl", "Łl", "đd", "Đd", "ıi")},
        ord("ß"): "s",
        ord("İ"): "i",
    }
)


def fold(text: str) -> str:
    """Lower case, no diacritics, plain dashes, quotes and spaces; same length as `text`."""
    return text.translate(_FOLDS)


class Token(NamedTuple):
    """A word or number. `word` is folded; an apostrophe inside a word belongs to it."""

    start: int
    end: int
    word: str


class Sentence(NamedTuple):
    start: int
    end: int
    language: Language


_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
# A sentence ends at .!?… followed by space, or at a line break. Abbreviations may split one in two:
# harmless for language votes, and checks that look further say so themselves.
_SENTENCE = re.compile(r"[^\s](?:[^.!?…\n]|[.!?…](?!\s|$))*[.!?…]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """`language` is the draft's main language; `sentences` carry their own."""

    text: str
    folded: str
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    language: Language

    def languages(self) -> frozenset[Language]:
        return frozenset([self.language, *(sentence.language for sentence in self.sentences)])

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`; between two sentences the one before."""
        before = bisect_right(self.sentences, offset, key=attrgetter("start"))
        if before == 0:
            return Sentence(0, len(self.text), self.language)
        return self.sentences[before - 1]


def tokens_of(folded: str) -> list[Token]:
    """Words as the pattern finds them; where they stand is quicker looked up than asked of it."""
    tokens: list[Token] = []
    end = 0
    for word in _TOKEN.findall(folded):
        start = folded.find(word, end)
        end = start + len(word)
        tokens.append(Token._make((start, end, word)))
    return tokens


def sentence_spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _SENTENCE.finditer(text)]
