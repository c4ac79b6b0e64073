"""Which kinds are worth looking at in a text, and where: RE2 over all triggers, linear by design.

The text goes in as ASCII with a `?` for every other character, so that no text, not even half an
emoji, can fail to encode, and a character is a byte.
"""

import re
from collections.abc import Iterator, Sequence

import re2

from secondlook.pii.kinds import Kind, Span

_DIGIT = re.compile(r"\d")
# The signs by which triggers are told apart: runs of letters and digits, digits, and else words;
# with what the automaton of each may take, so that it need not forget what it saw of other drafts.
_SIGNS = {"[a-z0-9": 8 << 20, "[0-9]": 4 << 20, "": 2 << 20}
# A long text is looked at in pieces of about this many characters, and a kind searches only near
# those that its trigger hits: no trigger, and nothing that belongs to it, reaches further than so.
_PIECE, _REACH = 1_000, 250
_SPACE = re.compile(r"\s")


class Prefilter:
    """Triggers of one sort share an automaton. One over all would be a single pass, but states
    multiply: it never has them ready, and pays 500 µs for a new draft where these three pay 25.
    """

    def __init__(self, kinds: Sequence[Kind]) -> None:
        sorts: dict[str, list[int]] = {sign: [] for sign in _SIGNS}
        for index, kind in enumerate(kinds):
            sorts[_sign_of(kind.trigger)].append(index)
        self._kinds = tuple(kinds)
        self._automata = [
            (indexes, _automaton([kinds[index].trigger for index in indexes], _SIGNS[sign]))
            for sign, indexes in sorts.items()
            if indexes
        ]

    def kinds_for(self, folded: str) -> list[tuple[Kind, list[Span]]]:
        """The kinds whose trigger hits, in the order in which they were given, each with the parts
        of the text to search."""
        encoded = folded.encode("ascii", "replace")
        digits = bool(_DIGIT.search(folded))
        hits: dict[int, list[Span]] = {}
        for start, end in _pieces(folded):
            part = None
            for index in self._triggered(encoded[start : end + _REACH]):
                if digits or not self._kinds[index].numbered:
                    part = part or _around(folded, start, end)
                    _add(hits.setdefault(index, []), part)
        return [(self._kinds[index], hits[index]) for index in sorted(hits)]

    def _triggered(self, text: bytes) -> Iterator[int]:
        for indexes, automaton in self._automata:
            for hit in automaton.Match(text) or ():
                yield indexes[hit]


def _pieces(folded: str) -> Iterator[Span]:
    start = 0
    while len(folded) - start > 2 * _PIECE:
        end = _border(folded, start + _PIECE)
        yield start, end
        start = end
    yield start, len(folded)


def _around(folded: str, start: int, end: int) -> Span:
    return _border(folded, max(0, start - _REACH)), _border(folded, end + _REACH)


def _border(folded: str, at: int) -> int:
    """The next space, so that no word is cut; of something without spaces, any place."""
    if not 0 < at < len(folded):
        return min(at, len(folded))
    space = _SPACE.search(folded, at, at + _REACH)
    return space.start() if space else at


def _add(parts: list[Span], part: Span) -> None:
    """Parts that touch become one, so that nothing is found twice."""
    if parts and part[0] <= parts[-1][1]:
        part = parts.pop()[0], part[1]
    parts.append(part)


def _sign_of(trigger: str) -> str:
    return next(sign for sign in _SIGNS if sign in trigger)


def _automaton(triggers: Sequence[str], room: int) -> re2.Set:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    options.max_mem = room
    automaton = re2.Set.SearchSet(options)
    for trigger in triggers:
        automaton.Add(trigger)
    automaton.Compile()
    return automaton
