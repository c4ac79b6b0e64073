"""From chances per word to spans per kind, as a reader would draw them."""

from collections.abc import Iterator

from secondlook.findings import Mention
from secondlook.pii.names.cues import GO_ON, PARTICLES, YOUNGER
from secondlook.pii.names.doubts import is_thing
from secondlook.pii.names.evidence import Scene
from secondlook.pii.names.repairs import PERHAPS
from secondlook.pii.names.sentences import ORGANISATION, PERSON, PLACE, SURE, Line
from secondlook.pii.names.verdicts import Verdicts
from secondlook.pii.names.words import AT, BEFORE_HYPHEN, HASH, LOWER_POST

_BREAKS = frozenset(".!?:;,\n…+|/–—•·")
# What stands on both sides of one name in a list of names with commas in them.
_PARTED = frozenset(("", ";", ":", "\n", "-"))
ENTITIES = ("PERSON", "LOCATION", "ORGANIZATION")


# Where a name begins and ends depends on how sure one asks the model to be: all of these are tried.
_LEVELS = (PERHAPS, 0.25, 0.45, 0.7)
# So sure a name must be in one place to speak for another, which must be as sure as this, of what
# is asked of a name that stands alone.
_SURELY, _ENOUGH = 0.8, 0.5
Judged = tuple[float, tuple[int, int]]
# No name has so many words.
_LONGEST = 12


def spans_of(
    line: Line, thresholds: tuple[float, float, float], verdicts: Verdicts | None = None
) -> list[Mention]:
    """Sorted; none overlap: what is no person may be a place or an organisation."""
    judged = verdicts or Verdicts.shipped()
    persons = _persons(line, judged, thresholds[PERSON])
    taken = {place for first, last, _ in persons for place in range(first, last + 1)}
    found = [
        Mention("PERSON", *bounds(line, first, last), round(score, 3))
        for first, last, score in persons
    ]
    for kind in (PLACE, ORGANISATION):
        found += _others(line, kind, thresholds[kind], taken)
    return _turned(line.folded, sorted(found, key=lambda mention: mention.start))


def candidates_of(line: Line) -> list[tuple[int, int]]:
    """First and last word of whatever may be a person; of two that overlap one at most is."""
    chances = line.chances[PERSON]
    inside = [
        place
        for place in line.places
        if chances[place] >= _LEVELS[0] and line.words[place].form not in _BREAKS
    ]
    found: dict[tuple[int, int], None] = {}
    tried = 0
    for level in _LEVELS:
        inside = [place for place in inside if chances[place] >= level]
        if len(inside) == tried:
            continue
        tried = len(inside)
        for run in _trimmed(line, _runs(line, PERSON, inside)):
            found[run] = None
            found.update(dict.fromkeys(_parts(line, *run)))
    return [each for each in found if not is_thing(line, *each)]


