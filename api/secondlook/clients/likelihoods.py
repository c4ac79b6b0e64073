"""How likely it is that a draft tells who its client is: what its sentences tell, weighed together.

A logistic model over a sentence that speaks of work and those around it. The weights are data,
data/likelihoods.toml, made by training/likelihoods.py from drafts with the answer.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby
from typing import NamedTuple

from secondlook.clients.observations import BEFORE, BEHIND, Told

# What the sentences before and behind tell is worth so much here.
_NEAR = 0.8
# Of more places and parties than these any will do to show who it is.
_MOST_SPANS = 12
# A sentence that says less of work than this is about something else.
_LEAST_RELATION = 0.5

# What can be said more vaguely: whom and where, not how old or how well known.
_NOUNS = frozenset(
    "town,landmark,city,region,metropolis,large region,described,rarest trade,rarer trade"
    ",rare trade,scarce trade,some trade,municipality".split(",")
)
_THINGS = frozenset(["goods", "landmark word", "party of any kind"])
Values = dict[str, float]
Groups = Mapping[str, Mapping[str, float]]
# What is told of a party that the rules of traceability.py found.
SINGLED_OUT = "singled out"


class Term(NamedTuple):
    """What is multiplied, by name."""

    first: str
    others: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Weights:
    bias: float
    threshold: float
    # What is told → group → what it is worth there.
    groups: Groups
    # By the first of its factors.
    terms: Mapping[str, Sequence[Term]]


@cache
def weights() -> Weights:
    file = resources.files("secondlook") / "data" / "likelihoods.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    terms = sorted(term_of(name, weight) for name, weight in table["terms"].items())
    by_first = {first: list(several) for first, several in groupby(terms, key=_first)}
    return Weights(table["bias"], table["threshold"], table["groups"], by_first)


def term_of(name: str, weight: float) -> Term:
    first, *others = name.split(" * ")
    return Term(first, tuple(others), weight)


def _first(term: Term) -> str:
    return term.first


class Window(NamedTuple):
    """A sentence (its place) and what it tells with those around it; what it tells by itself is
    there once more, as "here …"."""

    sentence: int
    values: Values


def windows(told: Sequence[Sequence[Told]], groups: Groups) -> Iterator[Window]:
    """One for each sentence that speaks of work, or has somebody singled out by rule."""
    alone = [{each.what for each in sentence} for sentence in told]
    for place, here in enumerate(alone):
        itself = _with_groups(dict.fromkeys(here, 1.0), groups)
        if itself.get("relation", 0.0) < _LEAST_RELATION:
            continue
        around = alone[max(0, place - BEFORE) : place + BEHIND + 1]
        near = dict.fromkeys(set().union(*around), _NEAR)
        near.update(dict.fromkeys(here, 1.0))
        values = _with_groups(near, groups)
        values.update((f"here {what}", value) for what, value in itself.items())
        yield Window(place, values)


def _with_groups(told: Values, groups: Groups) -> Values:
    """What is told is worth something as one of a group: a town is a place."""
    found = dict(told)
    several = 0
    for what, value in told.items():
        for group, worth in groups.get(what, {}).items():
            several += group == "evidence"
            found[group] = max(found.get(group, 0.0), value * worth)
    if "we" in told:
        found["relation"] = max(found.get("relation", 0.0), found.get("relation of us", 0.0))
    else:
        found["others"] = 1.0
    found["several things"] = 0.3 * several
    found.update((f"{least} things", 1.0) for least in (3, 4, 5) if several >= least)
    return found


def likelihood(window: Window, by: Weights) -> float:
    """In logits, over the threshold."""
    total = by.bias - by.threshold
    values = window.values
    for what, value in values.items():
        for term in by.terms.get(what, ()):
            product = term.weight * value
            for other in term.others:
                product *= values.get(other, 0.0)
            total += product
    return total


def telling_words(told: Sequence[Sequence[Told]], window: Window, by: Weights) -> tuple[int, int]:
    """The words without which the draft tells least: a place or a party, where there is one."""
    first = max(0, window.sentence - BEFORE)
    near = told[first : window.sentence + BEHIND + 1]

    def left(span: tuple[int, int]) -> float:
        kept = [
            [each for each in sentence if each.end <= span[0] or span[1] <= each.start]
            for sentence in near
        ]
        rest = (
            each for each in windows(kept, by.groups) if first + each.sentence == window.sentence
        )
        return max((likelihood(each, by) for each in rest), default=by.bias)

    clues = [each for sentence in near for each in sentence]
    kinds = (_NOUNS, _THINGS, {each.what for each in clues})
    spans = (
        sorted({(each.start, each.end) for each in clues if each.what in kind}) for kind in kinds
    )
    return min(next(filter(None, spans))[:_MOST_SPANS], key=lambda span: (left(span), span))
