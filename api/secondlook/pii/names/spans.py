"""From chances per word to spans per kind, as a reader would draw them."""

from collections.abc import Iterator

from secondlook.findings import Mention
from secondlook.pii.names.cues import GO_ON, PARTICLES, YOUNGER
from secondlook.pii.names.doubts import needed
from secondlook.pii.names.sentences import PERSON, Line
from secondlook.pii.names.words import AT, HASH, LOWER_POST

_BREAKS = frozenset(".!?:;,\n…+|/–—•·")
# What stands on both sides of one name in a list of names with commas in them.
_PARTED = frozenset(("", ";", ":", "\n", "-"))
ENTITIES = ("PERSON", "LOCATION", "ORGANIZATION")


def spans_of(line: Line, thresholds: tuple[float, float, float]) -> list[Mention]:
    """Sorted; a word belongs to one span at most: the kind of which the model is surest there."""
    found = []
    for kind, entity in enumerate(ENTITIES):
        chances = line.chances[kind]
        inside = [
            place
            for place in line.places
            if (chance := chances[place]) >= thresholds[kind]
            and chance >= line.surest(place)
            and line.words[place].form not in _BREAKS
        ]
        for first, last in _trimmed(line, _runs(line, kind, inside)):
            start, end = line.words[first].start, line.words[last].end
            score = max(chances[first : last + 1])
            if kind == PERSON and score < needed(line, first, last, thresholds[kind]):
                continue
            end -= _possessive(line, first, last)
            found.append(Mention(entity, start, end, round(score, 3)))
    return _turned(line.folded, sorted(found, key=lambda mention: mention.start))


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
    if look.low[-1] != "s" or look.low[-2:-1] == "'":
        return 0
    if not (look.names.endswith("+") or (look.names.endswith("'") and look.forename)):
        return 0
    if first < last or last + 1 == len(line):
        return 0
    owned = line.looks[last + 1]
    return int(bool(owned.ordinary) and owned.low not in GO_ON and not owned.capital)
