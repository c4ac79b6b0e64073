"""Where a client is at home: its city and its sector among the words of a draft, in points."""

from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting
from secondlook.reading import fold, tokens_of

_IN = frozenset(["in", "uit", "te", "from"])
# So long an ending of a kind says as much as the whole: woningcorporatie, corporatie.
_LONG = 6


def at_home(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Springplank in Ede: its own city right behind its name."""
    if seen.rest or not client.city or not passage.capital(seen.last):
        return 0.0
    if passage.after(seen.last) not in _IN:
        return 0.0
    city = [token.word for token in tokens_of(fold(client.city))]
    behind = passage.words[seen.last + 2 : seen.last + 2 + len(city)]
    return 2.0 if city == behind else 0.0


def surroundings(passage: Passage, client: ClientRecord) -> float:
    """Its city or its sector anywhere in the draft."""
    points = 1.0 if _has_words(passage, client.city) else 0.0
    if _has_words(passage, client.sector):
        return points + 0.5
    kind = fold(client.replacement).rpartition(" ")[2]
    kinds = (kind[start:] for start in range(max(len(kind) - _LONG + 1, 0)))
    return points + (1.0 if passage.says_any(kinds) else 0.0)


def _has_words(passage: Passage, phrase: str) -> bool:
    spelled = " ".join(token.word for token in tokens_of(fold(phrase)))
    return bool(spelled) and passage.has_words(spelled)
