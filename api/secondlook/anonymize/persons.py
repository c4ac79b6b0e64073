"""What a sentence makes of somebody: whom the reader is to ask for, who stands at the desk, the one
who did it. Who only tells or does something is in tellers.py.
"""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import TITLES
from secondlook.anonymize.tellers import ahead_of
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_NL = Language.NL
_TITLE = rf"(?:{TITLES} ){{0,2}}"
_ASK_FOR = Ending(
    r"(?:^|[.!?:;,] ?|(?<!\w)(?:en|dus|and|so|then|please) )(?:(?P<nl>vraag(?: (?:dan|even|maar"
    r"|gewoon))?(?P<how>(?: [a-z]{2,12}){0,3}?) naar)|(?P<en>ask(?: (?:there|just))? for)) "
    + _TITLE
)
_REPORT_TO = Ending(
    r"(?<!\w)(?:(?:meld|meldt|melden|aanmelden|inschrijven)(?: (?:je|jullie|u))?(?: (?:dan|even"
    r"|gerust|eerst|daar))? bij|(?<!you'd )(?<!you'll )(?<!would )(?<!will )(?<!i )(?<!we )"
    r"(?:report|check in)(?: (?:there|first))? (?:to|with)) " + _TITLE
)
_SIGN_UP_WITH = Ending(
    r"(?<!\w)(?:aanmelden|opgeven|inschrijven|reageren) (?:kan|mag|kun je|gaat)"
    r"(?: (?:ook|dan|rechtstreeks|gewoon))? (?P<with>bij) " + _TITLE
)
_SELF = re.compile(r" zelf(?!\w)")
_CONTACT_IS = Ending(
    r"(?:^|[.!?] )(?P<label>(?:(?:je|jullie|onze|de|het|your|our|the) )?(?:contact(?:persoon)?"
    r"|aanspreekpunt|contact person)(?P<where>(?: [a-z]{2,10}){0,3}?)) (?:is|wordt) " + _TITLE
)
_CONTACT_LABEL = Ending(
    r"(?P<label>(?:^|[.!?] )(?:(?:tijdelijk|nieuwe?|vaste?|ons|onze|new|our|temporary) )?"
    r"(?:contact(?:persoon)?|aanspreekpunt|contact person)"
    r"(?: [a-z]{2,10}){0,3}: )" + _TITLE
)
_REST = re.compile(r"(?P<rest>[^.,!?;:\n()]{0,40})(?P<end>[.!])")
_LINE_ENDS = re.compile(r"[.!]?\s*\Z")
_DESK = re.compile(
    r" (?:(?:aan|achter|bij) de (?:balie|receptie|kassa|poort|ingang|telefoon|deur|slagboom"
    r"|servicedesk|helpdesk|infobalie)|(?:op|uit|in|van) (?:het|de|hun) (?:magazijn|kantine|keuken"
    r"|administratie|werkvloer|werkplaats|boekhouding|planning|servicedesk|helpdesk|receptie"
    r"|nachtdienst|eerste|tweede|derde|vierde|vijfde|begane grond"
    r"|afdeling [a-z]{2,20}|[a-z]{3,20}afdeling)"
    r"|(?P<anywhere>van|bij|uit) (?:support|communicatie|marketing|sales|verkoop|inkoop"
    r"|finance|financien|hr|personeelszaken|ict|it|legal|juridische zaken|facilitair|logistiek"
    r"|productie|planning|onderhoud|beheer|boven|beneden|hiernaast))(?!\w)"
)
_DESK_EN = re.compile(
    r" (?:at|from|in|on|of|behind) (?:(?:the|our|their|its) )?(?:front desk|reception|desk|legal"
    r"|finance|accounts|accounting|hr|procurement|operations|sales|marketing|warehouse|kitchen"
    r"|night shift|ward|help ?desk|service desk|planning|payroll|facilities|customer service"
    r"|[a-z]{2,16} (?:team|department|desk))(?!\w)| from the [a-z]{3}"
)
_FROM_THEIR = re.compile(
    r" (?:from|of|in|on|at) their(?= [a-z]{2,16}(?: [a-z]{2,16})? ?(?:team|department|desk))"
)
_GOES_ON = re.compile(r" (?:hij|zij|ze|he|she)(?!\w)")
_YOUR_CONTACT = {_NL: "je contactpersoon", Language.EN: "your contact"}
_SOMEBODY_THERE = {_NL: "iemand die ik daar ken", Language.EN: "someone I know there"}
# "de nieuwe contactpersoon bij Tuinland is Wendy": the client is not in what stands before.
_NEW_CONTACT = re.compile(
    r"(?<!\w)(?:contactpersoon|aanspreekpunt|contact person|contact) (?:bij|van|at|for|of)"
    r" [^.!?\n]{2,50} (?P<be>is|wordt) \Z"
)
_NEW_CONTACT_LENGTH = 90
_UNTOLD = {_NL: "hoor je van mij", Language.EN: "is someone new"}
_CLOSES = re.compile(r"\??\)")
_WHO = re.compile(r",? (?P<who>die|who)(?= [a-z])")
_MORE_COMMAS = re.compile(r"[^.!?\n]{0,160},")
_BLISS = re.compile(
    r" (?:blij|tevreden|gelukkig|trots|happy|relieved|proud|delighted)(?=[,.!]| (?:en|and)"
    r" (?:ik|wij)(?!\w))"
)
_WITH = Ending(r",? (?:met|with) " + _TITLE)
_AS = re.compile(
    r" (?:als|as) (?:(?:onze?|de|our|the|an?|een|trotse|vaste) ){0,2}(?:opdrachtgever"
    r"|contactpersoon|aanspreekpunt|klant|sponsor|client|contact|customer|project owner)"
    r"(?P<closed>,| (?=[a-z])|(?=[.!?]))"
)
_THE = {_NL: "de", Language.EN: "the"}
_THE_ONE = {
    (True, _NL): ("degene", "mensen"),
    (False, _NL): ("de collega", "collega's"),
    (True, Language.EN): ("the person", "people"),
    (False, Language.EN): ("the colleague", "colleagues"),
}
# One of these is in front of anybody to be asked for.
_ASKED = ("vraag", "ask", "meld", "inschrijven", "opgeven", "reageren", "report", "check in")


