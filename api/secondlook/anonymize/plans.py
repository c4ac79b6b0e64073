"""The plan of style generalize: which words come instead of what, so that the draft reads on.

Things are taken in reading order; a change may reach for the words around its thing, never for
those of its neighbours.
"""

from collections.abc import Mapping, Sequence

from secondlook.anonymize.carriers import carriers_of
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import from_client, known_page
from secondlook.anonymize.names import name_change
from secondlook.anonymize.signatures import below_sign_off, without_stray_commas
from secondlook.anonymize.substitutes import whole
from secondlook.anonymize.things import (
    CONTACTS,
    NAMES,
    Change,
    Thing,
    room_for,
    spot_of,
    told_together,
    with_neighbours,
)
from secondlook.anonymize.tidying import tidied
from secondlook.anonymize.traces import TRACEABLE, trace_change
from secondlook.findings import Edit, Finding
from secondlook.reading import Reading

_NOBODY: Mapping[str, str] = {}


def generalized(
    reading: Reading,
    single: Sequence[Thing],
    cast: Cast,
    named: Mapping[str, str] = _NOBODY,
    kept: Sequence[Finding] = (),
) -> tuple[Edit, ...]:
    """Edits, sorted and apart, for things about an entity, and the cast of them. Those in `named`
    (finding id → words) get those words and nothing else; what is `kept` no edit reaches for."""
    things = told_together(reading.text, reading.folded, single, named)
    edits: list[Edit] = []
    floor = 0
    for thing, ceiling in with_neighbours(things, len(reading.text)):
        words = named.get(thing.lead.id)
        if kept:
            floor, ceiling = room_for(thing, kept, floor, ceiling)
        if words is None:
            rough = _change(reading, thing, floor, ceiling, cast)
            change = tidied(reading, rough, (thing.start, thing.end), floor, ceiling)
        else:
            change = Change(*whole(reading, thing, floor, ceiling), words)
        names = tuple(finding.id for finding in thing.findings)
        edits.append(Edit(change.start, change.end, change.words, names))
        floor = change.end
    return tuple(without_stray_commas(reading, edits))


def _change(reading: Reading, thing: Thing, floor: int, ceiling: int, cast: Cast) -> Change:
    if thing.entity in NAMES:
        return name_change(reading, thing, floor, ceiling, cast)
    spot = spot_of(reading, thing, floor, ceiling, language=cast.language(thing))
    if thing.entity == TRACEABLE:
        return trace_change(spot)
    signature = below_sign_off(spot) if thing.entity in CONTACTS else None
    if signature:
        return signature
    page = known_page(spot) if thing.entity == "INTERNAL_URL" else None
    if page:
        return page
    theirs = any(finding.client for finding in thing.findings)
    return from_client(spot) if theirs else carriers_of(spot.language).change(spot)
