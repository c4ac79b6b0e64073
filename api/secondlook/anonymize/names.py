"""How a client's or a person's name is replaced where it stands: in a list, a compound, a hashtag,
behind an article or a greeting. Each shape is tried in turn; the last one always fits.
"""

import re
from collections.abc import Callable
from dataclasses import fields
from functools import cache

from secondlook.anonymize import belongings, salutations
from secondlook.anonymize.belongings import account_holder, employer, own, owner, team_of
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import credited, sign_of, trailing_tag, website
from secondlook.anonymize.headlines import headline, occasion
from secondlook.anonymize.nouns import CLIENT, SOMEBODY
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.phrasing.endings import Ending, Watch
from secondlook.anonymize.places import IN, ON, place_length, within
from secondlook.anonymize.roles import (
    apposed,
    in_role,
    praised,
    titled,
    with_role_behind,
    with_role_beside,
)
from secondlook.anonymize.salutations import (
    called,
    greeted,
    introduced,
    newborn,
    saluted,
    signed,
    spoken_to,
)
from secondlook.anonymize.things import Change, Spot, Thing, spot_of
from secondlook.findings import Language
from secondlook.reading import Reading, fold

_LEGAL = re.compile(
    r",? (?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|gmbh|ltd\.?|inc\.?|llc|llp|plc|bvba|vzw)(?!\w)"
)
_REST_OF_TAG = re.compile(r"\w{0,60}")
_HYPHENED = re.compile(r"-([^\W\d_][\w]{2,40}(?:-[\w]{1,40}){0,2})")
_GLUED = re.compile(r"-?([^\W\d_][\w]{2,40})")
_PLACE_NEEDED = re.compile(r"(?<!\w)(?:at|for|on|in|with|of|from|about|to|and|by) [#@]?\Z|^[#@]?\Z")
_TAKES_ARTICLE = frozenset(
    {
        "gemeente",
        "stad",
        "ziekenhuis",
        "museum",
        "waterschap",
        "stichting",
        "cooperatie",
        "municipality",
    }
)
# "Toen was het Ruud": no article there.
_PRONOUNS = frozenset({"het", "'t"})
_MANY = re.compile(r"\w*(?:s|people|staff|data|crew)")

Shape = Callable[[Spot, Cast, Grammar], Change | None]


def name_change(reading: Reading, thing: Thing, floor: int, ceiling: int, cast: Cast) -> Change:
    spot = spot_of(reading, thing, floor, ceiling)
    extent = _extent(spot)
    if extent != (spot.start, spot.end):
        spot = spot_of(reading, thing, floor, ceiling, extent)
    grammar = GRAMMARS[spot.language]
    kind = "LIST" if thing.members else thing.entity
    shapes = (_SHAPES if _has_lead(spot) else _LEADLESS)[kind]
    for shape in shapes:
        change = shape(spot, cast, grammar)
        if change is not None:
            return change
    return spot.change(cast.words(spot.thing, spot.language), after=place_length(spot, grammar))


def _has_lead(spot: Spot) -> bool:
    """Whether what stands in front may call for a shape: a cue, a mark, a # or @."""
    before = spot.before
    if before[-1:] != " " or not before[-2:-1].isalnum() or sign_of(spot):
        return True
    return _leads(spot.language).calls(before)


@cache
def _leads(language: Language) -> Watch:
    cues = GRAMMARS[language].cues
    told = [getattr(cues, field.name) for field in fields(cues) if field.name != "determined"]
    endings = [cue for cue in told if isinstance(cue, Ending)]
    return Watch([*endings, *salutations.LEADS, *belongings.LEADS, IN, ON])


def _extent(spot: Spot) -> tuple[int, int]:
    """The name with its # or @, its legal form, and the rest of its tag."""
    start, end = spot.start, spot.end
    if spot.before[-1:] in ("#", "@"):
        rest = _REST_OF_TAG.match(spot.after)
        return start - 1, end + (rest.end() if rest else 0)
    legal = _LEGAL.match(spot.after)
    return start, end + (legal.end() if legal else 0)


