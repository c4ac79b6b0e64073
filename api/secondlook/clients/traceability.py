"""Clients that a draft describes so well that no name is needed: "the biggest zoo in town".

A draft must speak of work for somebody. Then either the registry has one or two clients that fit,
or the words themselves leave only one. A kind of organisation alone, or with its size, never does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from secondlook.clients.circumstances import Circumstances, Work
from secondlook.clients.descriptions import Description, Unique, descriptions, is_attached, tells
from secondlook.clients.gazetteers import places_in
from secondlook.clients.records import ClientRecord
from secondlook.clients.sectors import kinds_of, spelled
from secondlook.findings import Channel, Mention
from secondlook.reading import Reading

ENTITY = "TRACEABLE"
# From this many clients on, a description points at none of them.
ENOUGH_TO_HIDE = 3
_SCORE_OF_COUNT = 0.85
_SCORE_OF_WORDS = 0.75
_EVERYWHERE = frozenset(Channel)
_ANY = frozenset(["any"])
# A town hall is its town, which anybody may speak of; "a company" is no kind at all.
_TOO_WIDE = frozenset(["municipality", "any"])
# With a riddle and a place, this much is as good as the trade itself.
_KNOWN_FOR = re.compile(
    r"\b(?:bekend (?:van|om|door)|beroemd om|known for|famous for|(?:ze|zij) (?:maken|bouwen"
    r"|brouwen|verkopen)|they (?:make|build|brew|run|sell)|met (?:hun|die) \w+|hun \w+ ken je"
    r"|er (?:zwemmen|lopen|staan|varen|vliegen|wonen)"
    r"|(?:het|de|the) (?:grootste|enige|oudste|biggest|only|oldest))\b"
)
_HINT = re.compile(r"\b(?:hint|tip|aanwijzing|clue)s?: ")


class Traceability:
    """Immutable once built, like the matcher: one per snapshot of the registry."""

    def __init__(self, records: Iterable[ClientRecord]) -> None:
        by_city: defaultdict[str, Counter[tuple[frozenset[str], str]]] = defaultdict(Counter)
        for record in records:
            # Whom all channels may name, nobody needs to hide.
            kinds = kinds_of(record.sector, record.replacement)
            if kinds and record.city and record.may_be_named != _EVERYWHERE:
                by_city[spelled(record.city)][kinds, record.size.casefold()] += 1
        self._by_city = dict(by_city)

    def find(self, reading: Reading) -> list[Mention]:
        """What gives a client away; `client` stays None, because the finding tells nobody who."""
        if not any(tells(name, reading.folded) for name in ("work", "visit", "riddle")):
            return []
        circumstances = Circumstances(reading)
        found = [
            Mention(ENTITY, each.start, each.end, score)
            for each in descriptions(reading, self._by_city)
            if (score := self._score(reading, each, circumstances))
        ]
        return _apart(found) or list(self._riddles(reading, circumstances))

    def _score(
        self, reading: Reading, described: Description, circumstances: Circumstances
    ) -> float:
        work = circumstances.work(described)
        if work is Work.NONE:
            return 0.0
        if 0 < self._fitting(described) < ENOUGH_TO_HIDE:
            return _SCORE_OF_COUNT
        return _SCORE_OF_WORDS if _only_one(reading, described, work) else 0.0

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
        if not hint and not tells("riddle_who", reading.folded):
            return
        for place in places_in(reading, self._by_city):
            known_for = _KNOWN_FOR.search(circumstances.sentence(place.start))
            if not place.wide and not place.adjective and (hint or known_for):
                yield Mention(ENTITY, place.start, place.end, _SCORE_OF_WORDS)
                return


def _only_one(reading: Reading, described: Description, work: Work) -> bool:
    """Whether the words leave one party, whatever the registry holds."""
    place, kinds = described.place, described.sector.kinds
    town = place is not None and not place.wide
    if kinds == _ANY:
        return town and described.unique >= Unique.MOST and is_attached(reading, described)
    if described.unique is Unique.ONLY:
        return True
    if described.unique is Unique.MOST:
        # "The largest bank of the country raises its rates": news, when it opens the sentence.
        opens = described.start == reading.sentence_at(described.start).start
        return town or (place is not None and not (opens and work is Work.SAID))
    if described.unique is Unique.DATED:
        return described.definite or town
    if not town or (kinds and kinds <= _TOO_WIDE):
        return False
    lone = described.definite and described.sector.lone and is_attached(reading, described)
    return work is Work.RIDDLE or lone


def _apart(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in found:
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept
