"""Who tells or does something: somebody of the client's, somebody, or she. No role is made up
where the draft says none.
"""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.contacts import sounds_ours
from secondlook.anonymize.nouns import SOMEBODY
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_NL = Language.NL
_CLAUSE = Ending(
    r"(?<!\w)(?:want|maar|omdat|dat|toen|terwijl|waar|hoe|voordat|nadat|zodat|because|but|when"
    r"|where|while"
    r"|that|before|after|until|how|and|en) "
)
_DOES = re.compile(
    r" (?!(?:en|and|of|or|van|from|at|in|op|bij|met|with|who|die|voor"
    r"|for|uit|als|as|om|to|aan|naar|met|over|tot)(?!\w))[a-z]{2,20}(?!\w)"
)
_AND_THEIRS = re.compile(r" (?:en|and) (?:haar|zijn|her|his|hun|their)(?!\w)")
_WITH_OR_TO = Ending(r"(?<!\w)(?:met|door|aan|naar|tegen|dankzij|with|by|to) ")
_OF = Ending(r"(?<!\w)(?:van|aan|met|voor|bij|naar|door|over|tegen|of|to|with|for|from|by|about) ")
_HAS = re.compile(r"'s?(?= [a-z])")
_THERE = {_NL: " daar", Language.EN: " there"}
_MY_CONTACT = {_NL: "mijn contactpersoon daar", Language.EN: "my contact there"}
_IS_ALWAYS = re.compile(
    r" (?:is|was|weet|wist|heeft|krijgt|knows|knew|has|gets) (?:always|never|altijd|nooit|alles"
    r"|everything)(?!\w)"
)
_FROM_THERE = re.compile(r" (?:(?:van|from|(?P<of>of))(?= )|\(\Z)")
_HEARD = Ending(
    r"(?<!\w)(?:listen(?:ed|ing)? to|agree with|interview with"
    r"|(?:talk|book|column|article|lecture) by"
    r"|luister(?:de|en)? naar|geluisterd naar|eens met|interview met|(?:boek|lezing|column|podcast"
    r"|artikel|blog) van) "
)
_DOING = re.compile(r" (?!during|morning|evening)[a-z]{3,12}ing (?:me|us|to)(?!\w)")
_CAME = Ending(
    r"(?<!\w)(?:kwam|belde|mailde|appte|vroeg|zei|riep|had|was|stond|zat|ging|bracht|wist|wilde"
    r"|kon|vond|liet|gaf|saw|know|said|asked|then|toen|to tell|(?:i|we) (?:met|told|asked|called"
    r"|emailed)) "
)


def known_by_pronoun(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """The only person of a draft, told again: Zij, van haar."""
    if spot.thing.entity != "PERSON" or spot.thing.members or cast.is_first(spot.thing):
        return None
    pronouns = cast.pronouns(spot.language)
    before = ahead_of(spot, grammar)
    if pronouns is None:
        return _that_one(spot, before, cast)
    ahead, has = len(spot.before) - len(before), _HAS.match(spot.after)
    if has:
        return spot.change(pronouns.whose, ahead, has.end())
    if _OF.search(before):
        return spot.change(pronouns.whom, ahead)
    if _DOES.match(spot.after) and (opens(spot, before) or _CLAUSE.search(before)):
        return spot.change(pronouns.who, ahead)
    return None


def _that_one(spot: Spot, before: str, cast: Cast) -> Change | None:
    """iemand van de gemeente, … Deze persoon doet → Die doet"""
    if spot.language is not _NL or not cast.one_person or not cast.is_nameless(spot.thing):
        return None
    if not _DOES.match(spot.after) or not opens(spot, before):
        return None
    return spot.change("die", len(spot.before) - len(before))


def teller(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Karin vertelde hoe … → Iemand van de gemeente vertelde hoe …"""
    if spot.thing.entity != "PERSON" or spot.thing.members or not cast.is_first(spot.thing):
        return None
    before = ahead_of(spot, grammar)
    if not cast.is_contact(spot.thing):
        return _anybody(spot, before, cast)
    place = _FROM_THERE.match(spot.after) if cast.is_placed(spot.thing) else None
    ahead = len(spot.before) - len(before)
    if place:
        cast.somebody(spot.thing, spot.language)
        words, at = SOMEBODY[spot.language], place.group("of") is not None
        return spot.change(f"{words} at" if at else words, ahead, place.end() if at else 0)
    subject = _DOES.match(spot.after) and (opens(spot, before) or _CLAUSE.search(before))
    host = cast.host(spot.thing, spot.language)
    if not subject and not host and _CAME.search(before):
        there = _THERE[spot.language] if cast.hosts.told_with(spot.start) else ""
        return spot.change(cast.somebody(spot.thing, spot.language) + there, ahead)
    if not subject and not (host and _WITH_OR_TO.search(before)):
        return None
    if _AND_THEIRS.match(spot.after):
        return None
    if _IS_ALWAYS.match(spot.after):
        cast.words(spot.thing, spot.language)
        return spot.change(_MY_CONTACT[spot.language], ahead)
    if not host and spot.language is not _NL:
        return None
    joint = {_NL: "van", Language.EN: "at"}[spot.language]
    words = cast.somebody(spot.thing, spot.language)
    return spot.change(f"{words} {joint} {host}" if host else words, ahead)


def _anybody(spot: Spot, before: str, cast: Cast) -> Change | None:
    """Toen kwam Tom naar me toe → Toen kwam iemand naar me toe: ours or theirs, who knows."""
    subject = _DOES.match(spot.after) and (opens(spot, before) or _CLAUSE.search(before))
    ahead = len(spot.before) - len(before)
    if _HEARD.search(before) and not sounds_ours(spot.reading, spot.thing):
        return spot.change(cast.somebody(spot.thing, spot.language), ahead)
    if not subject and not _CAME.search(before) and not _DOING.match(spot.after):
        return None
    if not cast.is_unsure(spot.thing):
        return None
    if subject and _IS_ALWAYS.match(spot.after):
        cast.words(spot.thing, spot.language)
        return spot.change(_MY_CONTACT[spot.language], ahead)
    return spot.change(cast.somebody(spot.thing, spot.language), ahead)


def ahead_of(spot: Spot, grammar: Grammar) -> str:
    """What stands before somebody and his title."""
    title = grammar.cues.title.search(spot.before)
    return spot.before[: title.start()] if title else spot.before


def opens(spot: Spot, before: str) -> bool:
    ahead = before.rstrip(" \"'(")
    return ahead[-1:] in ".!?…:-*•" if ahead else not spot.cut
