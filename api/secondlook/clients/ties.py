"""What belongs together in one sentence: a party and its place, a party and what makes it the only
one, a trade and whose it is. Words that only stand near each other tell less.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

# So many words may stand between a party and its place, or between "the oldest" and a party.
_TO_PLACE = 6
_TO_PARTY = 4
_BEFORE = 3
_PREPOSITIONS = frozenset(
    "in te van uit op bij of from on at near nabij rond around buiten outside tussen onder".split()
)
# Here another thought begins.
_BREAKS = frozenset(
    "en and we wij ik i maar but dan then was omdat because naar to met with for voor".split()
)
_OURS = frozenset("ons onze our mijn my eigen own".split())
_WITH = frozenset("met with".split())
_CLIENTS = ("klant", "klanten", "client", "customer", "opdrachtgever", "project", "klus", "account")


class Part(NamedTuple):
    """Words of the sentence by the places of the first and the last of them."""

    first: int
    last: int


class Tie(NamedTuple):
    what: str
    first: int
    last: int


def ties(
    words: Sequence[str],
    trades: Collection[Part],
    parties: Collection[Part],
    places: Collection[Part],
    unique: Collection[Part],
) -> Iterator[Tie]:
    located = {place.first: place for place in places}
    for what, several in (("placed trade", trades), ("placed party", parties)):
        for each in several:
            if place := _place_of(words, each, located):
                yield Tie(what, min(each.first, place.first), max(each.last, place.last))
    starts = {each.first: each for each in (*parties, *trades)}
    for each in unique:
        yield from _singled_out(words, each, starts, located)
    for each in trades:
        if _is_own(words, each):
            yield Tie("own trade", each.first, each.last)


def _place_of(words: Sequence[str], party: Part, located: Mapping[int, Part]) -> Part | None:
    """ "A yard in Urk", "een Urker werf", "Urk's yard"."""
    for first in range(party.last + 1, party.last + 1 + _TO_PLACE):
        if first in located:
            between = words[party.last + 1 : first]
            led = not _PREPOSITIONS.isdisjoint(between[-3:]) and _BREAKS.isdisjoint(between)
            return located[first] if led else None
    for first in range(party.first - 1, max(party.first - _BEFORE, -1), -1):
        place = located.get(first)
        if place is not None and _BREAKS.isdisjoint(words[place.last + 1 : party.first]):
            return place
    return None


def _singled_out(
    words: Sequence[str], unique: Part, starts: Mapping[int, Part], located: Mapping[int, Part]
) -> Iterator[Tie]:
    """ "The oldest brewery", "the biggest in Zeeland", "the town with the fewest inhabitants"."""
    for first in range(unique.last + 1, unique.last + 1 + _TO_PARTY):
        if first in starts:
            yield Tie("unique party", unique.first, starts[first].last)
            break
    for first in range(unique.last + 1, unique.last + 1 + _TO_PLACE):
        if first in located:
            if not _PREPOSITIONS.isdisjoint(words[unique.last + 1 : first]):
                yield Tie("unique there", unique.first, located[first].last)
            break
    before = words[max(unique.first - 2, 0) : unique.first]
    if not _WITH.isdisjoint(before):
        for first in range(unique.first - 1, max(unique.first - _TO_PARTY, -1), -1):
            if first in starts:
                yield Tie("unique party", first, unique.last)
                break


def _is_own(words: Sequence[str], trade: Part) -> bool:
    """The writer's own: "our new workshop", but not "our brewery client"."""
    before = words[max(trade.first - _BEFORE, 0) : trade.first]
    around = (*before, *words[trade.last : trade.last + 2])
    return not _OURS.isdisjoint(before) and not any(each.endswith(_CLIENTS) for each in around)
