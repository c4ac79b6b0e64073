"""How a client's or a person's name is replaced where it stands: in a list, a compound, a hashtag,
behind an article or a greeting. Each shape is tried in turn; the last one always fits.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from itertools import chain

from secondlook.anonymize import belongings, calls, introductions, places, salutations
from secondlook.anonymize.belongings import account_holder, employer, own, owner, team_of
from secondlook.anonymize.calls import to_call
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.compounds import compound, with_article
from secondlook.anonymize.handles import credited, sign_of, trailing_tag, website
from secondlook.anonymize.headlines import headline, occasion
from secondlook.anonymize.introductions import called, introduced, newborn
from secondlook.anonymize.nouns import SOMEBODY
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.phrasing.endings import Ending, Watch
from secondlook.anonymize.places import place_length, within
from secondlook.anonymize.roles import (
    apposed,
    in_role,
    known_by_noun,
    praised,
    titled,
    with_role_behind,
    with_role_beside,
)
from secondlook.anonymize.salutations import greeted, saluted, signed, spoken_to
from secondlook.anonymize.things import Change, Spot, Thing, spot_of
from secondlook.findings import Language
from secondlook.reading import Reading

_LEGAL = re.compile(
    r",? (?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|gmbh|ltd\.?|inc\.?|llc|llp|plc|bvba|vzw)(?!\w)"
)
_DEGREE = re.compile(r",? (?:msc|bsc|phd|mba|llm|emba|pmp|mfa|med|rc|ra)(?!\w)")
_PARTICLE = Ending(r"(?<!\w)(?:vd|v\.d\.|v/d) ")
_TAG = re.compile(r"(?:#\w{0,30}|@)\Z")
_REST_OF_TAG = re.compile(r"\w{0,60}")

_AGED = re.compile(r" \(\d{1,3}\)|, \d{2},")
_OF_SOMETHING = re.compile(r" van (?:de |het )(?!klant|gemeente)[a-z]{3}")
_SENTENCE_ENDS = frozenset(".!?…")
Shape = Callable[[Spot, Cast, Grammar], Change | None]


def name_change(reading: Reading, thing: Thing, floor: int, ceiling: int, cast: Cast) -> Change:
    spot = spot_of(reading, thing, floor, ceiling)
    extent = _extent(spot)
    if extent != (spot.start, spot.end):
        spot = spot_of(reading, thing, floor, ceiling, extent)
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
        return _SHAPES if sign_of(spot) else _OPENING
    if before[-1] not in _SENTENCE_ENDS and not before[-1].isalnum():
        return _SHAPES
    if sign_of(spot) or _leads(spot.language).calls(spot.before):
        return _SHAPES
    return _LEADLESS if before[-1].isalnum() and spot.before[-1] == " " else _OPENING


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
    particle = _PARTICLE.search(spot.before) if spot.thing.entity == "PERSON" else None
    start -= len(particle.group()) if particle else 0
    legal = (_DEGREE if spot.thing.entity == "PERSON" else _LEGAL).match(spot.after)
    return start, end + (legal.end() if legal else 0)


def _both(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """both Tom and Amira → two colleagues"""
    if not spot.before.endswith("both "):
        return None
    return spot.change(cast.words(spot.thing, spot.language), len("both "))


def _called(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Priya? → Iemand?"""
    ahead = spot.before.rstrip()
    opens = ahead[-1] in ".!?…" if ahead else not spot.cut
    if spot.thing.entity != "PERSON" or not opens or spot.after[:1] != "?":
        return None
    return spot.change({Language.NL: "iemand", Language.EN: "anyone"}[spot.language])


def _somebody(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Nel (78) → iemand (78); beside a client, Nel van de receptie may be theirs or ours."""
    if spot.thing.entity != "PERSON" or spot.language is not Language.NL:
        return None
    unsure = cast.has_clients and _OF_SOMETHING.match(spot.after)
    if not unsure and not _AGED.match(spot.after):
        return None
    return spot.change(SOMEBODY[spot.language]) if cast.is_named_once(spot.thing) else None


def _rest_of_list(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Wendy (Tuinland), Koen en Bas: Koen and Bas are the last of three."""
    if not spot.cut or spot.before != ", ":
        return None
    return spot.change(f" {grammar.conjunction} {cast.words(spot.thing, spot.language)}", 2)


def _again(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Its abbreviation in brackets, right behind the name, goes: the thing was just told."""
    if spot.before[-2:] != " (" or spot.after[:1] != ")":
        return None
    return spot.change("", 2, 1) if cast.just_told(spot.thing, spot.start - 2) else None


_SHAPES: dict[str, tuple[Shape, ...]] = {
    "CLIENT": (
        website,
        trailing_tag,
        credited,
        _again,
        employer,
        greeted,
        spoken_to,
        in_role,
        owner,
        compound,
        saluted,
        headline,
        within,
        with_article,
        own,
    ),
    "PERSON": (
        trailing_tag,
        credited,
        to_call,
        signed,
        greeted,
        spoken_to,
        introduced,
        called,
        newborn,
        account_holder,
        in_role,
        known_by_noun,
        apposed,
        with_role_behind,
        with_role_beside,
        owner,
        saluted,
        titled,
        _somebody,
        praised,
        _called,
        occasion,
        team_of,
        with_article,
        own,
    ),
    "LIST": (
        _both,
        signed,
        greeted,
        spoken_to,
        in_role,
        known_by_noun,
        owner,
        saluted,
        titled,
        headline,
        occasion,
        _rest_of_list,
        compound,
        team_of,
        with_article,
        own,
    ),
}
# They take no name that nothing in front calls for.
_LOOKING_BACK: frozenset[Shape] = frozenset(
    {
        to_call,
        credited,
        _again,
        employer,
        greeted,
        spoken_to,
        introduced,
        called,
        newborn,
        in_role,
        saluted,
        titled,
        praised,
        headline,
        within,
        occasion,
        _rest_of_list,
        _called,
        team_of,
        with_article,
        own,
    }
)
_LEADLESS = {
    kind: tuple(shape for shape in shapes if shape not in _LOOKING_BACK)
    for kind, shapes in _SHAPES.items()
}
# Where a sentence starts, somebody may be spoken to.
_OPENING = {
    kind: tuple(
        shape
        for shape in shapes
        if shape not in _LOOKING_BACK or shape in (to_call, greeted, spoken_to, _called)
    )
    for kind, shapes in _SHAPES.items()
}
