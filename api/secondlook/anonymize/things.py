"""Things: what is to be replaced, after findings on one spot are one; and where a thing stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from secondlook.anonymize.phrasing.grammars import TITLES
from secondlook.findings import Client, Finding, Language
from secondlook.reading import Reading

# How far a phrase may reach around a thing, in characters.
_AHEAD, _BEHIND = 72, 48
# Where `str.splitlines` splits.
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_LEAST_SPACES = 6
_LENGTH = attrgetter("length")
CONTACTS = frozenset({"PHONE_NUMBER", "EMAIL_ADDRESS"})
NAMES = frozenset({"CLIENT", "PERSON"})


class Change(NamedTuple):
    start: int
    end: int
    words: str


class Thing(NamedTuple):
    """Findings that overlap, or several that are told in one breath: `findings` in reading order,
    `members` the spans of their own. The longest, `lead`, says what it is."""

    start: int
    end: int
    findings: tuple[Finding, ...]
    lead: Finding
    entity: str
    client: Client | None
    members: tuple["Thing", ...] = ()

    @property
    def family(self) -> str:
        return "CONTACT" if self.entity in CONTACTS else self.entity


def _in_reading_order(finding: Finding) -> tuple[int, int]:
    return finding.start, -finding.end


def things_in(findings: Iterable[Finding]) -> list[Thing]:
    """Findings in groups that overlap, in reading order."""
    groups: list[list[Finding]] = []
    ends: list[int] = []
    for finding in sorted(findings, key=_in_reading_order):
        if ends and finding.start < ends[-1]:
            groups[-1].append(finding)
            ends[-1] = max(ends[-1], finding.end)
        else:
            groups.append([finding])
            ends.append(finding.end)
    return [
        thing_of(*group) if len(group) == 1 else _thing(group, end)
        for group, end in zip(groups, ends, strict=True)
    ]


def thing_of(finding: Finding) -> Thing:
    return Thing(
        finding.start, finding.end, (finding,), finding, finding.entity or "", finding.client
    )


def _thing(group: Sequence[Finding], end: int, members: tuple[Thing, ...] = ()) -> Thing:
    lead = max(group, key=_LENGTH)
    return Thing(group[0].start, end, tuple(group), lead, lead.entity or "", lead.client, members)


_LISTED = re.compile(rf"(?:'s|' )?,? ?(?:(?:en|and|&|\+|of|or) )?(?:{TITLES} ){{0,2}}[#@]?|[-/]")
_CONTACT = (
    r"(?:(?:bel|app|mail|sms|e-?mail|call|text|whatsapp|tel|email|or email)(?: me| mij| ons| us)?"
    r"(?: naar| op| via| at| on| to)?[:.]? ?)?"
)
_LISTED_CONTACTS = re.compile(rf"(?: ?[,/|;-])? ?(?:(?:of|en|or|and|&) )?{_CONTACT}")
_LISTED_HEALTH = re.compile(
    r",? (?:(?:en|and|&|of|or|met|door|vanwege|wegens|na|aan|voor|with|from|after|because of"
    r"|due to|for) )?(?:(?:een|de|het|zijn|haar|mijn|an?|the|his|her|my) )?"
)
_LISTED_DATA = re.compile(r"(?: ?[,/])? ?(?:(?:en|and|&|of|or) )?")


_LISTED_BY_FAMILY = {"CONTACT": _LISTED_CONTACTS, "HEALTH": _LISTED_HEALTH}


def with_sign(text: str, start: int) -> int:
    """A `#` or `@` in front goes with the name: `[klant A]` is no hashtag."""
    return start - 1 if start and text[start - 1] in "#@" else start


def told_together(
    text: str, folded: str, things: Sequence[Thing], apart: Container[str]
) -> list[Thing]:
    """Things of one family with nothing but a comma or "en" in between become one, but for those
    whose id is in `apart`."""
    runs: list[list[Thing]] = []
    for thing in things:
        before = runs[-1][-1] if runs else None
        alone = thing.lead.id in apart or (before and before.lead.id in apart)
        if before and not alone and _in_one_breath(text, folded, before, thing):
            runs[-1].append(thing)
        else:
            runs.append([thing])
    return [run[0] if len(run) == 1 else _run(run) for run in runs]


def _in_one_breath(text: str, folded: str, one: Thing, other: Thing) -> bool:
    gap = folded[one.end : other.start]
    if one.family != other.family or not 0 < len(gap) <= 30 or _BREAKS.intersection(gap):
        return False
    if one.family in NAMES:
        tagged = text[max(0, one.start - 1)] == "#" or gap.endswith("#")
        return not tagged and gap.strip() != "" and _LISTED.fullmatch(gap) is not None
    kind = _LISTED_BY_FAMILY.get(one.family, _LISTED_DATA)
    return kind.fullmatch(gap) is not None


def _run(run: Sequence[Thing]) -> Thing:
    findings = [finding for thing in run for finding in thing.findings]
    return _thing(findings, run[-1].end, tuple(run))


class Spot(NamedTuple):
    """A thing in its line: what stands before and behind it, folded, up to its neighbours; the
    next one starts at `ceiling`. `cut`: the line begins further ahead than `before` does."""

    reading: Reading
    thing: Thing
    language: Language
    start: int
    end: int
    before: str
    after: str
    ceiling: int
    cut: bool

    def shown_before(self) -> str:
        return self.reading.text[self.start - len(self.before) : self.start]

    def shown_after(self) -> str:
        return self.reading.text[self.end : self.end + len(self.after)]

    def change(self, words: str, before: int = 0, after: int = 0) -> Change:
        """Replace the thing and so many characters around it."""
        return Change(self.start - before, self.end + after, words)


def spot_of(
    reading: Reading,
    thing: Thing,
    floor: int,
    ceiling: int,
    span: tuple[int, int] | None = None,
    language: Language | None = None,
) -> Spot:
    start, end = span or (thing.start, thing.end)
    folded = reading.folded
    # With a mark of ours, so that there is a last line, be it an empty one.
    ahead = f"{folded[max(floor, start - _AHEAD) : start]}|".splitlines()[-1][:-1]
    behind = (folded[end : min(ceiling, end + _BEHIND)].splitlines() or [""])[0]
    first = start - len(ahead)
    cut = first > 0 and folded[first - 1] not in _BREAKS
    language = language or language_at(reading, thing.start)
    return Spot(reading, thing, language, start, end, ahead, behind, ceiling, cut)


def language_at(reading: Reading, offset: int) -> Language:
    """That of the sentence, if it is long enough to have one: "Mail: x@x.be" is not English."""
    sentence = reading.sentence_at(offset)
    long = reading.folded.count(" ", sentence.start, sentence.end) >= _LEAST_SPACES
    return sentence.language if long else reading.language


def with_neighbours(things: Sequence[Thing], length: int) -> Iterator[tuple[Thing, int]]:
    """Every thing with the place where the next one starts."""
    starts = [*(thing.start for thing in things[1:]), length]
    yield from zip(things, starts, strict=False)


def room_for(thing: Thing, kept: Sequence[Finding], floor: int, ceiling: int) -> tuple[int, int]:
    """How far a change may reach without touching what is `kept` (in reading order; findings of
    one draft hardly overlap, and never much)."""
    before = bisect_right(kept, thing.start, key=attrgetter("end"))
    after = bisect_left(kept, thing.end, key=attrgetter("start"))
    if before:
        floor = max(floor, kept[before - 1].end)
    if after < len(kept):
        ceiling = min(ceiling, kept[after].start)
    return floor, ceiling
