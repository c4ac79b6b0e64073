"""Whether a draft speaks of its writer's work, and hides for whom: sentence by sentence.

Each sentence is looked at once, however many organisations it speaks of.
"""

from enum import IntEnum

from secondlook.clients.descriptions import Description, tells
from secondlook.reading import Reading

_LEAD = 90
_OPENING = 24


class Work(IntEnum):
    NONE = 0
    SAID = 1
    RIDDLE = 2


class Circumstances:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._told: dict[tuple[str, int], bool] = {}

    def work(self, described: Description) -> Work:
        """How the draft says that this party is its work."""
        sentence = self._reading.sentence_at(described.start)
        here, start = sentence.start, described.start
        lead = self._reading.folded[max(here, start - _LEAD) : start]
        if self._tells("private", here) or tells("venue", lead):
            return Work.NONE
        around = self._around(sentence.start, sentence.end)
        if any(self._tells("riddle", each) for each in around):
            return Work.RIDDLE
        if self._tells("work", here) or tells("visit", lead):
            return Work.SAID
        # The sentence before or behind may say so, when this one is about the party.
        about = described.unique or tells("party", lead) or start - here < _OPENING
        said = about and any(self._tells("work", each) for each in around)
        return Work.SAID if said else Work.NONE

    def sentence(self, offset: int) -> str:
        sentence = self._reading.sentence_at(offset)
        return self._reading.folded[sentence.start : sentence.end]

    def _around(self, start: int, end: int) -> set[int]:
        """Where the sentence, the one before it and the one behind it begin."""
        before = self._reading.sentence_at(max(start - 1, 0)).start
        last = len(self._reading.text)
        behind = self._reading.sentence_at(min(end + 2, last)).start
        return {before, start, behind}

    def _tells(self, what: str, start: int) -> bool:
        known = self._told.get((what, start))
        if known is None:
            known = self._told[what, start] = tells(what, self.sentence(start))
        return known
