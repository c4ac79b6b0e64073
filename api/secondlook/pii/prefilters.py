"""Which kinds are worth looking at in a text: RE2 over all triggers, linear by design.

The text goes in as ASCII with a `?` for every other character, so that no text, not even half an
emoji, can fail to encode.
"""

import re
from collections.abc import Sequence

import re2

from secondlook.pii.kinds import Kind

_DIGIT = re.compile(r"\d")
# The signs by which triggers are told apart: runs of letters and digits, digits, and else words.
_SIGNS = ("[a-z0-9", "[0-9]", "")


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
            (indexes, _automaton([kinds[index].trigger for index in indexes]))
            for indexes in sorts.values()
            if indexes
        ]

    def kinds_for(self, folded: str) -> list[Kind]:
        """The kinds whose trigger hits, in the order in which they were given."""
        text = folded.encode("ascii", "replace")
        hits = [
            indexes[hit]
            for indexes, automaton in self._automata
            for hit in automaton.Match(text) or ()
        ]
        kinds = [self._kinds[index] for index in sorted(hits)]
        if not kinds or _DIGIT.search(folded):
            return kinds
        return [kind for kind in kinds if not kind.numbered]


def _sign_of(trigger: str) -> str:
    return next(sign for sign in _SIGNS if sign in trigger)


def _automaton(triggers: Sequence[str]) -> re2.Set:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    automaton = re2.Set.SearchSet(options)
    for trigger in triggers:
        automaton.Add(trigger)
    automaton.Compile()
    return automaton
