"""Which words of a draft tell whom it is about: that there is a client, where it is, what it makes,
how old or known it is. What they tell together: observations.py.

The words are data: data/clues.toml. A phrase is called for by one of its words, its anchor, so that
a draft that holds no anchor is let be after one look at its words.
"""

import sys
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from secondlook.clients import sectors, words
from secondlook.reading import Token

# What a draft must tell to be read closely: of work, and of somebody one can find.
_WORK = frozenset(["client", "deal", "work", "ours", "asked"])
_WE = frozenset(["we"])
_OUR_WORK = frozenset(["project", "verb", "visit", "staffing"])
# What tells who it is, what does so of a client, and what does so of somebody of a trade.
_MARKS = frozenset(["landmark"])
_GOODS = frozenset(["goods"])
_SURELY = frozenset(["client", "deal", "ours", "asked", "hide"])
_STORIES = frozenset(["pointed", "fame", "event", "hide", "asked", "ours", "look"])
# So much of a word's beginning or end is looked up before it is looked at.
_AFFIX = 3
# Shorter words are looked up whole only, before a draft is read closely.
_LONG = 7
# Of a phrase the last to be called for.
_EVERYWHERE = frozenset(
    "a aan achter all alle at bij by dat de der die dit een en er for have heel het hun i ik in is"
    " it je met mijn of om on ons onze op our over people sinds than that the their those to uit"
    " us van voor we who will with wij zijn are from has hebben heeft jaar mensen they up year"
    " it's i'm door first get had hij naar nu out she so te tot wat was what wie zo".split()
)
_ANY_WORD = "_"
# So many words of drafts are remembered with what they call for; no clue is so long.
_REMEMBERED, _LONGEST = 8_192, 40
_NOTHING: tuple[str, ...] = ()
_Words = frozenset[str]


class Clue(NamedTuple):
    """Words that are clues, by the first and the last of their tokens."""

    names: tuple[str, ...]
    first: int
    last: int


@dataclass(slots=True)
class Lexicon:
    """The phrases of the data, by what a word of the draft is looked up by."""

    alone: dict[str, tuple[str, ...]] = field(default_factory=dict)
    beginnings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    endings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    # By the first two words, and where the second is not given by the first.
    longer: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    looser: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    # The words that call for a phrase: the rarest → the others and the clue.
    anchors: dict[str, list[tuple[_Words, str]]] = field(default_factory=dict)
    _others: dict[_Words, _Words] = field(default_factory=dict)

    def add(self, phrase: str, name: str) -> None:
        # Words and sets of them recur, and are kept once.
        first, *rest = map(sys.intern, phrase.split())
        if rest and (rest[0] == _ANY_WORD or "*" in rest[0]):
            self.looser.setdefault(first, []).append((tuple(rest), name))
        elif rest:
            self.longer.setdefault((first, rest[0]), []).append((tuple(rest), name))
        elif first.endswith("*"):
            self.beginnings.setdefault(first[:_AFFIX], []).append((first[:-1], name))
        elif first.startswith("*"):
            self.endings.setdefault(first[-_AFFIX:], []).append((first[1:], name))
        else:
            self.alone[first] = (*self.alone.get(first, _NOTHING), name)
        if not any(part.startswith("*") for part in (first, *rest)):
            # Of "tender*" the short words too: long ones are looked up by how they begin.
            anchor = _anchor(phrase) if rest else first.removesuffix("*")
            others = frozenset(_plain(phrase)) - {anchor}
            others = self._others.setdefault(others, others)
            self.anchors.setdefault(anchor, []).append((others, name))

    def of(self, word: str) -> tuple[str, ...]:
        """The clues that a word is, whatever stands around it."""
        found = self.alone.get(word, _NOTHING)
        if word[-_AFFIX:] in self.endings or word[:_AFFIX] in self.beginnings:
            found += tuple(self.by_affix(word))
        return found

    def by_affix(self, word: str) -> Iterator[str]:
        for start, name in self.beginnings.get(word[:_AFFIX], ()):
            if word.startswith(start):
                yield name
        for end, name in self.endings.get(word[-_AFFIX:], ()):
            if word.endswith(end) and len(word) > len(end):
                yield name


@cache
def lexicon() -> Lexicon:
    file = resources.files("secondlook") / "data" / "clues.toml"
    table: Mapping[str, Mapping[str, Collection[str]]] = tomllib.loads(file.read_text("utf-8"))
    made = Lexicon()
    for name, entry in table.items():
        for phrase in entry["phrases"]:
            made.add(phrase, name)
    return made


def _anchor(phrase: str) -> str:
    """The word of a phrase that drafts hold least."""
    return max(_plain(phrase), key=lambda word: (word not in _EVERYWHERE, _is_odd(word), len(word)))


def _plain(phrase: str) -> list[str]:
    return [word for word in phrase.split() if word != _ANY_WORD and "*" not in word]


def _is_odd(word: str) -> bool:
    return len(word) > 2 and not words.is_common(word)


class _Anchors(NamedTuple):
    """The words that are a clue, and those that are one beside some other word."""

    alone: frozenset[str]
    beside: frozenset[str]
    others: Mapping[str, list[_Words]]


@cache
def _anchors_of(names: frozenset[str]) -> _Anchors:
    alone: set[str] = set()
    others: dict[str, list[_Words]] = {}
    for word, calls in lexicon().anchors.items():
        needed = [each for each, name in calls if name in names]
        if not all(needed):
            alone.add(word)
        elif needed and word not in _EVERYWHERE:
            others[word] = needed
    return _Anchors(frozenset(alone), frozenset(others), others)


class Hints:
    """Cheap: which clues a draft with these words may hold."""

    def __init__(self, said: AbstractSet[str]) -> None:
        self._said = said
        self._affixed: frozenset[str] | None = None

    def any_of(self, names: frozenset[str]) -> bool:
        anchors, said = _anchors_of(names), self._said
        if not anchors.alone.isdisjoint(said):
            return True
        for word in anchors.beside & said:
            for others in anchors.others[word]:
                if others <= said:
                    return True
        if self._affixed is None:
            self._affixed = frozenset(self._by_affix())
        return not names.isdisjoint(self._affixed)

    def _by_affix(self) -> Iterator[str]:
        known = lexicon()
        beginnings, endings = known.beginnings, known.endings
        for word in self._said:
            if len(word) >= _LONG and (word[-_AFFIX:] in endings or word[:_AFFIX] in beginnings):
                yield from known.by_affix(word)


class _Calls(NamedTuple):
    """The clues that a word is, whether a phrase begins with it, and the phrases whose second word
    it does not tell."""

    names: tuple[str, ...]
    opens: bool
    looser: Sequence[tuple[tuple[str, ...], str]]


def _calls_of(word: str) -> _Calls | None:
    """None for a word that is no clue and begins none, which most are."""
    known = lexicon()
    calls = _Calls(known.of(word), word in _openings(), known.looser.get(word, ()))
    return calls if any(calls) else None


_remembered = lru_cache(maxsize=_REMEMBERED)(_calls_of)


@cache
def _openings() -> frozenset[str]:
    return frozenset(first for first, _ in lexicon().longer)


def clues_in(tokens: Sequence[Token]) -> Iterator[Clue]:
    """Every clue of one sentence: a word may be several, and be part of a longer one."""
    for place, (_, _, word) in enumerate(tokens):
        calls = (_remembered if len(word) < _LONGEST else _calls_of)(word)
        if calls is None:
            continue
        if calls.names:
            yield Clue(calls.names, place, place)
        if calls.opens or calls.looser:
            yield from _longer(tokens, place, calls)


def _longer(tokens: Sequence[Token], place: int, calls: _Calls) -> Iterator[Clue]:
    longer = lexicon().longer
    behind = tokens[place + 1 : place + 2]
    phrases = longer.get((tokens[place].word, behind[0].word), ()) if behind else ()
    for rest, name in (*phrases, *calls.looser):
        last = place + len(rest)
        if last < len(tokens) and all(map(_fits, rest, tokens[place + 1 : last + 1])):
            yield Clue((name,), place, last)


def _fits(part: str, token: Token) -> bool:
    if part.endswith("*"):
        return token.word.startswith(part[:-1])
    if part.startswith("*"):
        return token.word.endswith(part[1:])
    return part in (token.word, _ANY_WORD)


def may_tell(said: AbstractSet[str], *, placed: bool, unique: bool) -> bool:
    """Cheap: whether the words of a draft may tell of work, and of somebody one can find."""
    hints = Hints(said)
    works = hints.any_of(_WORK)
    ours = hints.any_of(_OUR_WORK)
    if not ours and not works:
        return False
    if works or hints.any_of(_WE):
        if placed or hints.any_of(_MARKS):
            return True
        if hints.any_of(_GOODS) and (ours or hints.any_of(_SURELY)):
            return True
    return sectors.may_speak_of_any(said) and (placed or unique or hints.any_of(_STORIES))
