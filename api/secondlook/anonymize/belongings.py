"""Whose something is: "Tuinland's roadmap", "Koen zijn presentatie", "onze eigen Sophie"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_POSSESSIVE = re.compile(r"'s?(?!\w)|s(?= [a-z])")
# "Koen zijn presentatie" at the head of a clause; further on it may be "gaf Wendy haar laptop".
_OPENS_CLAUSE = re.compile(
    r"(?:\A|[.!?…,:;(] ?|(?<!\w)(?:en|maar|dat|want|omdat|of|als|hoe|wat|waar|waarom) )\"?\Z"
)
_HIS = re.compile(r" (?:zijn|z'n|haar|d'r)(?= [a-z])")
_IN_NAME_OF = Ending(r",?(?:\A| )(?:t\.?n\.?v\.?|ten name van|in the name of) ")
_ENDS = re.compile(r"[.!?\")]|\Z")
_HISSING = frozenset("sxz")
_OPENED = re.compile(r"(?<!\w)'[^']{0,72}\Z")
_WHOLE = Ending(r"(?<!\w)heel ")
_TEAM = Ending(r"(?<!\w)(?:(?:het|ons|the|our) )?team ")
# Die Ruud heb ik: at the head of a sentence it is no "who".
_THAT = Ending(r"(?:\A|[.!?…] )(?:die|that) ")
_NO = Ending(r"(?<!\w)(?:geen|no) ")
_NOBODY_SO = {Language.NL: "niemand van die naam", Language.EN: "nobody by that name"}
LEADS = (_WHOLE, _TEAM, _THAT, _NO)


def owner(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Tuinland's roadmap → de roadmap van een klant, a client's roadmap"""
    mark = _POSSESSIVE.match(spot.after)
    if mark is None or (mark.group() == "'" and not _takes_apostrophe(spot)):
        return his(spot, cast, grammar)
    article = grammar.cues.article.search(spot.before)
    ahead = len(spot.before) - article.start() if article else 0
    whose = cast.words(spot.thing, spot.language)
    if spot.language is Language.EN:
        return spot.change(grammar.possessive(whose), ahead, mark.end())
    tail = re.match(r"[^.,;:!?()\n]*", spot.shown_after()[mark.end() :])
    owned = grammar.owned(whose, tail.group() if tail else "")
    words, used = owned or (whose, 0)
    return spot.change(words, ahead, mark.end() + used)


def _takes_apostrophe(spot: Spot) -> bool:
    """Lars' laptop; in 'Bertha' it closes what was opened."""
    name = spot.reading.folded[spot.start : spot.end]
    return name[-1:] in _HISSING and not _OPENED.search(spot.before)


def his(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Koen zijn presentatie → de presentatie van een collega"""
    # Of several people "zijn" is what they are.
    alone = spot.thing.entity == "PERSON" and not spot.thing.members
    mark = _HIS.match(spot.after) if alone else None
    if mark is None or spot.language is Language.EN or not _OPENS_CLAUSE.search(spot.before):
        return None
    tail = re.match(r"[^.,;:!?()\n]*", spot.shown_after()[mark.end() :])
    if grammar.owned("", tail.group() if tail else "") is None:
        return None
    owned = grammar.owned(cast.words(spot.thing, spot.language), tail.group() if tail else "")
    return spot.change(owned[0], after=mark.end() + owned[1]) if owned else None


def employer(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Wendy (Tuinland) → een contactpersoon van een klant; Groeten, Wendy, Tuinland."""
    if spot.before not in (" (", ", ") or not cast.is_person(spot.start - 2):
        return None
    bracket = spot.before == " ("
    if not (spot.after[:1] == ")" if bracket else _ENDS.match(spot.after)):
        return None
    joint = {Language.NL: "van", Language.EN: "at"}[spot.language]
    return spot.change(f" {joint} {cast.words(spot.thing, spot.language)}", 2, 1 if bracket else 0)


def account_holder(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """overmaken op … t.n.v. A. Smit: whose account it is goes."""
    lead = _IN_NAME_OF.search(spot.before) if spot.thing.entity == "PERSON" else None
    return spot.change("", len(spot.before) - lead.start()) if lead else None


def own(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """onze eigen Sophie → onze eigen collega; heel Tuinland → een klant"""
    whole = _WHOLE.search(spot.before)
    if whole:
        words = cast.words(spot.thing, spot.language)
        return spot.change(words, len(spot.before) - whole.start())
    if spot.thing.entity == "PERSON" and not spot.thing.members:
        told = _none_or_that(spot, cast)
        if told:
            return told
    if not grammar.cues.own.search(spot.before):
        return None
    cast.words(spot.thing, spot.language)
    first = spot.thing.members[0] if spot.thing.members else spot.thing
    noun = cast.noun(first, spot.language)
    return spot.change(noun.many if spot.thing.members else noun.one)


def _none_or_that(spot: Spot, cast: Cast) -> Change | None:
    """geen Jeroen → niemand van die naam; Die Ruud → Die collega"""
    none = _NO.search(spot.before)
    if none:
        return spot.change(_NOBODY_SO[spot.language], len(spot.before) - none.start())
    that = _THAT.search(spot.before)
    if that is None or (that.start() == 0 and spot.cut):
        return None
    cast.words(spot.thing, spot.language)
    return spot.change(cast.noun(spot.thing, spot.language).one)


def team_of(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Team Wendy → het team van een collega"""
    team = _TEAM.search(spot.before) if spot.thing.entity == "PERSON" else None
    if team is None:
        return None
    words = cast.words(spot.thing, spot.language)
    ahead = len(spot.before) - team.start()
    if spot.language is Language.EN:
        return spot.change(f"{grammar.possessive(words)} team", ahead)
    return spot.change(f"het team van {words}", ahead)