def _parts(line: Line, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Rob [van Inkoop], and [ewa] [piotr] where nothing has a capital."""
    for place in range(first + 1, last if last - first < _LONGEST else first):
        if line.looks[place].low == "van" and not line.looks[last].personal:
            yield first, place - 1
    glued = line.words[first].flags & BEFORE_HYPHEN
    lower = line.words[first].flags & LOWER_POST and not glued
    if last - first == 1 and lower and line.looks[last].forename:
        yield first, first
        yield last, last


def bounds(line: Line, first: int, last: int) -> tuple[int, int]:
    """Where the name starts and ends in the text."""
    return line.words[first].start, line.words[last].end - _possessive(line, first, last)


def _persons(line: Line, verdicts: Verdicts, threshold: float) -> list[tuple[int, int, float]]:
    candidates = candidates_of(line)
    if not candidates:
        return []
    scene = Scene(line)
    scored = [(verdicts.score(scene.evidence(*each)), each) for each in candidates]
    found: list[tuple[int, int, float]] = []
    taken: set[int] = set()
    for score, (first, last) in sorted(_agreed(line, scored, threshold), reverse=True):
        if score < threshold:
            break
        if taken.isdisjoint(range(first, last + 1)):
            found.append((first, last, score))
            taken.update(range(first, last + 1))
    return found


def _agreed(line: Line, scored: list[Judged], threshold: float) -> list[Judged]:
    """Mevrouw Wagterveld; Wagterveld: what is surely a name in one place needs less in another.
    So does what the rules are sure of behind a sign-off."""
    if all(score >= threshold or score < _ENOUGH * threshold for score, _ in scored):
        return scored
    sure = {
        line.words[place].form
        for score, (first, last) in scored
        if score >= _SURELY
        for place in range(first, last + 1)
        if line.looks[place].capital and not line.looks[place].ordinary
    }
    return [
        (max(score, threshold), (first, last))
        if score >= _ENOUGH * threshold
        and (
            (first == last and line.words[first].form in sure)
            or _signed(line, first)
            or _full(line, first, last)
        )
        else (score, (first, last))
        for score, (first, last) in scored
    ]


def _signed(line: Line, first: int) -> bool:
    signed = bool(first) and line.looks[first - 1].cue == "sign-off"
    return signed and line.chances[PERSON][first] >= SURE


def _full(line: Line, first: int, last: int) -> bool:
    """Hilde Marskamp: a forename that is no word, and a surname on no list of words."""
    looks = line.looks[first : last + 1]
    if last != first + 1 or not all(look.capital and not look.ordinary for look in looks):
        return False
    return "F" in looks[0].names and not line.words[first].flags & (AT | HASH | BEFORE_HYPHEN)


def _others(line: Line, kind: int, threshold: float, taken: set[int]) -> Iterator[Mention]:
    chances = line.chances[kind]
    inside = [
        place
        for place in line.places
        if (chance := chances[place]) >= threshold
        and place not in taken
        and chance >= line.surest(place)
        and line.words[place].form not in _BREAKS
    ]
    for first, last in _trimmed(line, _runs(line, kind, inside)):
        start, end = line.words[first].start, line.words[last].end
        yield Mention(ENTITIES[kind], start, end, round(max(chances[first : last + 1]), 3))


def _turned(folded: str, mentions: list[Mention]) -> list[Mention]:
    """A name as lists have it, surname first, is one: [Vos, Annet]; [Haile, Yonas]."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before and mention.entity == before.entity == "PERSON" and _one(folded, before, mention):
            score = max(before.score, mention.score)
            joined[-1] = Mention("PERSON", before.start, mention.end, score)
        else:
            joined.append(mention)
    return joined


def _one(folded: str, surname: Mention, forename: Mention) -> bool:
    if folded[surname.end : forename.start] != ", " or " " in folded[forename.start : forename.end]:
        return False
    before, behind = folded[: surname.start].rstrip(" "), folded[forename.end :].lstrip(" .")
    return before[-1:] in _PARTED and behind[:1] in _PARTED and ";" in (before[-1:] + behind[:1])


def _runs(line: Line, kind: int, inside: list[int]) -> Iterator[tuple[int, int]]:
    first = last = -2
    for place in inside:
        if (
            place != last + 1
            or line.begins[kind][place]
            or line.words[place].flags & (AT | HASH)
            or line.words[last].flags & HASH
        ):
            if first >= 0:
                yield first, last
            first = place
        last = place
    if first >= 0:
        yield first, last


def _trimmed(line: Line, runs: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Without the signs at either end."""
    for first, last in runs:
        while (
            first <= last
            and not line.words[first].form[:1].isalnum()
            and line.words[first].form[1:] == ""
        ):
            first += 1
        while first <= last and not line.words[last].form[:1].isalnum():
            last -= 1
        first, last = _core(line, first, last)
        if first <= last:
            yield first, last


def _core(line: Line, first: int, last: int) -> tuple[int, int]:
    """Without words of the sentence: dank aan [obrigado] Thiago, shirley [al betaald]."""
    while first < last and _plain(line, first) and line.looks[first + 1].capital:
        first += 1
    while first < last and _stray(line, first, last):
        last -= 1
    return first, last


def _stray(line: Line, first: int, last: int) -> bool:
    look = line.looks[last]
    if line.words[last].flags & LOWER_POST:
        return look.low in PARTICLES or (not look.personal and bool(look.ordinary))
    plain = line.looks[first].capital and _plain(line, last) and not look.personal
    return plain and look.low.removesuffix(".") not in YOUNGER


def _plain(line: Line, place: int) -> bool:
    """A word in lower case that is no particle and no handle."""
    word = line.words[place]
    return word.form.islower() and line.looks[place].low not in PARTICLES and not word.flags & AT


def _possessive(line: Line, first: int, last: int) -> int:
    """Dutch glues the s of the owner to a name: Merels fiets. But Peters belt is a surname."""
    look = line.looks[last]
    if look.low[-1] != "s" or look.low[-2:-1] in ("'", "s"):
        return 0
    if not (look.names.endswith("+") or (look.names.endswith("'") and look.forename)):
        return 0
    if first < last or last + 1 == len(line):
        return 0
    owned = line.looks[last + 1]
    return int(bool(owned.ordinary) and owned.low not in GO_ON and not owned.capital)
