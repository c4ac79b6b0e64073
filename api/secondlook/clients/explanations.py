"""Why a spelling in a draft counts as a client, or why not: for `secondlook clients explain`.

Words of the draft appear only as offsets: who asks has the draft at hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from secondlook.clients.evidence import ENOUGH, Evidence, evidence
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature


@dataclass(frozen=True, slots=True)
class Explanation:
    """One spelling at one place. `points` reach `needed`, or the client is not meant.

    `nature` says what the spelling is made of; `chosen` is False too where a longer name won.
    """

    start: int
    end: int
    client: str
    nature: str
    misspelt: bool
    evidence: tuple[Evidence, ...]
    points: float
    chosen: bool
    needed: float = ENOUGH


def explanation(
    passage: Passage, seen: Sighting, client: ClientRecord, confirmed: bool, chosen: bool
) -> Explanation:
    sure = seen.spelling.nature in (Nature.HANDLE, Nature.DOMAIN)
    found: Sequence[Evidence] = (
        [Evidence("spelling", 2 * ENOUGH)]
        if sure
        else [each for each in evidence(passage, seen, client, confirmed) if each.points]
    )
    return Explanation(
        start=seen.start,
        end=seen.end,
        client=client.name,
        nature=seen.spelling.nature.name.lower(),
        misspelt=seen.misspelt,
        evidence=tuple(found),
        points=sum(each.points for each in found),
        chosen=chosen,
    )
