"""What a draft tells of a party it does not name: its kind, its place, its size, that it is the
only one or the largest, and that it is work. The words are data: data/traces.toml and sectors.toml.
"""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources

from secondlook.clients.gazetteers import Place, places_in
from secondlook.clients.sectors import SectorWords, sector_words
from secondlook.reading import Reading

_BEFORE = 48
_BEHIND = 60
_FAR = 70
_TO_WORK = (
    r"\b(?:{0}) (?:(?!de |een |the |a )\w+ ){{0,3}}"
    r"(?:bij|voor|met|at|for|with|to|naar|from|vanuit)\b"
)
_WORD_GAP = r"(?: \w+){0,2} ?"
_ATTACHED = re.compile(
    r"(?:,| \(| -)? ?(?:\w+ ){0,2}"
    r"(?:in|te|van|uit|op|bij|of|from|on|at|near|nabij|rond|around|based in)"
    r" (?:(?:de|het|the|hartje|centre|center) ){0,2}"
)
_ARTICLE = re.compile(
    r"\b(?:de|het|'t|een|the|an?|die|dat|that|onze|our|deze|this)"
    r" (?:(?!is |was |wordt |een |de |het |the |an? )[\w-]+ ){0,2}$"
)
_OF_A_PLACE = frozenset(["in", "van", "of", "on", "op"])
_REST = re.compile(r" (?:in|van|of|on|op) (?:(?:de|het|the) )?\w+")
_WHERE = re.compile(r",? (?:waar|where) (?:\w+ ){0,4}")


class Unique(IntEnum):
    NOT = 0
    DATED = 1
    MOST = 2
    ONLY = 3


@dataclass(frozen=True, slots=True)
class Description:
    """One party: what is said of it, and the words (start to end) that say it."""

    sector: SectorWords
    place: Place | None
    unique: Unique
    definite: bool
    size: str
    start: int
    end: int


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    file = resources.files("secondlook") / "data" / "traces.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    joined = {name: "|".join(each) for name, each in table.items() if isinstance(each, list)}
    patterns = {name: rf"(?<![\w-])(?:{each})(?!\w)" for name, each in joined.items()}
    for name in ("only", "that_one", "most"):
        patterns[name] += _WORD_GAP + "$"
    patterns["visit"] = _TO_WORK.format(joined["visit"])
    patterns["behind"] = f"(?:{joined['behind']})"
    patterns["party"] += " $"
    patterns["venue"] += " $"
    patterns["event"] = f"(?:{joined['event']})"
    patterns["one_of"] += r"(?: \w+){0,3} ?$"
    for name, each in table["sizes"].items():
        patterns[name] = rf"\b(?:{'|'.join(each)})" + _WORD_GAP + "$"
    return {name: re.compile(pattern) for name, pattern in patterns.items()}


def tells(name: str, text: str) -> bool:
    return _patterns()[name].search(text) is not None


def descriptions(reading: Reading, cities: Collection[str]) -> list[Description]:
    sectors = list(sector_words(reading))
    if not sectors:
        return []
    places = list(places_in(reading, cities))
    starts = [place.start for place in places]

    def near(sector: SectorWords) -> list[Place]:
        low = bisect_left(starts, sector.start - _FAR - _BEFORE)
        return places[low : bisect_right(starts, sector.end + _FAR)]

    return [_description(reading, sector, near(sector)) for sector in sectors]


def _description(reading: Reading, sector: SectorWords, places: Sequence[Place]) -> Description:
    sentence = reading.sentence_at(sector.start)
    folded = reading.folded
    before = folded[max(sentence.start, sector.start - _BEFORE) : sector.start]
    near = [each for each in places if sentence.start <= each.start < sentence.end]
    place = _nearest(folded, sector, near)
    start, unique = _unique(folded, sector, before, sentence.end)
    end = sector.end
    if place is not None and sector.end <= place.start and _is_attached(folded, sector, place):
        end = place.end
    sizes = (size for size in ("large", "small", "medium") if tells(size, before))
    definite = bool(re.search(r"(?:^|\W)(?:de|het|'t|the)(?: \w+){0,2} $", before))
    if place is not None and place.adjective and place.end <= sector.start <= place.end + 24:
        start = min(start, place.start)
    start = min(start, sector.start - len(_with_article(before)))
    end = max(end, sector.end + _told_behind(folded[sector.end : sentence.end][:_BEHIND]))
    return Description(sector, place, unique, definite, next(sizes, ""), start, end)


def _with_article(before: str) -> str:
    """ "an ", "de grote ": so that other words can stand in the place of the whole."""
    match = _ARTICLE.search(before)
    return match.group() if match else ""


def _told_behind(behind: str) -> int:
    """How far ", the biggest one in town" goes on."""
    match = _patterns()["behind"].match(behind)
    if match is None:
        return 0
    last = match.group().rpartition(" ")[2]
    rest = _REST.match(behind, match.end() - (len(last) + 1 if last in _OF_A_PLACE else 0))
    return rest.end() if rest else match.end()


def _nearest(folded: str, sector: SectorWords, near: Sequence[Place]) -> Place | None:
    """The place that belongs to the party: attached to it, else the nearest of its sentence."""
    near = [each for each in near if each.end <= sector.start or sector.end <= each.start]
    attached = [each for each in near if _is_attached(folded, sector, each)]
    close = [each for each in near if _gap(sector, each) <= _FAR]
    for several in (attached, [each for each in close if not each.wide], close):
        if several:
            return min(several, key=lambda each: _gap(sector, each))
    return None


def _gap(sector: SectorWords, place: Place) -> int:
    return max(place.start - sector.end, sector.start - place.end)


def _is_attached(folded: str, sector: SectorWords, place: Place) -> bool:
    if place.end <= sector.start:
        between = folded[place.end : sector.start]
        if _WHERE.fullmatch(between):
            return True
        return len(between) < 24 and (place.adjective or between in ("-based ", "'s "))
    return _ATTACHED.fullmatch(folded[sector.end : place.start]) is not None


def is_attached(reading: Reading, description: Description) -> bool:
    place = description.place
    return place is not None and _is_attached(reading.folded, description.sector, place)


def _unique(folded: str, sector: SectorWords, before: str, stop: int) -> tuple[int, Unique]:
    """Where the words that single it out begin, and how strong they are."""
    patterns, offset = _patterns(), sector.start - len(before)
    if patterns["one_of"].search(before):
        return sector.start, Unique.NOT
    for name, unique in (("only", Unique.ONLY), ("that_one", Unique.MOST), ("most", Unique.MOST)):
        if match := patterns[name].search(before):
            return offset + match.start(), unique
    behind = folded[sector.end : min(stop, sector.end + _BEHIND)]
    match = patterns["behind"].search(behind)
    if match is None:
        dated = patterns["event"].match(behind) and patterns["when"].search(behind)
        return sector.start, Unique.DATED if dated else Unique.NOT
    only = re.search(r"enige|only|maar een|slechts", match.group())
    return sector.start, Unique.ONLY if only else Unique.MOST
