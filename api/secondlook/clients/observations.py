"""What each sentence of a draft tells of whom it is about: the clues of its words, its places and
trades, each with the words that tell it. What that comes to is for likelihoods.py.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from secondlook.clients.capitals import written
from secondlook.clients.clues import Clue, clues_in, lexicon
from secondlook.clients.gazetteers import Place, Reach, is_city, is_large
from secondlook.clients.sectors import Scarce, SectorWords, is_several
from secondlook.clients.ties import Part, ties
from secondlook.reading import Reading, Sentence, Token

# Of the sentences before and behind, so many count as said in the same breath.
BEFORE, BEHIND = 1, 2
# What makes a sentence one about work, and what does so where it speaks of us.
OF_WORK = frozenset("client deal asked ours work project visit staffing".split())
OF_OURS = frozenset(["verb", "wants"])
_ANY = frozenset(["any"])
_MUNICIPALITY = frozenset(["municipality"])
_TRADES = {
    Scarce.NO: "some trade",
    Scarce.FEW: "scarce trade",
    Scarce.TOWN: "rare trade",
    Scarce.REGION: "rarer trade",
    Scarce.COUNTRY: "rarest trade",
}
_PARTY = frozenset(["party", "client"])
_UNIQUE = frozenset(["only", "most"])
# Clues that are something else, or nothing, beside some words.
_DOUBTFUL = frozenset(
    ["number", "only", "most", "makes", "landmark", "which", "abstract", "unnamed"]
)
# So many words before a trade say whose it is; before a number's noun, before its plural.
_LEAD = 4
_COUNTED = 2
_ONE_OF = frozenset([("one", "of"), ("een", "van")])
_SEVERAL = 3
_WHICH_WITHIN = 3
_ABOUT = {
    "for trade": frozenset(
        "bij voor with for namens client customer klant opdrachtgever helping aan to tussen".split()
    ),
    "at trade": frozenset(["at", "met"]),
    "in trade": frozenset(
        "in op inside langs naast near naar from door outside tegenover past uit".split()
    ),
}
_ARTICLES = {"a trade": frozenset(["een", "a", "an"]), "the trade": frozenset(["de", "het", "the"])}
_FEW = frozenset("twee drie vier two three four beide both alle all 2 3 4".split())
_NUMBERS = frozenset(
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
    " twintig dertig veertig vijftig zestig two three four five six seven eight nine ten eleven"
    " twelve thirteen fifteen twenty thirty forty fifty hundred thousand million miljoen"
    " half".split()
)
_LARGE_NUMBERS = ("honderd", "duizend", "entig")
_WE = frozenset("we wij ons onze ik mijn mij i i'm i've i'll we're we've our us my me".split())
_CLAUSE = re.compile(r"[^,;:.!?…()\n]{0,70}(?<!\s)\b")


class Told(NamedTuple):
    """One thing told, and the words that tell it."""

    what: str
    start: int
    end: int


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Each = TypeVar("_Each", bound=_Placed)


def observations(
    reading: Reading,
    places: Sequence[Place],
    trades: Sequence[SectorWords],
    surely: Collection[int] = (),
) -> list[list[Told]]:
    """Sentence by sentence; of those that are far from any that may speak of work, or are told
    to do so `surely`, nothing."""
    several = (_by_sentence(reading, each) for each in (reading.tokens, places, trades))
    parts = zip(reading.sentences, *several, strict=True)
    sentences = [_Sentence(reading, *part) for part in parts]
    at_work = [
        place for place, each in enumerate(sentences) if place in surely or each.may_speak_of_work()
    ]
    near = {each for place in at_work for each in range(place - BEFORE, place + BEHIND + 1)}
    return [list(each.told()) if place in near else [] for place, each in enumerate(sentences)]


def _by_sentence(reading: Reading, several: Sequence[_Each]) -> list[list[_Each]]:
    starts = [sentence.start for sentence in reading.sentences]
    groups: list[list[_Each]] = [[] for _ in starts]
    for each in several:
        if (place := bisect_right(starts, each.start) - 1) >= 0:
            groups[place].append(each)
    return groups


class _Sentence:
    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        tokens: Sequence[Token],
        places: Sequence[Place],
        trades: Sequence[SectorWords],
    ) -> None:
        self._reading, self._sentence, self._tokens = reading, sentence, tokens
        self._places, self._trades = places, trades
        self._words = [token.word for token in tokens]
        self._clues = list(clues_in(tokens))

    def may_speak_of_work(self) -> bool:
        names = {name for clue in self._clues for name in clue.names}
        if not names.isdisjoint(OF_WORK):
            return True
        ours = self._trades or not (names.isdisjoint(OF_OURS) and _FEW.isdisjoint(self._words))
        return "we" in names and bool(ours)

    def told(self) -> Iterator[Told]:
        yield from self._told_by_clues()
        for place in self._places:
            yield Told(_reach(place), place.start, place.end)
            if place.adjective:
                yield Told("adjective", place.start, place.end)
        for trade in self._trades:
            yield from self._told_by(trade)
        yield from self._described()
        yield from self._tied()
        yield from self._counted()
        for each in written(self._reading, self._sentence, self._tokens, self._places):
            yield Told(*each)

    def _told_by_clues(self) -> Iterator[Told]:
        for clue in self._clues:
            start, end = self._tokens[clue.first].start, self._tokens[clue.last].end
            for name in clue.names:
                if what := self._meant(name, clue, start):
                    yield Told(what, start, end)

    def _meant(self, name: str, clue: Clue, start: int) -> str:
        """What a clue tells where it stands; empty for nothing."""
        if name not in _DOUBTFUL:
            return name
        before, behind = self._before(clue.first), self._words[clue.last + 1 : clue.last + 3]
        if name == "number":
            return name if any(map(_is_number, before[-_COUNTED:])) else ""
        if name in ("only", "most"):
            if any("abstract" in lexicon().of(word) for word in behind):
                return ""
            one_of = not _ONE_OF.isdisjoint(pairwise(before))
            return "one of" if name == "most" and one_of else name
        if name == "makes":
            return "" if _WE.intersection([*before[-1:], *behind]) else name
        if name == "landmark":
            return name if self._reading.text[start].isupper() else "landmark word"
        return ""

    def _told_by(self, trade: SectorWords) -> Iterator[Told]:
        start, end = trade.start, trade.end
        if trade.kinds == _ANY:
            yield Told("party of any kind", start, end)
            return
        municipality = trade.kinds == _MUNICIPALITY
        yield Told("municipality" if municipality else _TRADES[trade.scarce], start, end)
        if trade.venue:
            yield Told("venue", start, end)
        before = self._before(self._token_at(start))
        for what, words_before in _ABOUT.items():
            if not words_before.isdisjoint(before):
                yield Told(what, start, end)
        for what, articles in _ARTICLES.items():
            if not articles.isdisjoint(before[-_SEVERAL:]):
                yield Told(what, start, end)
        behind = self._reading.text[end : end + 2]
        if len(behind) == 2 and behind[0] == " " and behind[1].isupper():
            yield Told("named", start, end)

    def _described(self) -> Iterator[Told]:
        """A party, and right behind it "that …", "with …"."""
        opens = {clue.first for clue in self._clues if "which" in clue.names}
        if not opens:
            return
        parties = {clue.last for clue in self._clues if not _PARTY.isdisjoint(clue.names)}
        parties.update(self._token_at(trade.end - 1) for trade in self._trades)
        for place in sorted(parties):
            which = opens.intersection(range(place + 1, place + 1 + _WHICH_WITHIN))
            if which:
                behind = self._tokens[min(which)].end
                clause = _CLAUSE.match(self._reading.folded, behind, self._sentence.end)
                yield Told(
                    "described", self._tokens[place].start, clause.end() if clause else behind
                )

    def _tied(self) -> Iterator[Told]:
        trades = [self._part(each) for each in self._trades if each.kinds != _ANY]
        if not (self._places or trades):
            return
        parties, unique = [], []
        for clue in self._clues:
            if "party" in clue.names:
                parties.append(Part(clue.first, clue.last))
            if not _UNIQUE.isdisjoint(clue.names):
                unique.append(Part(clue.first, clue.last))
        places = [self._part(each) for each in self._places]
        for tie in ties(self._words, trades, parties, places, unique):
            yield Told(tie.what, self._tokens[tie.first].start, self._tokens[tie.last].end)

    def _part(self, placed: Place | SectorWords) -> Part:
        return Part(self._token_at(placed.start), self._token_at(placed.end - 1))

    def _counted(self) -> Iterator[Told]:
        for place, word in enumerate(self._words):
            if word in _FEW:
                for token in self._tokens[place + 1 : place + 1 + _SEVERAL]:
                    if is_several(token.word):
                        yield Told("several", token.start, token.end)

    def _before(self, place: int) -> list[str]:
        return self._words[max(0, place - _LEAD) : place]

    def _token_at(self, offset: int) -> int:
        return max(bisect_right(self._tokens, offset, key=_start) - 1, 0)


def _start(token: Token) -> int:
    return token.start


def _reach(place: Place) -> str:
    if place.reach is Reach.COUNTRY:
        return "country"
    if place.reach is Reach.REGION:
        return "large region" if is_large(place.name) else "region"
    if is_city(place.name, "metropoles"):
        return "metropolis"
    return "city" if is_city(place.name) else "town"


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBERS or word.endswith(_LARGE_NUMBERS)
