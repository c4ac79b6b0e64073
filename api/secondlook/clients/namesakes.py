"""Who and what shares a client's name without being the client: people, streets, other firms,
other meanings of the same capitals.
"""

import re

from secondlook.clients import words
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature
from secondlook.reading import fold

# "BVK-jury (beste veganistische kroket)"
_BRACKET = re.compile(r"(?:-[a-z]{1,20})? \(([a-z ]{5,80})\)")
# "RBO: rustig blijven oefenen", "SJI staat voor …", "DWT? Dat is …"
_EXPLAINED = re.compile(
    r"(?: ?[:=] ?| (?:staat|stands|is kort|is short)(?: [a-z]{2,6}){0,3} (?:voor|for) "
    r"| (?:means|betekent) |[^.!\n]{0,24}\? (?:dat is|dat betekent|that is) )([a-z ]{5,80})"
)
_HOUSE_NUMBER = re.compile(r" \d{1,3}[a-z]?(?![\w%])(?! ?(?:uur|keer|x|jaar|dagen|weken|maanden))")
_NEAR = 8
_CUES = ("nouns", "at", "with", "determiners", "definite")


def is_person(passage: Passage, seen: Sighting) -> bool:
    if seen.spelling.nature in (Nature.ACRONYM, Nature.ABBREVIATION) or seen.spelling.weight > 1:
        return _after_honorific(passage, seen.first)
    if _after_honorific(passage, seen.first) or _after_initial(passage, seen.first):
        return True
    before = passage.before(seen.first)
    if not before or not passage.capital(seen.first - 1):
        return False
    if _before_surname(passage, seen):
        return True
    if passage.folded[passage.ends[seen.first - 1] : seen.start] != " ":
        return False
    if _is_cue(before) or not passage.capital(seen.last):
        return False
    if words.is_proper_name(before) or before in words.cues("people", "forenames"):
        return True
    return not words.is_known(before) and not before.isdigit()


def _is_cue(before: str) -> bool:
    """Klant Helder, Bij Helder, De Helder-pilot: a capital, and still no forename."""
    return any(before in words.cues("before", name) for name in _CUES)


def _before_surname(passage: Passage, seen: Sighting) -> bool:
    """Hannah Summit-Jones: one half of a double surname."""
    return (
        passage.folded.startswith("-", seen.end)
        and bool(passage.after(seen.last))
        and passage.capital(seen.last + 1)
    )


def _after_honorific(passage: Passage, index: int) -> bool:
    """Also through a first name: juf Iris Ter Braak."""
    honorifics = words.cues("people", "honorifics")
    for back in (1, 2):
        if index - back < 0:
            return False
        gap = passage.folded[passage.ends[index - back] : passage.starts[index - back + 1]]
        if gap not in (" ", ". "):
            return False
        if passage.words[index - back] in honorifics:
            return True
        if not passage.capital(index - back):
            return False
    return False


def _after_initial(passage: Passage, index: int) -> bool:
    if index == 0 or len(passage.words[index - 1]) > 1 or not passage.capital(index - 1):
        return False
    return passage.folded[passage.ends[index - 1] : passage.starts[index]] in (".", ". ")


def is_place(passage: Passage, seen: Sighting, client: ClientRecord) -> bool:
    endings = words.cues("places", "endings")
    after = passage.after(seen.last) if not seen.rest else ""
    if seen.rest and _starts_with_any(seen.rest, endings):
        return True
    if after and after in endings and after not in _own_words(client):
        return True
    if seen.spelling.weight > 1:
        return False
    before = passage.before(seen.first)
    return before in words.cues("places", "before") and before not in _own_words(client)


def like_a_place(passage: Passage, seen: Sighting) -> float:
    """Aan de Noordwal, Noordwal 14: said of a street rather than of a firm."""
    if seen.rest:
        return 0.0
    article = passage.words[seen.first] in words.cues("before", "definite")
    if article and not passage.capital(seen.first):
        # "langs de Oude Vliet": the firm would have its article in a capital.
        return -4.0 if passage.before(seen.first) in words.cues("before", "on") else 0.0
    if seen.spelling.weight > 1:
        return 0.0
    if passage.before(seen.first) == "in" and not seen.misspelt:
        # People walk in Oranjewoud and work at it; "in De Drieklank vonden we een opdrachtgever".
        said = passage.words[seen.last + 1 : seen.last + 1 + _NEAR]
        return -2.0 if words.cues("after", "roles").isdisjoint(said) else 0.0
    if seen.spelling.nature is not Nature.DISTINCT:
        return 0.0
    if _HOUSE_NUMBER.match(passage.folded, seen.end):
        return -2.0
    before = passage.before(seen.first)
    on_the = before in words.cues("before", "definite") and seen.first > 1
    return -2.0 if on_the and passage.before(seen.first - 1) in words.cues("before", "on") else 0.0


def _starts_with_any(rest: str, endings: frozenset[str]) -> bool:
    return any(rest[:size] in endings for size in range(3, min(len(rest), 11) + 1))


def _own_words(client: ClientRecord) -> str:
    return fold(" ".join((client.name, *client.aliases, client.replacement)))


def other_firm(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Another kind of organisation right behind the name is another organisation."""
    after = passage.after(seen.last)
    if not after or seen.rest or seen.spelling.weight > 1:
        return 0.0
    if after in words.cues("after", "nouns") or not passage.folded.startswith(" ", seen.end):
        return 0.0
    other = after in words.cues("places", "before") and after not in _own_words(client)
    return -3.0 if other else 0.0


def explained_otherwise(passage: Passage, seen: Sighting) -> bool:
    """The words behind it spell out what these capitals stand for, and it is not a name."""
    own = passage.folded[seen.start : seen.end].replace(".", "")
    match = _BRACKET.match(passage.folded, seen.end) or _EXPLAINED.match(passage.folded, seen.end)
    if match is None:
        return False
    spelled = match.group(1).split()
    if not all(map(words.is_known, spelled)):
        return False
    light = words.cues("forms", "particles") | {"en", "and", "of", "een"}
    heavy = [word for word in spelled if word not in light]
    return any(_initials(each, len(own)) == own for each in (spelled, heavy))


def _initials(spelled: list[str], size: int) -> str:
    return "".join(word[0] for word in spelled[:size])