def _called(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Priya? → Iemand?"""
    ahead = spot.before.rstrip()
    opens = ahead[-1] in ".!?…" if ahead else not spot.cut
    if spot.thing.entity != "PERSON" or not opens or spot.after[:1] != "?":
        return None
    return spot.change({Language.NL: "iemand", Language.EN: "anyone"}[spot.language])


def _rest_of_list(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Wendy (Tuinland), Koen en Bas: Koen and Bas are the last of three."""
    if not spot.cut or spot.before != ", ":
        return None
    return spot.change(f" {grammar.conjunction} {cast.words(spot.thing, spot.language)}", 2)


def _compound(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """het Tuinland-project → het klantproject"""
    glued = (_HYPHENED if sign_of(spot) else _GLUED).match(spot.after)
    if glued is None:
        glued = grammar.cues.things.match(spot.after) or _after_article(spot, grammar)
        if glued is None or spot.thing.entity == "PERSON":
            return None
    head = spot.shown_after()[: glued.end()].lstrip("- ")
    if grammar.cues.people.fullmatch(fold(head)):
        return spot.change(f"{head} van {cast.words(spot.thing, spot.language)}", after=glued.end())
    words = grammar.joint(CLIENT[spot.language], head)
    if spot.language is Language.EN and _PLACE_NEEDED.search(spot.before):
        words = words if _MANY.fullmatch(fold(head)) else f"a {words}"
    return spot.change(words, after=glued.end())


def _after_article(spot: Spot, grammar: Grammar) -> re.Match[str] | None:
    """the Quillbrook summer drinks: a name takes no "the" of its own, so it is the drinks'."""
    head = grammar.cues.head.match(spot.after)
    article = grammar.cues.determined.search(spot.before) if head else None
    kind = spot.thing.client and spot.reading.folded[spot.start : spot.end].split()[0]
    own = kind in _TAKES_ARTICLE
    return None if article is None or own else head


def _with_article(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """bij de Gemeente Zeist → bij een gemeente; de mooie gemeente Zeist → de mooie gemeente"""
    article = grammar.cues.article.search(spot.before)
    if article is None:
        return None
    ahead = len(spot.before) - article.start()
    after = place_length(spot, grammar)
    if spot.thing.entity == "PERSON" and (
        article.group("adjectives") or article.group("article") in _PRONOUNS
    ):
        return None
    if article.group("article") == "ene":
        return spot.change(SOMEBODY[spot.language], ahead)
    if not article.group("adjectives") or spot.thing.members:
        return spot.change(cast.words(spot.thing, spot.language), ahead, after)
    start = spot.start - len(spot.before)
    adjectives = spot.reading.text[
        start + article.start("adjectives") : start + article.end("adjectives")
    ]
    noun = cast.noun(spot.thing, spot.language)
    cast.phrase(spot.thing, spot.language)
    if article.group("article") == "een":
        return None
    return spot.change(grammar.definite(noun, adjectives), ahead, after)


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
        _compound,
        saluted,
        headline,
        within,
        _with_article,
        own,
    ),
    "PERSON": (
        trailing_tag,
        credited,
        signed,
        greeted,
        spoken_to,
        introduced,
        called,
        newborn,
        account_holder,
        in_role,
        apposed,
        with_role_behind,
        with_role_beside,
        owner,
        saluted,
        titled,
        praised,
        _called,
        occasion,
        team_of,
        _with_article,
        own,
    ),
    "LIST": (
        signed,
        greeted,
        spoken_to,
        in_role,
        owner,
        saluted,
        titled,
        headline,
        occasion,
        _rest_of_list,
        team_of,
        _with_article,
        own,
    ),
}
# They take no name that nothing in front calls for.
_LOOKING_BACK: frozenset[Shape] = frozenset(
    {
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
        _with_article,
        own,
    }
)
_LEADLESS = {
    kind: tuple(shape for shape in shapes if shape not in _LOOKING_BACK)
    for kind, shapes in _SHAPES.items()
}
