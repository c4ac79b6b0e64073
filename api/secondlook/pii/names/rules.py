"""What every reader knows of names and the model may miss: rules that make a word surer.

They run before spans are drawn; what takes a name away or stretches it is in repairs.py.
"""

from collections.abc import Callable

from secondlook.pii.names.cues import ADDRESSED, HONORIFICS, PARTICLES, THANKS_LINKS
from secondlook.pii.names.sentences import LIKELY, ORGANISATION, PERSON, SURE, Line
from secondlook.pii.names.words import AT, HASH

# How sure one mention must be to speak for the others.
_CERTAIN = 0.7
_LINKS = frozenset((",", ":", "!", "\n", "-", "–", "^"))


def raise_persons(line: Line, threshold: float) -> None:
    for place in line.scored.calls:
        look = line.looks[place]
        if look.cue:
            _CALLED[look.cue](line, place + 1)
        flags = line.words[place].flags
        if flags & AT or (flags & HASH and look.composed):
            _handle(line, place)
        elif look.joins:
            _listed(line, place, threshold)
    _repeated(line, threshold)


def _past(line: Line, place: int, words: frozenset[str], most: int = 3) -> int:
    end = min(len(line), place + most)
    while place < end and line.looks[place].low in words:
        place += 1
    return place


def _after_honorific(line: Line, place: int) -> None:
    """Mevr. van den Berg, mw. jansen: a capital, or a name that is no word."""
    if place < len(line) and line.words[place].form == ".":
        place += 1
    core = _past(line, place, PARTICLES)
    if not line.nameable(core) or line.looks[core].low in ADDRESSED | HONORIFICS:
        return
    look = line.looks[core]
    if look.capital or (look.names and not look.ordinary):
        for each in range(place, core + 1):
            line.raise_person(each, SURE, begins=each == place)


def _after_role(line: Line, place: int) -> None:
    """Wethouder Haring, een jongen genaamd Sil: less of a sign, so lists or model must agree."""
    core = place
    if place < len(line) and line.looks[place].capital:
        core = _past(line, place, PARTICLES)
    if not line.nameable(core):
        return
    look, chance = line.looks[core], line.person(core)
    listed = look.personal and (look.capital or (chance > 0.1 and not look.ordinary))
    if (listed or (chance > 0.1 and look.capital and not look.ordinary)) and line.other(core) < 0.5:
        for each in range(place, core + 1):
            line.raise_person(each, LIKELY, begins=each == place)


def _addressed(line: Line, place: int) -> None:
    """Hoi Merel, / bedankt merel!"""
    if not line.nameable(place) or line.looks[place].low in ADDRESSED | HONORIFICS:
        return
    if line.other(place) > 0.6 or line.words[place].flags & (HASH | AT):
        return
    look = line.looks[place]
    closes = place + 1 == len(line) or not line.words[place + 1].form[:1].isalnum()
    capital = closes and look.capital and (not look.ordinary or look.forename)
    if capital or (look.forename and not look.ordinary):
        line.raise_person(place, LIKELY)


def _thanked(line: Line, place: int) -> None:
    place = _past(line, place, THANKS_LINKS)
    if place < len(line) and line.words[place].form == ",":
        place += 1
    _addressed(line, place)


def _signed(line: Line, place: int) -> None:
    """Groetjes,\\nWendy: what stands behind a sign-off to the end of its line."""
    while place < len(line) and line.words[place].form[:1] in _LINKS:
        place += 1
    end = place
    while end < len(line) and line.words[end].form[:1] not in "\n,.|!(":
        end += 1
    if not 1 <= end - place <= 4 or not line.nameable(place):
        return
    look = line.looks[place]
    capital = look.capital and not look.ordinary and line.chances[ORGANISATION][place] < 0.5
    if look.low in ADDRESSED or not (capital or (look.forename and look.ordinary != "C")):
        return
    whole = [line.looks[each] for each in range(place, end)]
    if capital and all(each.capital or each.low in PARTICLES for each in whole):
        for each in range(place, end):
            line.raise_person(each, SURE, begins=each == place)
    else:
        line.raise_person(place, LIKELY)


# By the cue of the word before.
_CALLED: dict[str, Callable[[Line, int], None]] = {
    "honorific": _after_honorific,
    "role": _after_role,
    "greeting": _addressed,
    "thanks": _thanked,
    "sign-off": _signed,
}


def _handle(line: Line, place: int) -> None:
    known = line.looks[place].composed or line.person(place) > 0.15
    if known and line.chances[ORGANISATION][place] < 0.5:
        line.raise_person(place, LIKELY)


def _listed(line: Line, place: int, threshold: float) -> None:
    """A and B, or A, B and C: what stands in line with a person, in the same case, is one too."""
    if not 0 < place < len(line) - 1:
        return
    for known, other in ((place - 1, place + 1), (place + 1, place - 1)):
        look = line.looks[other]
        alike = look.capital == line.looks[known].capital and line.nameable(other)
        likely = look.names and (look.capital or not look.ordinary) and line.other(other) < 0.5
        if (
            alike
            and likely
            and line.person(known) >= LIKELY
            and threshold > line.person(other) > 0.05
        ):
            line.raise_person(other, LIKELY)


def _repeated(line: Line, threshold: float) -> None:
    """A name found once is that person wherever it stands again, written the same way."""
    if max(line.chances[PERSON]) < _CERTAIN:
        return
    forms = {
        line.words[place].form
        for place in line.places
        if line.person(place) >= _CERTAIN
        and line.nameable(place)
        and line.looks[place].low not in PARTICLES
        and (line.looks[place].capital or not line.looks[place].ordinary)
    }
    if not forms:
        return
    for place in line.places:
        again = line.words[place].form in forms and line.person(place) < threshold
        if again and line.other(place) < 0.95:
            line.raise_person(place, LIKELY, begins=not place or line.person(place - 1) < threshold)
