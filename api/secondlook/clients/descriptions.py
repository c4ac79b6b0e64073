"""What a draft tells of a party it does not name: its kind, its place, its size, that it is the
only one or the largest. The words are data: data/traces.toml and sectors.toml.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from secondlook.clients.gazetteers import Place
from secondlook.clients.sectors import Scarce, SectorWords
from secondlook.clients.tellings import pattern, tells
from secondlook.reading import Reading

_BEFORE = 48
_BEHIND = 60
_FAR = 70
_PREPOSITION = (
    r"(?:in|te|van|uit|op|bij|of|from|on|at|near|nabij|rond|around|based in|tussen|vlak bij|vlakbij"
    r"|buiten|outside|just outside|off|voor de kust van|off the coast of"
    r"|(?:north|south|east|west) of"
    r"|ten (?:noorden|zuiden|oosten|westen) van|onder de rook van|aan de rand van|hier in|here in"
    r"|(?:met|with) (?:\w+ )?(?:hoofdkantoor|head ?office|headquarters|hq) in|headquartered in"
    r"|gevestigd in|located in|up in|down in|over in|ergens in|somewhere in)"
)
# Nothing that starts another thought may stand between a party and its place.
_WORD = (
    r"(?!(?:en|and|we|wij|ik|i|maar|but|dan|then|was|is|are|ik|omdat|because|naar|to|met|with)\b)"
)
_ARTICLES = r"(?:(?:de|het|the|hartje|centre|center|heel|all of|whole|deep) ){0,2}"
_ATTACHED = re.compile(
    rf" |(?:,| \(| -|:)? ?(?:{_WORD}[\w'-]+,? ){{0,4}}{_PREPOSITION} {_ARTICLES}"
    rf"| (?:we|we're|we are|i|i'm|i am) (?:[\w'-]+ ){{1,4}}{_PREPOSITION} {_ARTICLES}"
    rf"|,? (?:die|dat|which|that|waar|where|who) (?:[\w'-]+ ){{0,5}}{_PREPOSITION} {_ARTICLES}"
)
_ARTICLE = re.compile(
    r"\b(?:de|het|'t|een|the|an?|die|dat|that|onze|our|mijn|my|deze|this)"
    r" (?:(?!is |was |wordt |een |de |het |the |an? )[\w-]+ ){0,2}$"
)
_DEFINITE = re.compile(r"(?:^|\W)(?:de|het|'t|the|die|dat)(?: [\w-]+){0,2} $")
_OF_A_PLACE = frozenset(["in", "van", "of", "on", "op"])
_REST = re.compile(r" (?:in|van|of|on|op) (?:(?:de|het|the) )?\w+")
_WHERE = re.compile(r",? (?:waar|where) (?:\w+ ){0,5}")
# "In Hoorn zijn we begonnen bij een museum", but not "our office in Hoorn helps a museum".
_PLACE_FIRST = re.compile(r"(?:^|[^\w])(?:in|op|on|uit|te|from|naar|to) $")
_ELSEWHERE = re.compile(
    r"(?:kantoor|office|studio|woon|wonen|live|living|thuis|home|treine?n?|trains?|congres|conference"
    r"|event|beurs|meetup|borrel|lunch|locatie) (?:\w+ )?(?:in|te|naar|to|uit|from) $"
)
_APPOSED = re.compile(r", (?:de|het|een|the|an?|die ene|dat) (?:[\w'-]+ ){0,2}")
_LONGEST_SINGLED_OUT = 70


class Unique(IntEnum):
    NOT = 0
    DATED = 1
    MOST = 2
    ONLY = 3


@dataclass(frozen=True, slots=True)
class Description:
    """One party: what is said of it, and the words (start to end) that say it.

    `attached`: the place is said of the party itself, not only in the same sentence. `opens`: the
    sentence begins with it. `says_which`: more is said right behind it, "that deals with water".
    """

    sector: SectorWords
    place: Place | None
    attached: bool
    unique: Unique
    definite: bool
    size: str
    start: int
    end: int
    opens: bool = False
    says_which: bool = False

    @property
    def may_single_out(self) -> bool:
        """A kind of organisation alone never does."""
        return self.place is not None or self.unique is not Unique.NOT or self.says_which


def descriptions(
    reading: Reading, places: Sequence[Place], trades: Iterable[SectorWords]
) -> list[Description]:
    sectors = [each for each in trades if not _is_named(reading, each)]
    starts = [place.start for place in places]

    def near(sector: SectorWords) -> Sequence[Place]:
        low = bisect_left(starts, sector.start - _FAR - _BEFORE)
        return places[low : bisect_right(starts, sector.end + _FAR)]

    found = [_description(reading, sector, near(sector)) for sector in sectors]
    others = _singled_out(reading, places, [sector.start for sector in sectors])
    return sorted([*found, *others], key=lambda each: each.start)


def _is_named(reading: Reading, sector: SectorWords) -> bool:
    """Museum Boijmans: with its name behind it there is nothing to trace."""
    behind = reading.text[sector.end : sector.end + 2]
    return len(behind) == 2 and behind[0] == " " and behind[1].isupper()


def _description(reading: Reading, sector: SectorWords, places: Sequence[Place]) -> Description:
    sentence = reading.sentence_at(sector.start)
    folded = reading.folded
    before = folded[max(sentence.start, sector.start - _BEFORE) : sector.start]
    near = [each for each in places if sentence.start <= each.start < sentence.end]
    place = _nearest(folded, sector, near)
    attached = place is not None and _is_attached(folded, sector, place)
    if place is None and pattern("there").match(folded, sector.end, sentence.end):
        place = next((each for each in reversed(places) if each.end <= sentence.start), None)
        attached = place is not None
    start, unique = _unique(folded, sector, before, sentence.end)
    end = sector.end
    if place is not None and sector.end <= place.start and attached:
        end = place.end
    sizes = (size for size in ("large", "small", "medium") if tells(size, before))
    definite = bool(_DEFINITE.search(before))
    if place is not None and place.end <= sector.start <= place.end + 24 and place.adjective:
        start, definite = min(start, place.start), definite or folded[place.end] == "'"
    start = min(start, sector.start - len(with_article(before)))
    end = max(end, sector.end + _told_behind(folded[sector.end : sentence.end][:_BEHIND]))
    rarest = sector.scarce is Scarce.COUNTRY
    which = rarest and pattern("which").match(folded, sector.end, sentence.end) is not None
    told = (unique, definite, next(sizes, ""), start, end, start == sentence.start, which)
    return Description(sector, place, attached, *told)


def with_article(before: str) -> str:
    """ "an ", "de grote ": so that other words can stand in the place of the whole."""
    match = _ARTICLE.search(before)
    return match.group() if match else ""


def _told_behind(behind: str) -> int:
    """How far ", the biggest one in town" goes on."""
    match = pattern("behind").match(behind)
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
        return _gap(sector, place) <= _FAR and _is_led_by(folded, sector, place)
    return _gap(sector, place) <= _BEHIND and (
        _ATTACHED.fullmatch(folded, sector.end, place.start) is not None
    )


def _is_led_by(folded: str, sector: SectorWords, place: Place) -> bool:
    """The place comes first: Rotterdamse, Tilburg's, a Venlo-based, "Back from Hoorn, where a"."""
    between = folded[place.end : sector.start]
    if len(between) < 24 and (place.adjective or between in (" ", "-based ", "'s ")):
        return True
    if _WHERE.fullmatch(between):
        return True
    lead = folded[max(place.start - 24, 0) : place.start]
    if _APPOSED.fullmatch(between) and _PLACE_FIRST.search(lead):
        return True  # "our client on Texel, the wool mill"
    directly = re.fullmatch(r" (?:bij|voor|at|for|with) (?:de|het|een|the|an?) ", between)
    return (
        sector.scarce >= (Scarce.FEW if directly else Scarce.TOWN)
        and _PLACE_FIRST.search(lead) is not None
        and _ELSEWHERE.search(lead) is None
        and tells("party", between)
    )


