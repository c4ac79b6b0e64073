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
from secondlook.findings import Language

# The reasons of evidence.py, and what a spelling is made of, for who reads an explanation.
WORDS = {
    Language.NL: {
        "words": "woorden",
        "client": "klant",
        "why": "waarom",
        "nothing": "Geen naam van een klant gezien.",
        "meant": "klant",
        "not meant": "niet de klant",
        "misspelt": ", met een schrijffout",
        "distinct": "een naam",
        "ordinary": "ook een gewoon woord",
        "phrase": "gewone woorden",
        "acronym": "een afkorting",
        "abbreviation": "een gangbare afkorting",
        "handle": "een accountnaam",
        "domain": "een webadres",
        "spelling": "de spelling",
        "place": "een plaats of straat",
        "person": "een persoon",
        "neighbours": "de woorden ernaast",
        "at home": "zijn eigen plaats erachter",
        "marks": "# of @, of een bezitsvorm",
        "other firm": "een andere organisatie",
        "street": "een adres",
        "homonym": "iets anders met die naam",
        "named elsewhere": "elders in het bericht genoemd",
        "city or sector": "zijn plaats of branche",
    },
    Language.EN: {
        "words": "words",
        "client": "client",
        "why": "why",
        "nothing": "No name of a client seen.",
        "meant": "client",
        "not meant": "not the client",
        "misspelt": ", misspelt",
        "distinct": "a name",
        "ordinary": "also an ordinary word",
        "phrase": "ordinary words",
        "acronym": "an acronym",
        "abbreviation": "a common abbreviation",
        "handle": "an account name",
        "domain": "a web address",
        "spelling": "the spelling",
        "place": "a place or a street",
        "person": "a person",
        "neighbours": "the words beside it",
        "at home": "its own city behind it",
        "marks": "# or @, or a possessive",
        "other firm": "another organisation",
        "street": "an address",
        "homonym": "something else of that name",
        "named elsewhere": "named elsewhere in the post",
        "city or sector": "its city or sector",
    },
}


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
