"""Clients that a draft describes so well that no name is needed: "the biggest zoo in town".

A draft must speak of work for somebody. Then either the registry has one or two clients that fit,
or the words themselves leave only one. A kind of organisation alone, or with its size, never does.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter

from secondlook.clients import sectors
from secondlook.clients.circumstances import Circumstances, Work
from secondlook.clients.clues import may_tell
from secondlook.clients.descriptions import Description, Unique, with_article
from secondlook.clients.gazetteers import Gazetteer, is_city
from secondlook.clients.likelihoods import (
    SINGLED_OUT,
    Groups,
    Window,
    likelihood,
    telling_words,
    weights,
    windows,
)
from secondlook.clients.observations import Told, observations
from secondlook.clients.rarities import ANY, TOO_WIDE, is_rare_there, is_singled_out
from secondlook.clients.records import ClientRecord
from secondlook.clients.tallies import Tally, TallyCounter
from secondlook.clients.tellings import tells, word_list
from secondlook.clients.terrains import Terrain
from secondlook.findings import Mention
from secondlook.reading import Reading

ENTITY = "TRACEABLE"
# From this many clients on, a description points at none of them.
ENOUGH_TO_HIDE = 3
_LEAD = 40
_SCORE_OF_COUNT = 0.85
_SCORE_OF_WORDS = 0.75
# Whom a rule singles out is no client after all, where the rest of the draft says so little.
_DOUBTFUL = -0.3
_HINT = re.compile(r"\b(?:hint|tip|aanwijzing|clue)s?: ")


class Traceability:
    """Immutable once built, like the matcher: one per snapshot of the registry."""

    def __init__(self, records: Iterable[ClientRecord]) -> None:
        self._hold(TallyCounter(records).by_city)

    @classmethod
    def of(cls, by_city: Mapping[str, Tally]) -> "Traceability":
        """From what was counted before."""
        made = cls(())
        made._hold(by_city)
        return made

    def _hold(self, by_city: Mapping[str, Tally]) -> None:
        self._by_city = by_city
        self._gazetteer = Gazetteer(by_city)

    def find(self, reading: Reading) -> list[Mention]:
        """What gives a client away; `client` stays None, because the finding tells nobody who."""
        said = {token.word for token in reading.tokens}
        placed = self._gazetteer.may_speak_of_any(reading.text, said)
        terrain = Terrain(reading, self._gazetteer)
        singled_out = self._singled_out(terrain, said, placed)
        if not singled_out and not may_tell(said, placed=placed, unique=_may_be_unique(said)):
            return []
        return list(self._likely(terrain, singled_out, placed))

    def _likely(
        self, terrain: Terrain, singled_out: Sequence[Mention], placed: bool
    ) -> Iterator[Mention]:
        """Those singled out that are the writer's client indeed, else what gives most away."""
        by, told = weights(), self._told(terrain, singled_out, placed)
        scores = {each.sentence: (likelihood(each, by), each) for each in windows(told, by.groups)}
        doubtful = {place for place, (score, _) in scores.items() if score < _DOUBTFUL}
        kept = [each for each in singled_out if _place(terrain.reading, each) not in doubtful]
        yield from kept
        score, window = max(scores.values(), key=itemgetter(0), default=(0.0, None))
        if not kept and window is not None and score > 0:
            start, end = _whole(terrain, *telling_words(told, window, by))
            yield Mention(ENTITY, start, end, _SCORE_OF_WORDS)

    def windows(self, reading: Reading, groups: Groups) -> list[Window]:
        """All that is weighed of a draft: what training learns from."""
        said = {token.word for token in reading.tokens}
        terrain = Terrain(reading, self._gazetteer)
        singled_out = self._singled_out(terrain, said, placed=True)
        return list(windows(self._told(terrain, singled_out, placed=True), groups))

    def _told(
        self, terrain: Terrain, singled_out: Sequence[Mention], placed: bool
    ) -> list[list[Told]]:
        reading, places = terrain.reading, terrain.places if placed else []
        surely = {_place(reading, mention) for mention in singled_out}
        told = observations(reading, places, terrain.trades, surely)
        if any(
            self._by_city.get(place.name, Counter()).total() >= ENOUGH_TO_HIDE for place in places
        ):
            told = self._without_crowds(terrain, told)
        for mention in singled_out:
            told[_place(reading, mention)].append(Told(SINGLED_OUT, mention.start, mention.end))
        return told

    def _without_crowds(self, terrain: Terrain, told: Sequence[Sequence[Told]]) -> list[list[Told]]:
        """What three clients share tells of none of them."""
        crowds = [
            each
            for each in terrain.descriptions
            if each.unique is Unique.NOT and self._fitting(each) >= ENOUGH_TO_HIDE
        ]
        return [
            [each for each in sentence if not any(c.start <= each.start < c.end for c in crowds)]
            for sentence in told
        ]

    def _singled_out(self, terrain: Terrain, said: Collection[str], placed: bool) -> list[Mention]:
        """Whom the registry or the words themselves leave alone: by rule."""
        unique, hidden = _may_be_unique(said), not word_list("riddle_words").isdisjoint(said)
        if not (placed and (unique or hidden)) and (
            not (placed or unique) or not sectors.may_speak_of_any(said)
        ):
            return []
        circumstances = Circumstances(terrain.reading)
        found = list(self._described(terrain, circumstances))
        riddles = _riddles(terrain, circumstances) if hidden and placed else ()
        return _apart(found) or list(riddles)

    def _described(self, terrain: Terrain, circumstances: Circumstances) -> Iterator[Mention]:
        told: set[int] = set()
        for each in terrain.descriptions:
            # A second word for the same party: "a brewer in Breda, a brewery that …".
            again = each.place is not None and each.place.start in told
            if again or not each.may_single_out:
                continue
            if score := self._score(each, circumstances):
                told.update([each.place.start] if each.place else [])
                yield Mention(ENTITY, each.start, each.end, score)

    def _score(self, described: Description, circumstances: Circumstances) -> float:
        work = circumstances.work(described)
        if work is Work.NONE:
            return 0.0
        fitting = self._fitting(described)
        if 0 < fitting < ENOUGH_TO_HIDE:
            return _SCORE_OF_COUNT
        if is_singled_out(described) or self._is_told(described, circumstances):
            return _SCORE_OF_WORDS
        hidden = fitting >= ENOUGH_TO_HIDE or not is_rare_there(described, work)
        return 0.0 if hidden else _SCORE_OF_WORDS

    def _is_told(self, described: Description, circumstances: Circumstances) -> bool:
        """Other sentences say that it is the only one, or what it makes."""
        place = described.place
        if place is None:
            return False
        if described.sector.kinds == ANY:
            near = described.attached and not place.wide and not is_city(place.name, "metropoles")
            return near and circumstances.is_known_for(described)
        return circumstances.is_alone(described)

    def _fitting(self, described: Description) -> int:
        """How many clients of the registry fit: never which."""
        kinds = described.sector.kinds
        if described.place is None or kinds <= TOO_WIDE:
            return 0
        here = self._by_city.get(described.place.name, Counter())
        return sum(
            count
            for (of_client, size), count in here.items()
            if not kinds.isdisjoint(of_client)
            and (not described.size or size in ("", described.size))
        )


