"""What the model takes for a person and no reader would, and names cut short: set right.

Firms and streets called after people, titles, months, sayings; particles before a surname.
"""

import re

from secondlook.pii.names.cues import (
    ADDRESSED,
    ARTICLES,
    BETWEEN,
    BETWEEN_LOWER,
    CALLED_AFTER,
    DEGREES,
    DETERMINERS,
    FIRM_ENDINGS,
    FIRM_TAILS,
    HONORIFICS,
    LAWS,
    MONTHS,
    NEVER,
    PARTICLES,
    ROLE_ENDINGS,
    SAYINGS,
    STREET_ENDINGS,
    STREET_WORDS,
    YOUNGER,
)
from secondlook.pii.names.sentences import LIKELY, ORGANISATION, PERSON, PLACE, Line
from secondlook.pii.names.words import AT, BEFORE_HYPHEN, HASH, LOWER_POST, OPENS

# Less likely than this a word is no candidate.
PERHAPS = 0.08
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,6}")
# What follows a bare `van` is as often a firm or a department: Fenna van Inkoop.
_UNLISTED = 0.2
# Before these not even a capital makes a name of a word.
_STRICT = frozenset(("the", "a", "an", "some", "het", "een"))


def repair_persons(line: Line, threshold: float) -> None:
    persons = line.chances[PERSON]
    if max(persons) < PERHAPS:
        return
    for place in line.places:
        if persons[place] >= threshold:
            _extend(line, place, threshold)
    marked = line.scored.marked
    for place in sorted({*line.places, *marked}) if marked else line.places:
        if persons[place] >= PERHAPS or line.looks[place].marked:
            _judge(line, place, threshold)
            _younger(line, place, threshold)
    if any(persons[place] >= PERHAPS and line.looks[place].said for place in line.places):
        _unsay(line)


def _unsay(line: Line) -> None:
    """Jan Modaal is nobody, nor is Jane Eyre."""
    ends = {law.start(): law.end() for law in LAWS.finditer(line.folded)}
    for word, look in zip(line.words, line.looks, strict=True):
        for saying in SAYINGS.get(look.low, ()):
            end = word.start + len(saying)
            said = line.folded.startswith(saying, word.start)
            if said and not line.folded[end : end + 1].isalnum():
                ends[word.start] = max(end, ends.get(word.start, 0))
    last = 0
    for place, word in enumerate(line.words):
        last = max(last, ends.get(word.start, 0))
        if word.start < last:
            line.drop_person(place)


def _judge(line: Line, place: int, threshold: float) -> None:
    look = line.looks[place]
    street = look.low.endswith(STREET_ENDINGS) and not look.personal and len(look.low) > 6
    if look.low in FIRM_TAILS and (look.capital or "." in look.low):
        _rename(line, place, ORGANISATION, threshold)
    elif look.capital and (look.low in STREET_WORDS or street):
        _rename(line, place, PLACE, threshold)
    elif look.low in CALLED_AFTER or look.low.endswith(FIRM_ENDINGS):
        _firm(line, place, threshold)
    elif line.person(place) >= PERHAPS and _nobody(line, place):
        line.drop_person(place)
    elif line.person(place) >= threshold:
        _initials(line, place, threshold)


def _firm(line: Line, place: int, threshold: float) -> None:
    """Boekhandel De Wolkenkast, project Merel: all that follows in the same breath."""
    following = place + 1
    if not line.looks[place].personal or _capital_word(line, following):
        line.drop_person(place)
    while following < len(line) and line.adjacent(following - 1):
        particle = _of_firm(line, place, following) and _capital_word(line, following + 1)
        named = line.person(following) >= threshold or line.looks[following].capital
        if not (named or particle):
            break
        line.drop_person(following)
        following += 1


def _of_firm(line: Line, firm: int, place: int) -> bool:
    """Zaal De Linde, café het Anker, stichting Vrienden van Merel; but the project van Merel is
    hers, in de zaal bij Femke."""
    look = line.looks[place]
    joins = look.capital or look.low in ARTICLES or (look.low == "van" and place > firm + 1)
    return joins and look.low in PARTICLES


def _capital_word(line: Line, place: int) -> bool:
    return place < len(line) and line.looks[place].capital and line.adjacent(place - 1)


def _initials(line: Line, place: int, threshold: float) -> None:
    if not place or line.person(place - 1) >= threshold or not line.adjacent(place - 1):
        return
    if _INITIALS.fullmatch(line.words[place - 1].form):
        line.raise_person(place - 1, line.person(place))
        line.begins[PERSON][place] = False


def _extend(line: Line, place: int, threshold: float) -> None:
    """Over particles to the surname, and over a hyphen to the second forename."""
    if line.words[place].flags & HASH or line.looks[place].low in PARTICLES:
        return
    nearest = core = place + 1
    between = BETWEEN_LOWER if line.words[place].flags & LOWER_POST else BETWEEN
    while core < len(line) - 1 and core < place + 4 and _particle(line, core, between):
        core += 1
    if core >= len(line) or (line.person(core) >= threshold and line.person(nearest) >= threshold):
        return
    glued = core == nearest and bool(line.words[place].flags & BEFORE_HYPHEN)
    if (core > nearest or glued) and _one_name(line, place, core) and _surname(line, place, core):
        for each in range(nearest, core + 1):
            line.raise_person(each, line.person(place), begins=False)


def _younger(line: Line, place: int, threshold: float) -> None:
    """Jansen jr. is another man than Jansen."""
    if (
        place
        and line.words[place].form.removesuffix(".") in YOUNGER
        and line.person(place - 1) >= threshold
    ):
        line.raise_person(place, line.person(place - 1), begins=False)


def _particle(line: Line, place: int, between: frozenset[str]) -> bool:
    """A capital A stands inside Chinese names of Suriname: Tjon A Fat."""
    return line.looks[place].low in between or line.words[place].form == "A"


def _one_name(line: Line, first: int, last: int) -> bool:
    signs = any(line.words[each].flags & (AT | HASH) for each in range(first + 1, last + 1))
    return not signs and all(line.adjacent(each) for each in range(first, last))


def _surname(line: Line, forename: int, place: int) -> bool:
    look, form = line.looks[place], line.words[place].form
    if not line.nameable(place) or line.chances[ORGANISATION][place] > 0.5:
        return False
    if line.chances[PLACE][place] > 0.5 and not line.looks[forename].forename:
        return False
    if line.words[place].flags & LOWER_POST:
        return look.personal and look.ordinary != "C"
    if len(form) > 1 and form.isupper() and not line.words[forename].form.isupper():
        return False
    if not look.capital or line.words[place - 1].form == "A":
        return look.capital
    if line.looks[place - 1].low == "van" and not look.personal:
        return line.person(place) > _UNLISTED
    return line.person(place) > 0.05 or not look.ordinary


def _rename(line: Line, place: int, kind: int, threshold: float) -> None:
    """Piet van der Kolk Tuinland BV is a firm, Nelson Mandela Square a place."""
    first = place
    while first and line.adjacent(first - 1) and _part(line, first - 1, threshold):
        first -= 1
    if first == place:
        line.drop_person(place)
        if line.looks[place].low in CALLED_AFTER:
            _firm(line, place, threshold)
        return
    for each in range(first, place + 1):
        line.chances[kind][each] = max(line.chances[kind][each], LIKELY)
        line.begins[kind][each] = each == first
        line.drop_person(each)


def _part(line: Line, place: int, threshold: float) -> bool:
    if not line.words[place].form[:1].isalnum():
        ends = line.words[place + 1].flags & OPENS
        return line.words[place].form == "&" or (line.words[place].form == "." and not ends)
    low = line.looks[place + 1].low
    if low in CALLED_AFTER or low.endswith(FIRM_ENDINGS):
        return False
    named = line.person(place) >= threshold or line.looks[place].low in PARTICLES
    return named or line.chances[ORGANISATION][place] > 0.5


def _inside(line: Line, place: int) -> bool:
    return bool(place) and line.person(place - 1) >= LIKELY and not line.begins[PERSON][place]


def _nobody(line: Line, place: int) -> bool:
    look, before = line.looks[place], line.looks[place - 1] if place else None
    low = look.low.removesuffix(".")
    if low in PARTICLES or (line.words[place].form == "A" and _inside(line, place)):
        return False
    named = place + 1 < len(line) and line.person(place + 1) >= LIKELY
    if low in DEGREES or (low in HONORIFICS and (named or not look.personal)):
        return True
    if low.endswith(ROLE_ENDINGS) and not look.personal:
        return True
    if low in MONTHS and line.person(place) < LIKELY:
        return True
    if (low in NEVER or low in ADDRESSED) and not look.forename:
        return True
    if before is None or line.person(place - 1) >= 0.5:
        return False
    return (
        before.low in DETERMINERS
        and bool(look.ordinary)
        and (not look.capital or before.low in _STRICT)
    )