def asked_for(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Vraag bij aankomst naar Wendy. → Naar wie je bij aankomst moet vragen, hoor je van mij."""
    if spot.thing.entity != "PERSON" or not any(map(spot.before.__contains__, _ASKED)):
        return None
    ask = _ASK_FOR.search(spot.before)
    rest = _REST.match(spot.after) if ask else None
    if ask and rest:
        return _asked(spot, ask, rest)
    sign_up = _SIGN_UP_WITH.search(spot.before)
    if sign_up:
        itself = _SELF.match(spot.after)
        ahead = len(spot.before) - sign_up.start("with")
        return spot.change("via mij", ahead, itself.end() if itself else 0)
    if not ask and not _REPORT_TO.search(spot.before):
        return None
    title = grammar.cues.title.search(spot.before)
    ahead = len(spot.before) - title.start() if title else 0
    return spot.change(_YOUR_CONTACT[spot.language], ahead)


def contact_told(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Contact ter plaatse is Wendy. → Wie het contact ter plaatse is, hoor je van mij."""
    if spot.thing.entity != "PERSON":
        return None
    if spot.before in (" is ", " wordt "):
        folded, at = spot.reading.folded, spot.start
        new = _NEW_CONTACT.search(folded, max(0, at - _NEW_CONTACT_LENGTH), at)
        return spot.change(_UNTOLD[spot.language], len(spot.before) - 1) if new else None
    label = _CONTACT_LABEL.search(spot.before)
    if label and _LINE_ENDS.match(spot.after):
        words = {_NL: "hoor je van mij", Language.EN: "ask me"}[spot.language]
        return spot.change(words, len(spot.before) - label.end("label"))
    known = _CONTACT_IS.search(spot.before)
    if known is None or spot.after[:1] not in (".", "!"):
        return None
    ahead, where = len(spot.before) - known.start("label"), known.group("where")
    if spot.language is _NL:
        return spot.change(f"wie het contact{where} is, hoor je van mij", ahead)
    return spot.change(f"I'll tell you who the contact{where} is", ahead)


def _asked(spot: Spot, ask: re.Match[str], rest: re.Match[str]) -> Change:
    more = spot.shown_after()[: rest.end("rest")]
    if _GOES_ON.match(spot.reading.folded, spot.end + rest.end()):
        return spot.change(_SOMEBODY_THERE[spot.language])
    if ask.group("nl"):
        words = f"naar wie je{ask.group('how')}{more} moet vragen, hoor je van mij"
        return spot.change(words, len(spot.before) - ask.start("nl"), rest.end("rest"))
    return spot.change("I'll tell you who to ask for", len(spot.before) - ask.start("en"))


def in_brackets(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """someone (Priya?) built it → someone built it"""
    close = _CLOSES.match(spot.after) if spot.before[-2:] == " (" else None
    return spot.change("", 2, close.end()) if close else None


def at_desk(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """bij Ilse aan de balie → bij iemand aan de balie; Sanne from their legal team"""
    if spot.thing.entity != "PERSON" or spot.thing.members:
        return None
    desk = (_DESK if spot.language is _NL else _DESK_EN).match(spot.after)
    if desk is None or (desk.groupdict().get("anywhere") and not cast.is_unsure(spot.thing)):
        return None
    if not cast.is_first(spot.thing) or spot.before.endswith(("voor ", "for ")):
        return None
    ahead = len(spot.before) - len(ahead_of(spot, grammar))
    theirs = _FROM_THEIR.match(spot.after)
    host = cast.host(spot.thing, spot.language) if theirs else ""
    somebody = cast.somebody(spot.thing, spot.language)
    if theirs and host:
        return spot.change(f"{somebody} from {grammar.possessive(host)}", ahead, theirs.end())
    return spot.change(somebody, ahead)


def the_one_who(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """aan Mark en Bianca, die het bouwden → aan de twee mensen die het bouwden"""
    who = _WHO.match(spot.after)
    if who is None or spot.thing.entity != "PERSON" or not cast.is_first(spot.thing):
        return None
    if who.group("who") == "who" and _MORE_COMMAS.match(spot.reading.folded, spot.end + who.end()):
        return None
    if spot.before.endswith((" die ", " that ")):
        return None
    members = spot.thing.members or (spot.thing,)
    theirs = any(cast.is_contact(one) or cast.is_unsure(one) for one in members)
    cast.words(spot.thing, spot.language)
    number = len(set(map(cast.who, members)))
    one, many = _THE_ONE[theirs, spot.language]
    words = one if number == 1 else f"{_THE[spot.language]} {grammar.number(number)} {many}"
    return spot.change(words, after=who.start("who") - 1)


def in_bliss(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Jasper blij, ik blij → collega blij, ik blij"""
    if not _BLISS.match(spot.after) or spot.thing.members:
        return None
    if spot.before and spot.before[-2:] not in (", ", ". ", "! ", ": "):
        return None
    cast.words(spot.thing, spot.language)
    return spot.change(cast.noun(spot.thing, spot.language).one)


def brought_along(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """daar, met Ria als opdrachtgever, het laatste → daar het laatste"""
    what = _AS.match(spot.after)
    lead = _WITH.search(spot.before) if what else None
    if lead is None or what is None or spot.thing.entity != "PERSON":
        return None
    behind = what.start("closed") + (what.group("closed") == ",")
    return spot.change("", len(spot.before) - lead.start(), behind)
