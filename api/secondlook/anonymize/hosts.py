"""Where the clients of a draft stand: who is told behind one may be of its people."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from math import inf

from secondlook.anonymize.notes import asked_at
from secondlook.anonymize.things import Thing
from secondlook.reading import Reading


class Hosts:
    def __init__(self, reading: Reading, named: Iterable[Thing]) -> None:
        self._reading = reading
        self.clients = [thing for thing in named if thing.entity == "CLIENT"]
        self._starts = [thing.start for thing in self.clients]
        self.several = len({one.client.key for one in self.clients if one.client}) > 1
        self.first = self._starts[0] if self._starts else inf

    def told_before(self, start: int) -> bool:
        """Whether one stands in a sentence before the one of `start`."""
        return self.first < self._reading.sentence_at(start).start

    def told_with(self, start: int) -> bool:
        """Whether one stands before `start` in its sentence."""
        index = bisect_left(self._starts, start)
        return index > 0 and self._starts[index - 1] >= self._reading.sentence_at(start).start

    @cached_property
    def _asked_at(self) -> int:
        return asked_at(self._reading.folded)

    def asked_before(self, start: int) -> bool:
        """Whether the draft asked anybody something before that sentence."""
        return self._asked_at < self._reading.sentence_at(start).start