def _riddles(terrain: Terrain, circumstances: Circumstances) -> Iterator[Mention]:
    """No trade, but a place and what they are known for, by somebody who may not say who."""
    folded = terrain.reading.folded
    work = tells("work", folded)
    hint = work and _HINT.search(folded)
    hides = tells("riddle_who", folded) or (work and tells("riddle", folded))
    if not hint and not hides:
        return
    for place in terrain.places:
        known_for = tells("known_for", circumstances.sentence(place.start))
        if not place.wide and not place.adjective and (hint or known_for):
            yield Mention(ENTITY, place.start, place.end, _SCORE_OF_WORDS)
            return


def _whole(terrain: Terrain, start: int, end: int) -> tuple[int, int]:
    """The words with those that belong to them: "our client in Urk", "a bakery that …"."""
    for each in terrain.descriptions:
        if each.start <= start and end <= each.end:
            return each.start, each.end
        if each.sector.start == start:
            return each.start, max(each.end, end)
    if any(each.start == start for each in terrain.places):
        return start, end
    before = terrain.reading.folded[terrain.reading.sentence_at(start).start : start]
    return start - len(with_article(before[-_LEAD:])), end


def _place(reading: Reading, mention: Mention) -> int:
    """Which sentence it stands in."""
    return bisect_right(reading.sentences, mention.start, key=attrgetter("start")) - 1


def _may_be_unique(said: Collection[str]) -> bool:
    return not word_list("unique_words").isdisjoint(said) or any(
        len(word) > 5 and word[-3:] in ("ste", "est") for word in said
    )


def _apart(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in found:
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept
