"""The plan of style generalize: which words come instead of what, so that the draft reads on.

Things are taken in reading order; a change may reach for the words around its thing, never for
those of its neighbours.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence

from secondlook.anonymize.carriers import carriers_of
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.names import name_change
from secondlook.anonymize.things import (
    NAMES,
    Change,
    Thing,
    spot_of,
    things_in,
    told_together,
    with_neighbours,
    with_sign,
)
from secondlook.anonymize.tidying import tidied
from secondlook.findings import Edit, Finding
from secondlook.reading import Reading


def generalized(
    reading: Reading,
    findings: Sequence[Finding],
    named: Mapping[str, str],
    kept: Sequence[Finding] = (),
    vague: Container[str] = (),
) -> tuple[Edit, ...]:
    """Edits, sorted and apart, for findings about an entity. Those in `named` (finding id → words)
    get those words and nothing else, those in `vague` tell no sector; what is `kept` no edit
    reaches for."""
    single = things_in(findings)
    things = told_together(reading.text, reading.folded, single, named)
    cast = Cast(reading, single, vague)
    edits: list[Edit] = []
    floor = 0
    for thing, ceiling in with_neighbours(things, len(reading.text)):
        words = named.get(thing.lead.id)
        if words is None:
            floor, ceiling = _between(kept, thing, floor, ceiling)
            rough = _change(reading, thing, floor, ceiling, cast)
            change = tidied(reading, rough, (thing.start, thing.end), floor, ceiling)
        else:
            change = Change(max(floor, with_sign(reading.text, thing.start)), thing.end, words)
        names = tuple(finding.id for finding in thing.findings)
        edits.append(Edit(change.start, change.end, change.words, names))
        floor = change.end
    return tuple(edits)


def _between(kept: Sequence[Finding], thing: Thing, floor: int, ceiling: int) -> tuple[int, int]:
    """`kept` in reading order; those of one draft hardly overlap, and never much."""
    before = bisect_right(kept, thing.start, key=lambda finding: finding.end)
    after = bisect_left(kept, thing.end, key=lambda finding: finding.start)
    if before:
        floor = max(floor, kept[before - 1].end)
    if after < len(kept):
        ceiling = min(ceiling, kept[after].start)
    return floor, ceiling


def _change(reading: Reading, thing: Thing, floor: int, ceiling: int, cast: Cast) -> Change:
    if thing.entity in NAMES:
        return name_change(reading, thing, floor, ceiling, cast)
    spot = spot_of(reading, thing, floor, ceiling)
    return carriers_of(spot.language).change(spot)
