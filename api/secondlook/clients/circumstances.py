"""Whether a draft speaks of its writer's work, and hides for whom: sentence by sentence.

Each sentence is looked at once, however many organisations it speaks of.
"""

from enum import IntEnum

from secondlook.clients.descriptions import Description, Unique
from secondlook.clients.tellings import tells
from secondlook.reading import Reading

# What comes right before words that are no party of the writer's.
_NO_PARTY = ("venue", "outing", "itself")
_LEAD = 90
_OPENING = 28


class Work(IntEnum):
    NONE = 0
    LIKELY = 1
    SAID = 2
    RIDDLE = 3


class Circumstances:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._told: dict[tuple[str, int], bool] = {}

    def work(self, described: Description) -> Work:
        """How the draft says that this party is its work."""
        sentence = self._reading.sentence_at(described.start)
        here, start = sentence.start, described.start
        lead = self._reading.folded[max(here, start - _LEAD) : start]
        if self._tells("private", here) or any(tells(name, lead) for name in _NO_PARTY):
            return Work.NONE
        around = self._around(sentence.start, sentence.end)
        if described.opens and described.definite and not self._is_sure(around):
            return Work.NONE  # "The university in Leiden studied projects": news
        if any(self._tells("riddle", each) for each in around):
            return Work.RIDDLE
        if self._is_said(described, here, lead):
            return Work.SAID
        # "I gave a lecture in the theatre": being there says nothing of whom it was for.
        if described.sector.venue and tells("located", lead):
            return Work.NONE
        if not self._tells("leisure", here) and self._is_likely({here}):
            return Work.LIKELY
        # The sentence before or behind may say so, when this one is about the party.
        about = described.unique or tells("party", lead) or start - here < _OPENING
        if not about or self._tells("leisure", here):
            return Work.NONE
        if any(self._tells("work", each) for each in around):
            return Work.SAID
        bare = all(not self._tells(each, at) for each in ("leisure", "private") for at in around)
        return Work.LIKELY if bare and self._is_likely(around) else Work.NONE

    def is_alone(self, described: Description) -> bool:
        """Whether this sentence or the next one says that there is no other."""
        sentence = self._reading.sentence_at(described.start)
        around = self._around(sentence.start, sentence.end)
        return any(self._tells("alone", each) for each in around if each >= sentence.start)

    def is_known_for(self, described: Description) -> bool:
        """Whether its sentence says what it makes: "our client makes lamps in Eindhoven"."""
        sector = described.sector
        word = self._reading.folded[sector.start : sector.end]
        lead = self._reading.folded[max(sector.start - _LEAD, 0) : sector.start]
        mine = tells("own", lead) and not tells("work", word)
        here = self._reading.sentence_at(described.start).start
        return not mine and self._tells("known_for", here)

    def sentence(self, offset: int) -> str:
        sentence = self._reading.sentence_at(offset)
        return self._reading.folded[sentence.start : sentence.end]

    def _is_said(self, described: Description, here: int, lead: str) -> bool:
        """In this sentence: by its own words, or by those that lead up to the party."""
        if self._tells("work", here):
            return True
        if self._tells("leisure", here):
            return False
        if tells("visit", lead) or (tells("party", lead) and self._tells("stay", here)):
            return True
        alike = described.unique >= Unique.MOST and tells("on_behalf", lead)
        return bool(alike and self._tells("writer", here))

    def _is_likely(self, around: set[int]) -> bool:
        """We or I, and words of the trade: our dashboard hangs there."""
        if any(self._tells("likely", each) for each in around):
            return True
        return all(any(self._tells(each, at) for at in around) for each in ("craft", "writer"))

    def _is_sure(self, around: set[int]) -> bool:
        return any(self._tells(name, each) for each in around for name in ("work", "riddle"))

    def _around(self, start: int, end: int) -> set[int]:
        """Where the sentence, the one before it and the two behind it begin."""
        before = self._reading.sentence_at(max(start - 1, 0)).start
        last = len(self._reading.text)
        behind = self._reading.sentence_at(min(end + 2, last)).start
        return {before, start, behind, self._next(behind)}

    def _next(self, start: int) -> int:
        end = self._reading.sentence_at(start).end
        return self._reading.sentence_at(min(end + 2, len(self._reading.text))).start

    def _tells(self, what: str, start: int) -> bool:
        known = self._told.get((what, start))
        if known is None:
            known = self._told[what, start] = tells(what, self.sentence(start))
        return known
