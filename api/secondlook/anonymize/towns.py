"""Where a client is: whether the draft tells its place, so that its sector would give it away, and
whether a place is what the client is called by.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.things import Thing
from secondlook.findings import CLIENT, PERSON, Client, Finding
from secondlook.reading import Reading, fold

# How far behind a name its place may start: " in ", " (".
_JOINT = 8


def place_is_told(reading: Reading, things: Sequence[Thing], client: Client) -> bool:
    """Whether the client's place stands anywhere but in a name or right behind this one."""
    place = fold(client.city)
    if not place or place not in reading.folded:
        return False
    found = re.finditer(rf"(?<!\w){re.escape(place)}(?!\w)", reading.folded)
    return any(not _is_covered(reading, things, match.start(), client) for match in found)


def _is_covered(reading: Reading, things: Sequence[Thing], at: int, client: Client) -> bool:
    index = bisect_right(things, at, key=attrgetter("start")) - 1
    if index < 0:
        return False
    before = things[index]
    if at < before.end:
        return True
    gap = reading.folded[before.end : at]
    return (
        before.client == client
        and len(gap) <= _JOINT
        and any(grammar.cues.place.fullmatch(gap) for grammar in GRAMMARS.values())
    )


def called_by_place(reading: Reading, findings: Sequence[Finding]) -> list[Finding]:
    """Gemeente Zeist, and later only Zeist, taken for somebody: that is the client again."""
    if all(one.entity != PERSON for one in findings):
        return list(findings)
    towns = {fold(one.client.city): one for one in findings if one.client and one.client.city}
    if not towns:
        return list(findings)
    return [_as_client(one, towns.get(reading.folded[one.start : one.end])) for one in findings]


def _as_client(finding: Finding, client: Finding | None) -> Finding:
    if client is None or finding.entity != PERSON or client.start > finding.start:
        return finding
    return replace(finding, entity=CLIENT, client=client.client)
