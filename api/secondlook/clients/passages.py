"""A draft cut for name finding: its words in pieces, all of them glued together without separators,
and what stands around a piece. One per review; knows nothing of clients.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from secondlook.clients import words
from secondlook.clients.bitmaps import plain
from secondlook.reading import Reading

# What may stand between two words of one name: "Klaver & Co", "Woonpunt-Oost", "Union (Benelux)".
_JOINT = re.compile(r" {0,2}[-_&+.'()]{0,2} {0,2}(?:'(?=$))?")
_STOPS = frozenset(".!?…:;\n\r•|>*")
# Quotes, brackets and marks that may stand between a neighbour and a name without parting them.
_SOFT = re.compile(r"[ \"'(@#]{1,4}")
_LOOK_BACK = 12
_MOST_TITLE_WORDS = 8


class Passage:
    __slots__ = (
        "_breaks",
        "_said",
        "_spelled",
        "at",
        "ends",
        "folded",
        "plain",
        "squeezed",
        "starts",
        "text",
        "words",
    )

    def __init__(self, reading: Reading) -> None:
        self._breaks = [sentence.start for sentence in reading.sentences]
        self._said: frozenset[str] = frozenset()
        self._spelled = ""
        self.text, self.folded = reading.text, reading.folded
        starts: list[int] = []
        ends: list[int] = []
        pieces: list[str] = []
        for start, end, word in reading.tokens:
            if "'" in word:
                for part in word.split("'"):
                    starts.append(start)
                    ends.append(start + len(part))
                    pieces.append(part)
                    start += len(part) + 1
            else:
                starts.append(start)
                ends.append(end)
                pieces.append(word)
        self.starts, self.ends, self.words = starts, ends, pieces
        self.squeezed = "".join(pieces)
        self.plain = plain(self.squeezed)
        at = [0]
        for word in pieces:
            at.append(at[-1] + len(word))
        self.at = at

    def piece_of(self, offset: int) -> int:
        """The piece that holds the character at this offset of `squeezed`."""
        return bisect_right(self.at, offset) - 1

    def joined(self, first: int, last: int) -> bool:
        """Whether nothing parts these pieces that cannot stand inside a name."""
        for index in range(first, last):
            gap = self.folded[self.ends[index] : self.starts[index + 1]]
            if gap not in (" ", "-") and not self._joint(index, gap):
                return False
        return True

    def _joint(self, index: int, gap: str) -> bool:
        # A full stop and a space end a sentence, unless what comes before is short: "gem. Zeist".
        if ". " in gap and len(self.words[index]) > 4:
            return False
        return _JOINT.fullmatch(gap) is not None

    def before(self, index: int) -> str:
        """The word right before a piece, in the same run of words; else empty."""
        if index == 0:
            return ""
        gap = self.folded[self.ends[index - 1] : self.starts[index]]
        return self.words[index - 1] if gap == " " or _SOFT.fullmatch(gap) else ""

    def after(self, index: int) -> str:
        """The word right after a piece, parted by a space or a hyphen; else empty."""
        if index + 1 >= len(self.words):
            return ""
        gap = self.folded[self.ends[index] : self.starts[index + 1]]
        return self.words[index + 1] if gap in (" ", "-", " - ", "_") else ""

    def capital(self, index: int) -> bool:
        return self.text[self.starts[index]].isupper()

    def mark(self, start: int) -> str:
        """The character before an offset, empty at the beginning."""
        return self.text[start - 1] if start else ""

    def opens_sentence(self, index: int) -> bool:
        """Whether a capital here says nothing: the first word of a sentence, item or line."""
        head = self.text[max(self.starts[index] - _LOOK_BACK, 0) : self.starts[index]]
        stripped = head.rstrip(" \t\"'“”‘’„«»(#@[")
        if not stripped:
            return len(head) < _LOOK_BACK
        if "\n" in head[len(stripped) :]:
            return True
        last = stripped[-1]
        return last in _STOPS or unicodedata.category(last) in ("So", "Sk", "Cn", "Mn", "Cf")

    def shouts(self, first: int, last: int) -> bool:
        """Whether the name stands in capitals among capitals."""
        near = [self.text[self.starts[i] : self.ends[i]] for i in self._around(first, last)]
        loud = [word for word in near if len(word) > 1]
        return len(loud) >= 2 and sum(map(str.isupper, loud)) * 3 >= len(loud) * 2

    def titled(self, first: int, last: int) -> bool:
        """Whether the name stands in a Title Like This, where ordinary words have capitals."""
        long = [i for i in self._around(first, last) if self.ends[i] - self.starts[i] > 3]
        small = words.cues("before", "with")  # in a title too, these keep their small letters
        long = [i for i in long if words.is_known(self.words[i]) and self.words[i] not in small]
        return len(long) >= 3 and sum(map(self.capital, long)) * 4 >= len(long) * 3

    def _around(self, first: int, last: int) -> list[int]:
        """The pieces of the same sentence near these, themselves left out."""
        low, high = max(first - _MOST_TITLE_WORDS, 0), last + _MOST_TITLE_WORDS
        sentence = bisect_right(self._breaks, self.starts[first])
        return [
            index
            for index in (*range(low, first), *range(last + 1, min(high + 1, len(self.words))))
            if bisect_right(self._breaks, self.starts[index]) == sentence
        ]

    def has_words(self, phrase: str) -> bool:
        """Whether these words (folded, one space apart) stand together anywhere in the draft."""
        if not self._spelled:
            self._spelled = f" {' '.join(self.words)} "
        return f" {phrase} " in self._spelled

    def says_any(self, several: Iterable[str]) -> bool:
        """Whether one of these words (folded) stands anywhere in the draft."""
        self._said = self._said or frozenset(self.words)
        return not self._said.isdisjoint(several)
