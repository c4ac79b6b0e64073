"""Other things and people of the same name, told by the words around it: a room, a product, a
motto, a larger name, an author, a place on a trip. In points against the client, never for it.

The words themselves are data: data/words/cues.toml.
"""

import re
from functools import cache

from secondlook.clients import words
from secondlook.clients.gazetteers import is_town
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature
from secondlook.reading import fold, tokens_of

_NEAR = 4
_LONG_KIND = 7
# "Wolthuis (TU Delft)", "Drost (44)": what stands behind people.
_AFFILIATION = re.compile(r" \((?:\d{2}\)|(?:tu|uva|vu|universiteit|university|univ|prof)\b)")
_MAKER = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+['’]s?\s$")
_LONGEST_MAKER = 40
_CAPITALS = (Nature.ACRONYM, Nature.ABBREVIATION)
_COMMON = (Nature.ORDINARY, Nature.PHRASE)


def homonyms(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    if seen.spelling.nature in _CAPITALS:
        return _other_capitals(passage, seen, client)
    points = _misspelt_elsewhere(passage, seen, client) + _title_of(passage, seen)
    points += _eponym(passage, seen)
    points += _told_behind(passage, seen, client)
    if seen.spelling.nature in _COMMON and not seen.rest:
        points += _christened(passage, seen) + _concept(passage, seen)
        points += _own_thing(passage, seen) + _work_of(passage, seen)
    if seen.spelling.nature in _COMMON or seen.last - seen.first >= seen.spelling.parts:
        points += _defined(passage, seen, client)
    if seen.spelling.weight <= 1 and not seen.rest:
        points += _kind_before(passage, seen, client) + _larger_name(passage, seen, client)
        points += _surname(passage, seen)
    return points


def _other_capitals(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """MTG-avond, NHV-bond: behind a hyphen something that is no matter of a client; V&D, where I
    bought my first suit."""
    near = passage.words[max(seen.first - _NEAR, 0) : seen.last + 1 + _NEAR]
    if not words.cues("things", "purchases").isdisjoint(near):
        return -1.0
    if not passage.folded.startswith("-", seen.end) or seen.rest:
        return 0.0
    after = passage.after(seen.last)
    own = fold(" ".join((client.name, *client.aliases, *client.handles, client.replacement)))
    if after and after in re.split(r"[^a-z]", own):
        return 0.5  # "SOOK-scholen", of @sook_scholen
    if not words.is_known(after) or after.endswith(("en", "s")):
        return 0.0
    matter = after in words.cues("after", "nouns") or after in words.cues("after", "folk")
    return 0.0 if matter else -1.0


def _christened(passage: Passage, seen: Sighting) -> float:
    """De release heet intern Zwaluw: a thing was given the name."""
    before = passage.words[max(seen.first - 3, 0) : seen.first]
    if words.cues("things", "christened").isdisjoint(before):
        return 0.0
    roles = passage.words[max(seen.first - 8, 0) : seen.first]
    return 0.0 if not words.cues("before", "nouns").isdisjoint(roles) else -2.5


def _concept(passage: Passage, seen: Sighting) -> float:
    """In het teken van Samen, de kracht van Anders: the word, not a name."""
    if seen.first < 2 or not passage.before(seen.first):
        return 0.0
    concept = passage.words[seen.first - 2] in words.cues("things", "concepts")
    return -3.0 if concept and passage.words[seen.first - 1] in _OF else 0.0


_OF = frozenset(["van", "voor", "of", "for", "op", "in"])


def _eponym(passage: Passage, seen: Sighting) -> float:
    """De wet van Van 't Hoff, het systeem-D'Hondt: called after somebody long ago."""
    ahead = passage.words[max(seen.first - 2, 0) : seen.first]
    if ahead[-1:] and passage.mark(seen.start) == "-":
        return -4.0 if ahead[-1] in words.cues("things", "methods") else 0.0
    named = len(ahead) == 2 and ahead[1] in _OF and ahead[0] in words.cues("things", "eponyms")
    return -4.0 if named else 0.0


def _work_of(passage: Passage, seen: Sighting) -> float:
    """Neil Young's Harvest: what somebody made."""
    maker = _MAKER.search(passage.text, max(seen.start - _LONGEST_MAKER, 0), seen.start)
    return -2.5 if maker else 0.0


def _own_thing(passage: Passage, seen: Sighting) -> float:
    """Ons project Kompas is ours; the word before counted as a client's."""
    if seen.first < 2 or passage.before(seen.first) not in words.cues("things", "ventures"):
        return 0.0
    return -4.0 if passage.words[seen.first - 2] in words.cues("things", "owners") else 0.0


def _told_behind(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Pivot, the podcast; Zuidermark, zo heet de wijk; but Kern, een klant in Den Haag."""
    if seen.rest or seen.spelling.weight > 1 or not passage.folded.startswith(", ", seen.end):
        return 0.0
    behind = passage.words[seen.last + 1 : seen.last + 2 + _NEAR]
    if behind[:2] in _SO_CALLED:
        return -4.0
    if behind[:1] == [] or behind[0] not in _APPOSED or seen.spelling.nature not in _COMMON:
        return 0.0
    about_firm = words.cues("after", "roles") | words.cues("before", "nouns") | _own(client)
    return 0.0 if any(word in about_firm for word in behind[1:]) else -3.0


def _own(client: ClientRecord) -> set[str]:
    told = f"{client.name} {client.replacement} {client.city}"
    return {token.word for token in tokens_of(fold(told)) if len(token.word) > 3}


_SO_CALLED = (["zo", "heet"], ["zo", "heette"], ["zo", "heten"], ["that", "s"])
_APPOSED = frozenset(["de", "het", "een", "the", "a", "an", "our", "onze", "ons", "mijn", "my"])


def _defined(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """De Drieklank is een akkoord: what a word means; but Kern is een fijne klant."""
    after = passage.words[seen.last + 1 : seen.last + 3]
    if not passage.opens_sentence(seen.first) or len(after) < 2 or after[1] not in ("een", "a"):
        return 0.0
    said = passage.words[seen.last + 3 : seen.last + 7]
    if not _own(client).isdisjoint(said):
        return 2.0
    role = not words.cues("after", "roles").isdisjoint(said)
    return -1.5 if after[0] in ("is", "was") and not role else 0.0


def _title_of(passage: Passage, seen: Sighting) -> float:
    """“Kompas” by somebody: a name in quotation marks that is also a word is a title."""
    if seen.spelling.nature not in _COMMON or passage.mark(seen.start) not in set("'\"“‘«„"):
        return 0.0
    return -1.5 if passage.folded[seen.end : seen.end + 1] in ("'", '"') else 0.0


def _kind_before(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Ruimte Kompas, merk Bright, uitgeverij Inzicht: what it is stands right before it."""
    before = passage.before(seen.first)
    if not before or before in words.cues("before", "nouns"):
        return 0.0
    kinds = words.cues("things", "kinds") | words.cues("places", "before")
    own = [token.word for token in tokens_of(fold(f"{client.name} {client.replacement}"))]
    if before not in own and (before in kinds or before.endswith(_kind_endings())):
        return -4.0
    return 0.0


@cache
def _kind_endings() -> tuple[str, ...]:
    """Zorgboerderij, kinderkapsalon: a long kind is also the end of a compound."""
    kinds = words.cues("things", "kinds") | words.cues("places", "before")
    long = (kind for kind in kinds if len(kind) >= _LONG_KIND)
    return (*words.cues("things", "kind_endings"), *long)


def _larger_name(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Stichting Helder Water is not Helder: a name goes on behind it."""
    after = passage.after(seen.last)
    if not after or not passage.capital(seen.last + 1):
        return 0.0
    if not passage.folded.startswith(" ", seen.end) or passage.titled(seen.first, seen.last):
        return 0.0
    if passage.shouts(seen.first, seen.last) or _goes_with(after, client):
        return 0.0
    if seen.spelling.nature is Nature.DISTINCT:
        return -2.5 if after in words.cues("things", "trades") else 0.0
    before = passage.before(seen.first)
    ours = before in words.cues("before", "nouns") | words.cues("before", "at")
    if after in words.cues("things", "institutions"):
        return -4.0  # Meander Medisch Centrum
    return -1.0 if ours and before not in words.cues("forms", "legal_before") else -4.0


def _goes_with(after: str, client: ClientRecord) -> bool:
    """A project, a branch in its city, a holding: still the client."""
    own = {token.word for token in tokens_of(fold(f"{client.name} {client.city}"))}
    own.update(token.word for alias in client.aliases for token in tokens_of(fold(alias)))
    matters = words.cues("after", "nouns") | words.cues("after", "verbs")
    return after in own | matters or after in words.cues("forms", "loose_after")


def _surname(passage: Passage, seen: Sighting) -> float:
    """Hoogleraar Bakelaar, a keynote by Wolthuis: a family name among words about people."""
    if not passage.capital(seen.last):
        return 0.0
    before = passage.before(seen.first)
    if before in words.cues("people", "callings") or _is_calling(before):
        return -4.0
    name = passage.words[seen.last]
    if words.is_common(name) or not words.is_proper_name(name):
        return 0.0
    if _AFFILIATION.match(passage.folded, seen.end):
        return -2.5
    low, high = max(seen.first - _NEAR, 0), seen.last + 1 + _NEAR
    close = [*passage.words[low : seen.first], *passage.words[seen.last + 1 : high]]
    about = words.cues("people", "callings") | words.cues("people", "doings")
    return -2.0 if any(word in about or _is_calling(word) for word in close) else 0.0


def _is_calling(word: str) -> bool:
    return len(word) > 6 and word.endswith(tuple(words.cues("people", "calling_endings")))


def _misspelt_elsewhere(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Nordhavn in Kopenhagen: one letter off, and in another town, is another name."""
    if not seen.misspelt:
        return 0.0
    own = fold(client.city).split()
    behind = range(seen.last + 1, min(seen.last + 2 + _NEAR, len(passage.words)))
    places = [passage.words[index] for index in behind if passage.capital(index)]
    at = seen.last + 2
    if passage.after(seen.last) in ("in", "te") and at in behind and passage.capital(at):
        return 0.0 if passage.words[at] in own else -1.5
    return -1.5 if any(is_town(place) and place not in own for place in places) else 0.0