def _unique(folded: str, sector: SectorWords, before: str, stop: int) -> tuple[int, Unique]:
    """Where the words that single it out begin, and how strong they are."""
    offset = sector.start - len(before)
    if tells("one_of", before):
        return sector.start, Unique.NOT
    for name, unique in (("only", Unique.ONLY), ("that_one", Unique.MOST), ("most", Unique.MOST)):
        if match := pattern(name).search(before):
            return offset + match.start(), unique
    behind = folded[sector.end : min(stop, sector.end + _BEHIND)]
    match = pattern("behind").search(behind)
    if match is None:
        dated = pattern("event").match(behind) and tells("when", behind)
        return sector.start, Unique.DATED if dated else Unique.NOT
    only = re.search(r"enige|only|maar een|slechts|just", match.group())
    return sector.start, Unique.ONLY if only else Unique.MOST


def _singled_out(
    reading: Reading, places: Sequence[Place], sectors: Sequence[int]
) -> Iterator[Description]:
    """The oldest fish smoker in Antwerp: a trade of no list, yet there is one."""
    for place in places:
        low = max(reading.sentence_at(place.start).start, place.start - _LONGEST_SINGLED_OUT)
        match = pattern("singled_out").search(reading.folded, low, place.start)
        if match is None or tells("one_of", reading.folded[low : match.start() + 1]):
            continue
        thing = match["thing"].split()
        listed = bisect_left(sectors, match.start())
        if listed < len(sectors) and sectors[listed] < place.start:
            continue
        if any(pattern("no_party").fullmatch(word) for word in thing):
            continue
        start = match.start()
        sector = SectorWords(match.end("thing"), match.end("thing"), frozenset(), Scarce.NO)
        opens = start == reading.sentence_at(start).start
        yield Description(sector, place, True, Unique.MOST, True, "", start, place.end, opens)
