"""Which kinds are worth looking at in a text: one pass of RE2 over all triggers, linear by design.

The text goes in as ASCII with a `?` for every other character, so that no text, not even half an
emoji, can fail to encode.
"""

import re
from collections.abc import Sequence

import re2

from secondlook.pii.kinds import Kind

_DIGIT = re.compile(r"\d")


class Prefilter:
    def __init__(self, kinds: Sequence[Kind]) -> None:
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.log_errors = False
        self._kinds = tuple(kinds)
        self._triggers = re2.Set.SearchSet(options)
        for kind in kinds:
            self._triggers.Add(kind.trigger)
        self._triggers.Compile()

    def kinds_for(self, folded: str) -> list[Kind]:
        """The kinds whose trigger hits, in the order in which they were given."""
        hits = self._triggers.Match(folded.encode("ascii", "replace"))
        if not hits:
            return []
        kinds = [self._kinds[index] for index in sorted(hits)]
        return kinds if _DIGIT.search(folded) else [kind for kind in kinds if not kind.numbered]
