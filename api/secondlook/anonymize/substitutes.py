"""Placeholders and masks put in place: with the # or @ of a name, and all of the link it is in."""

from collections.abc import Iterator, Sequence

from secondlook.anonymize.handles import link_around
from secondlook.anonymize.identities import Identities
from secondlook.anonymize.placeholders import MASK, placeholders
from secondlook.anonymize.things import Thing, room_for, things_in, with_neighbours, with_sign
from secondlook.findings import Edit, Finding, Style
from secondlook.reading import Reading


def substituted(
    reading: Reading, findings: Sequence[Finding], style: Style, kept: Sequence[Finding]
) -> Iterator[Edit]:
    """Edits, sorted and apart; what is `kept` no edit reaches for."""
    words = (
        placeholders(reading, findings, Identities(reading)) if style is Style.PLACEHOLDER else {}
    )
    floor = 0
    for thing, ceiling in with_neighbours(things_in(findings), len(reading.text)):
        floor, ceiling = room_for(thing, kept, floor, ceiling)
        start, end = whole(reading, thing, floor, ceiling)
        signed = start < thing.start and reading.text[start] in "#@"
        instead = words.get(thing.lead.id) or MASK * (end - start - signed)
        yield Edit(start, end, instead, tuple(finding.id for finding in thing.findings))
        floor = end


def whole(reading: Reading, thing: Thing, floor: int, ceiling: int) -> tuple[int, int]:
    """`[klant A]` is no hashtag, and https://www.[klant A]/about no link."""
    span = thing.start, thing.end
    link = link_around(reading.folded, span, floor, ceiling) if thing.client else None
    start, end = (link.start, link.end) if link else span
    return max(floor, with_sign(reading.text, start)), end
