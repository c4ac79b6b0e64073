"""Names with a role in front or behind: "onze klant Tuinland", "dhr. Jansen", "Wendy, CIO bij"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.places import place_length
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language
from secondlook.reading import fold

# "Wendy, CIO bij Tuinland, zei" needs both of its commas.
_ENDS_SO = re.compile(r"[^,.!?;\n]{0,60}(?:[.!?;\n]|\Z)")
_INSERTED = re.compile(
    r", (?P<words>(?:onze|mijn|de|hun|our|my|the|their|his|her|one of our|een van onze)"
    r" [^,.!?\n]{2,40}),"
)
_ENDS = re.compile(r"[.!?]|\Z")
_NEAR = 100
_GLUED = re.compile(r"-?[^\W\d_][\w]{2,40}")
_PUNCTUATION = " \"'(@,"
_THE = {Language.NL: "de", Language.EN: "the"}
# Of these there is one.
_ONE_OF_A_KIND = re.compile(
    r".*(?:ceo|cto|cfo|cio|coo|ciso|directeur|directrice|burgemeester|voorzitter|projectleider"
    r"|oprichter|oprichtster|eigenaar|eigenaresse|founder|owner"
    r"|teamlead|director|mayor|chair|project lead|project manager|projectmanager)"
)


def in_role(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """onze klant Tuinland → onze klant; collega's Noa en Levi → twee collega's"""
    if spot.thing.members:
        return _in_roles(spot, cast, grammar)
    role = grammar.cues.role.search(spot.before)
    if role is None or _GLUED.match(spot.after):
        return None
    cast.words(spot.thing, spot.language)
    ahead = len(spot.before) - role.end("role")
    comma = 1 if "," in spot.before[role.end("role") :] and spot.after[:1] == "," else 0
    after = comma or place_length(spot, grammar)
    if role.group("determiner"):
        return spot.change("", ahead, after)
    known = role.group().rstrip(_PUNCTUATION)
    unique = _ONE_OF_A_KIND.fullmatch(role.group("role"))
    words = f"{_THE[spot.language] if unique else grammar.article(known)} {known}"
    return spot.change(words, len(spot.before) - role.start(), after)


def _in_roles(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    roles = grammar.cues.roles.search(spot.before)
    if roles is None:
        return None
    cast.words(spot.thing, spot.language)
    if roles.group("determiner"):
        return spot.change("", len(spot.before) - roles.end("roles"))
    several = {cast.who(member) for member in spot.thing.members}
    words = f"{grammar.number(len(several))} {fold(roles.group('roles'))}"
    return spot.change(words, len(spot.before) - roles.start())


def with_role_behind(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Hanneke Vos, CIO bij … → de CIO bij …"""
    role = grammar.cues.role_behind.match(spot.after) if spot.thing.entity == "PERSON" else None
    if role is None or not _ENDS_SO.match(spot.reading.folded, spot.end + role.end()):
        return None
    cast.words(spot.thing, spot.language)
    if role.group("article"):
        return spot.change("", after=role.start("article"))
    if _ONE_OF_A_KIND.fullmatch(role.group("role")):
        return spot.change(_THE[spot.language], after=role.start("role") - 1)
    words = grammar.article(spot.shown_after()[role.start("role") : role.end("role")])
    return spot.change(words, after=role.start("role") - 1)


def apposed(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Stef, onze developer, … → onze developer …; de wethouder van Zeist, Ingrid Postma."""
    if spot.thing.entity != "PERSON":
        return None
    inserted = _INSERTED.match(spot.after)
    if inserted:
        cast.words(spot.thing, spot.language)
        start, end = inserted.span("words")
        return spot.change(spot.shown_after()[start:end], after=inserted.end())
    ahead = spot.reading.folded[max(0, spot.start - _NEAR) : spot.start]
    if spot.before != ", " or not _ENDS.match(spot.after) or not grammar.cues.job.search(ahead):
        return None
    return spot.change("", 2)


def titled(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """dhr. Jansen → een contactpersoon"""
    title = grammar.cues.title.search(spot.before) if spot.thing.entity == "PERSON" else None
    if title is None:
        return None
    return spot.change(cast.words(spot.thing, spot.language), len(spot.before) - title.start())
