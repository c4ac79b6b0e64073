"""What a recognizer file is made of: a kind of identifier as data, and how one match is weighed.

A kind is looked at only when its trigger hits (prefilters.py). Its pattern proposes a span, its
validator and the words around decide.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from secondlook.reading import Reading

Span = tuple[int, int]


class Weight(Enum):
    """What the words around a match say about it."""

    FOR = "for"
    SILENT = "silent"
    AGAINST = "against"


def words(*alternatives: str) -> re.Pattern[str]:
    """Whole folded words or phrases; each alternative is a pattern, so `order\\w*` is a family."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def listed(several: str) -> frozenset[str]:
    """The words of a word list that is written as a text."""
    return frozenset(several.split())


@dataclass(frozen=True, slots=True)
class Context:
    """The words that speak for a match or against it.

    The nearest one before it decides; what comes after counts only where nothing stands before,
    and not when it announces a next number.
    """

    supports: re.Pattern[str]
    vetoes: re.Pattern[str] | None = None
    before: int = 50
    after: int = 26

    def weigh(self, folded: str, start: int, end: int) -> Weight:
        ahead = folded[max(0, start - self.before) : start]
        own, other = _last(self.supports, ahead), _last(self.vetoes, ahead)
        if max(own, other) >= 0:
            return Weight.FOR if own >= other else Weight.AGAINST
        behind = _until_next_number(folded[end : end + self.after])
        own, other = _first(self.supports, behind), _first(self.vetoes, behind)
        if own == other:
            return Weight.SILENT
        return Weight.FOR if own < other else Weight.AGAINST


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of identifier.

    `trigger` is an RE2 pattern on the folded text in ASCII; it counts nothing that may be long,
    which would cost the prefilter its speed. `numbered`: not without a digit in the text. `pattern`
    runs on the folded text, or on the text itself where `cased`. The span is group `value`, or the
    whole match; `locate` may move it or refuse (None). `score` holds without supporting words, and
    0 means: only with them; `sure` holds with them.
    """

    name: str
    entity: str
    trigger: str
    pattern: re.Pattern[str]
    score: float
    sure: float = 0.95
    cased: bool = False
    numbered: bool = False
    valid: Callable[[str], bool] | None = None
    context: Context | None = None
    locate: Callable[[Reading, re.Match[str]], Span | None] | None = None

    def sightings(self, reading: Reading, parts: Iterable[Span]) -> Iterator["Sighting"]:
        """What is found in these parts of the text, none of which overlap."""
        group = "value" if "value" in self.pattern.groupindex else 0
        subject = reading.text if self.cased else reading.folded
        for part in parts:
            for match in self.pattern.finditer(subject, *part):
                span = self.locate(reading, match) if self.locate else match.span(group)
                score = self._judge(reading, span) if span else 0.0
                if span and score:
                    yield Sighting(self, *span, score)

    def _judge(self, reading: Reading, span: Span) -> float:
        subject = reading.text if self.cased else reading.folded
        if self.valid and not self.valid(subject[slice(*span)]):
            return 0.0
        if self.context is None:
            return self.score
        match self.context.weigh(reading.folded, *span):
            case Weight.FOR:
                return self.sure
            case Weight.AGAINST:
                return 0.0
            case Weight.SILENT:
                return self.score


class Sighting(NamedTuple):
    kind: Kind
    start: int
    end: int
    score: float


def digits(value: str) -> str:
    """The digits of `value`, without what groups them."""
    return "".join(filter(str.isdigit, value))


def _last(pattern: re.Pattern[str] | None, window: str) -> int:
    """Where the last match ends, or -1."""
    end = -1
    if pattern:
        for match in pattern.finditer(window):
            end = match.end()
    return end


def _first(pattern: re.Pattern[str] | None, window: str) -> int:
    """Where the first match starts; past the window if there is none."""
    match = pattern.search(window) if pattern else None
    return match.start() if match else len(window)


_NEXT_NUMBER = re.compile(r"[\n;]|[.!?](?:\s|$)|\d")
_OWN_CLAUSE = re.compile(r"[^,.:]*")
_NEXT_WORD = re.compile(r"\W{0,2}[^\W\d]+(?= [^\W\d])")


def _until_next_number(window: str) -> str:
    """The words after a number that can be about it: what leads to a next number is about that."""
    following = _NEXT_NUMBER.search(window)
    if following is None:
        return window
    if not following.group().isdigit():
        return window[: following.start()]
    clause = _OWN_CLAUSE.match(window)
    if clause and clause.end() < following.start():
        return clause.group()
    word = _NEXT_WORD.match(window)
    return word.group() if word else ""
