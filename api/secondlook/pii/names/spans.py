"""From chances per word to spans per kind, as a reader would draw them."""

from collections.abc import Iterator

from secondlook.findings import Mention
from secondlook.pii.names.cues import GO_ON
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.words import AT, HASH

_BREAKS = frozenset(".!?:;\n…")
ENTITIES = ("PERSON", "LOCATION", "ORGANIZATION")


def spans_of(line: Line, thresholds: tuple[float, float, float]) -> list[Mention]:
    """Sorted; a word belongs to one span at most: the kind of which the model is surest there."""
    found = []
    best = [max(chances) for chances in zip(*line.chances, strict=True)]
    for kind, entity in enumerate(ENTITIES):
        chances = line.chances[kind]
        inside = [
            place
            for place, chance in enumerate(chances)
            if chance >= thresholds[kind]
            and chance >= best[place]
            and line.words[place].form not in _BREAKS
        ]
        for first, last in _trimmed(line, _runs(line, kind, inside)):
            start, end = line.words[first].start, line.words[last].end
            score = max(chances[first : last + 1])
            end -= _possessive(line, first, last)
            found.append(Mention(entity, start, end, round(score, 3)))
    return sorted(found, key=lambda mention: mention.start)


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
        if first <= last:
            yield first, last


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
