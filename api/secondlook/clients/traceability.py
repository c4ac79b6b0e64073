"""Clients that a draft describes so well that no name is needed: "the biggest zoo in town".

A draft must speak of work for somebody. Then either the registry has one or two clients that fit,
or the words themselves leave only one. A kind of organisation alone, or with its size, never does.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from secondlook.clients import sectors
from secondlook.clients.circumstances import Circumstances, Work
from secondlook.clients.descriptions import Description, Unique, descriptions
from secondlook.clients.gazetteers import Gazetteer, Reach, is_city, is_large
from secondlook.clients.records import ClientRecord
from secondlook.clients.sectors import Scarce
from secondlook.clients.tallies import Tally, TallyCounter
from secondlook.clients.tellings import tells, word_list
from secondlook.findings import Mention
from secondlook.reading import Reading

ENTITY = "TRACEABLE"
# From this many clients on, a description points at none of them.
ENOUGH_TO_HIDE = 3
_SCORE_OF_COUNT = 0.85
_SCORE_OF_WORDS = 0.75
_ANY = frozenset(["any"])
# A town hall is its town, which anybody may speak of; "a company" is no kind at all.
_TOO_WIDE = frozenset(["municipality", "any"])
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
        unique, hidden = _may_be_unique(said), not word_list("riddle_words").isdisjoint(said)
        if not (placed and (unique or hidden)) and (
            not (placed or unique) or not sectors.may_speak_of_any(said)
        ):
            return []
        circumstances = Circumstances(reading)
        found = list(self._described(reading, circumstances))
        riddles = self._riddles(reading, circumstances) if hidden and placed else ()
        return _apart(found) or list(riddles)

    def _described(self, reading: Reading, circumstances: Circumstances) -> Iterator[Mention]:
        told: set[int] = set()
        for each in descriptions(reading, self._gazetteer):
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
        if _is_singled_out(described) or self._is_told(described, circumstances):
            return _SCORE_OF_WORDS
        hidden = fitting >= ENOUGH_TO_HIDE or not _is_rare_there(described, work)
        return 0.0 if hidden else _SCORE_OF_WORDS

    def _is_told(self, described: Description, circumstances: Circumstances) -> bool:
        """Other sentences say that it is the only one, or what it makes."""
        place = described.place
        if place is None:
            return False
        if described.sector.kinds == _ANY:
            near = described.attached and not place.wide and not is_city(place.name, "metropoles")
            return near and circumstances.is_known_for(described)
        return circumstances.is_alone(described)

    def _fitting(self, described: Description) -> int:
        """How many clients of the registry fit: never which."""
        kinds = described.sector.kinds
        if described.place is None or kinds <= _TOO_WIDE:
            return 0
        here = self._by_city.get(described.place.name, Counter())
        return sum(
            count
            for (of_client, size), count in here.items()
            if not kinds.isdisjoint(of_client)
            and (not described.size or size in ("", described.size))
        )

    def _riddles(self, reading: Reading, circumstances: Circumstances) -> Iterator[Mention]:
        """No trade, but a place and what they are known for, by somebody who may not say who."""
        work = tells("work", reading.folded)
        hint = work and _HINT.search(reading.folded)
        hides = tells("riddle_who", reading.folded) or (work and tells("riddle", reading.folded))
        if not hint and not hides:
            return
        for place in self._gazetteer.places(reading):
            known_for = tells("known_for", circumstances.sentence(place.start))
            if not place.wide and not place.adjective and (hint or known_for):
                yield Mention(ENTITY, place.start, place.end, _SCORE_OF_WORDS)
                return


def _may_be_unique(said: Collection[str]) -> bool:
    return not word_list("unique_words").isdisjoint(said) or any(
        len(word) > 5 and word[-3:] in ("ste", "est") for word in said
    )


def _is_singled_out(described: Description) -> bool:
    """Whether the words leave one party: the only, the biggest, whatever the registry holds."""
    place, kinds, unique = described.place, described.sector.kinds, described.unique
    if kinds == _ANY:
        return (
            unique >= Unique.MOST
            and described.attached
            and place is not None
            and place.reach is not Reach.COUNTRY
        )
    if unique is Unique.ONLY:
        return True
    if unique is Unique.MOST:
        return place is not None or described.sector.scarce >= Scarce.REGION
    if unique is Unique.DATED:
        return described.definite or (place is not None and place.reach is not Reach.COUNTRY)
    return described.sector.scarce is Scarce.COUNTRY and described.definite and described.says_which


def _is_rare_there(described: Description, work: Work) -> bool:
    """Whether a place has so few of a kind that kind and place together tell which."""
    place, sector = described.place, described.sector
    if (
        place is None
        or place.reach is Reach.COUNTRY
        or (sector.kinds and sector.kinds <= _TOO_WIDE)
    ):
        return False
    if place.reach is Reach.REGION:
        said = described.definite or (work >= Work.SAID and not is_large(place.name))
        rare = sector.scarce >= Scarce.REGION or (said and sector.scarce is Scarce.TOWN)
        return (described.attached and rare) or (
            work is Work.RIDDLE and sector.scarce >= Scarce.TOWN
        )
    if work is Work.RIDDLE:
        return True
    if not described.attached or sector.scarce is Scarce.NO:
        return False
    if described.definite or sector.scarce >= Scarce.REGION:
        return True
    return not is_city(place.name, "metropoles" if sector.scarce is Scarce.TOWN else "cities")


def _apart(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in found:
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept
