"""How a client's or a person's name is replaced where it stands: in a list, a compound, a hashtag,
behind an article or a greeting. Each shape is tried in turn; the last one always fits.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cache
from itertools import chain

from secondlook.anonymize import (
    belongings,
    calls,
    introductions,
    places,
    salutations,
)
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import sign_of
from secondlook.anonymize.nouns import client_noun
from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.phrasing.endings import Ending, Watch
from secondlook.anonymize.places import place_length
from secondlook.anonymize.shapes import LEADLESS, OPENING, SHAPES, Shape
from secondlook.anonymize.things import Change, Spot, Thing, spot_of
from secondlook.findings import Language
from secondlook.reading import Reading, fold

_LEGAL = re.compile(
    r",? (?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|gmbh|ltd\.?|inc\.?|llc|llp|plc|bvba|vzw)(?!\w)"
)
# The dot of "B.V." may be the sentence's as well.
_NEXT_SENTENCE = re.compile(r"[ \t]*(?:\Z|\n)| [A-Z]")
_DEGREE = re.compile(r",? (?:msc|bsc|phd|mba|llm|emba|pmp|mfa|med|rc|ra)(?!\w)")
_PARTICLE = Ending(r"(?<!\w)(?:vd|v\.d\.|v/d) ")
# Jan-Willem, of whom Willem was found; Noor A., of whom Noor was.
_FIRST_HALF = Ending(r"(?<!\w)[a-z]{2,10}-")
_INITIAL = re.compile(r" [A-Z]\.(?= [a-z]|,)")
_TAG = re.compile(r"(?:#\w{0,30}|@)\Z")
_REST_OF_TAG = re.compile(r"\w{0,60}")

_SENTENCE_ENDS = frozenset(".!?…")


def name_change(reading: Reading, thing: Thing, floor: int, ceiling: int, cast: Cast) -> Change:
    spot = spot_of(reading, thing, floor, ceiling, language=cast.language(thing))
    extent = _extent(spot)
    if extent != (spot.start, spot.end):
        spot = spot_of(reading, thing, floor, ceiling, extent, spot.language)
    grammar = GRAMMARS[spot.language]
    kind = "LIST" if thing.members else thing.entity
    for shape in _shapes(spot)[kind]:
        change = shape(spot, cast, grammar)
        if change is not None:
            return change
    return spot.change(cast.words(spot.thing, spot.language), after=place_length(spot, grammar))


def _shapes(spot: Spot) -> Mapping[str, Sequence[Shape]]:
    """Those that what stands in front leaves possible: a cue, a mark, a # or @ may call for any."""
    before = spot.before.rstrip()
    if not before:
        return SHAPES if sign_of(spot) else OPENING
    if before[-1] not in _SENTENCE_ENDS and not before[-1].isalnum():
        return SHAPES
    if sign_of(spot) or _leads(spot.language).calls(spot.before):
        return SHAPES
    return LEADLESS if before[-1].isalnum() and spot.before[-1] == " " else OPENING


@cache
def _leads(language: Language) -> Watch:
    cues = GRAMMARS[language].cues
    told = [getattr(cues, field.name) for field in fields(cues) if field.name != "determined"]
    endings = [cue for cue in told if isinstance(cue, Ending)]
    leads = (
        introductions.LEADS,
        salutations.LEADS,
        belongings.LEADS,
        places.LEADS,
        calls.LEADS,
    )
    return Watch([*endings, *chain.from_iterable(leads)])


def _extent(spot: Spot) -> tuple[int, int]:
    """The name with its # or @, its legal form or degree, and the rest of its tag."""
    start, end = spot.start, spot.end
    tag = _TAG.search(spot.before)
    if tag:
        rest = _REST_OF_TAG.match(spot.after)
        return start - len(tag.group()), end + (rest.end() if rest else 0)
    name = spot.reading.folded[start:end]
    if spot.thing.entity == "PERSON":
        particle = _PARTICLE.search(spot.before) or _FIRST_HALF.search(spot.before)
        start -= len(particle.group()) if particle else 0
        initial = _INITIAL.match(spot.shown_after())
        end += initial.end() if initial else 0
    else:
        # 't Hoefijzer, of which "t Hoefijzer" was found.
        cut = spot.before.endswith("'") and name.startswith("t ")
        start -= 1 if cut else _kind_ahead(spot)
    legal = (_DEGREE if spot.thing.entity == "PERSON" else _LEGAL).match(spot.after, end - spot.end)
    if (
        legal
        and legal.group().endswith(".")
        and _NEXT_SENTENCE.match(spot.reading.text, end + legal.end())
    ):
        return start, end + legal.end() - 1
    return start, end + (legal.end() if legal else 0)


def _kind_ahead(spot: Spot) -> int:
    """How long the word in front is that says what the client is: Arbodienst Balans."""
    kind = client_noun(spot.thing.client, spot.language).one
    ahead = spot.before[-len(kind) - 1 :]
    apart = not spot.before[: -len(ahead)][-1:].isalnum()
    return len(ahead) if apart and ahead == f"{fold(kind)} " else 0
