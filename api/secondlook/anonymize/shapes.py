"""The shapes a client's or a person's name stands in, in the order in which they are tried; what
always fits is in names.py.
"""

import re
from collections.abc import Callable

from secondlook.anonymize.belongings import account_holder, employer, own, owner, team_of
from secondlook.anonymize.calls import to_call
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.clientele import formula, one_of_two, with_members
from secondlook.anonymize.compounds import compound, with_article
from secondlook.anonymize.handles import credited, trailing_tag, website
from secondlook.anonymize.headlines import headline, occasion
from secondlook.anonymize.introductions import called, introduced, newborn
from secondlook.anonymize.jobs import apposed, in_job, with_role_behind, with_role_beside
from secondlook.anonymize.nouns import SOMEBODY
from secondlook.anonymize.persons import (
    asked_for,
    at_desk,
    brought_along,
    contact_told,
    in_bliss,
    in_brackets,
    the_one_who,
)
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.places import within
from secondlook.anonymize.roles import in_role, known_by_noun, praised, titled
from secondlook.anonymize.salutations import greeted, saluted, spoken_to
from secondlook.anonymize.signatures import signed
from secondlook.anonymize.tellers import known_by_pronoun, teller
from secondlook.anonymize.thanks import thanked
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_AGED = re.compile(r" \(\d{1,3}\)|, \d{2},")
_OF_SOMETHING = re.compile(r" van (?:de |het )(?!klant|gemeente)[a-z]{3}")
Shape = Callable[[Spot, Cast, Grammar], Change | None]


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


def _somebody(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Nel (78) → iemand (78); beside a client, Nel van de receptie may be theirs or ours."""
    if spot.thing.entity != "PERSON" or spot.language is not Language.NL:
        return None
    unsure = _OF_SOMETHING.match(spot.after)
    if spot.before.endswith((" die ", " deze ")) or spot.before in ("die ", "deze "):
        return None
    if not unsure and not _AGED.match(spot.after):
        return None
    title = grammar.cues.title.search(spot.before)
    ahead = len(spot.before) - title.start() if title else 0
    return spot.change(SOMEBODY[spot.language], ahead) if cast.is_named_once(spot.thing) else None


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


SHAPES: dict[str, tuple[Shape, ...]] = {
    "CLIENT": (
        formula,
        in_bliss,
        website,
        trailing_tag,
        credited,
        _again,
        employer,
        thanked,
        greeted,
        spoken_to,
        in_role,
        owner,
        with_members,
        compound,
        saluted,
        headline,
        one_of_two,
        within,
        with_article,
        own,
    ),
    "PERSON": (
        trailing_tag,
        credited,
        in_brackets,
        to_call,
        signed,
        thanked,
        greeted,
        spoken_to,
        introduced,
        called,
        newborn,
        account_holder,
        asked_for,
        contact_told,
        brought_along,
        in_role,
        known_by_noun,
        apposed,
        in_job,
        with_role_behind,
        with_role_beside,
        known_by_pronoun,
        owner,
        saluted,
        the_one_who,
        at_desk,
        in_bliss,
        _somebody,
        teller,
        titled,
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
        thanked,
        greeted,
        spoken_to,
        in_role,
        known_by_noun,
        owner,
        saluted,
        the_one_who,
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
LEADLESS = {
    kind: tuple(shape for shape in shapes if shape not in _LOOKING_BACK)
    for kind, shapes in SHAPES.items()
}
# Where a sentence starts, somebody may be spoken to.
OPENING = {
    kind: tuple(
        shape
        for shape in shapes
        if shape not in _LOOKING_BACK or shape in (to_call, greeted, spoken_to, _called)
    )
    for kind, shapes in SHAPES.items()
}
