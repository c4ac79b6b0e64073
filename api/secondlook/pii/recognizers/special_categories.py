"""Somebody's health, belief or orientation by its word, where the text says whose. The span is the
word. A subject, a figure of speech, a curse and the writer's own story are none.
"""

import re

from secondlook.pii.kinds import Kind, Span
from secondlook.pii.owners import DENIED, Owner, owner_before, owner_is, possessed
from secondlook.pii.word_lists import any_of
from secondlook.reading import Reading

_HAS = re.compile(
    r"(?<!\w)(?:heeft|had|kreeg|krijgt|is met|out with|kampt|lijdt|leed|zit|zat|ligt|lag|thuis"
    r"|uitgevallen|viel"
    r"|valt"
    r"|opgenomen|gediagnosticeerd|diagnose|herstelt|herstellende|hersteld|vecht|worstelt|slikt"
    r"|overleed"
    r"|ondergaat|begint|start|verzuimt|afwezig|ziek|behandeld|gevonden|geconstateerd|vastgesteld|"
    r"blijkt|bleek|onderging|doormaakt|draagt|has|had|got|gets|having|suffers|suffering|suffered"
    r"|diagnosed|diagnosis|recovering|recovered|battling|fighting|rehab|leave|off|hospital"
    r"|hospitali[sz]ed|treated|undergoing|tested|testte|(?:in|under|receiving) treatment|lives"
    r"|living|developed|caught"
    r"|takes|struggling"
    r"|struggles)(?!\w)"
)
# The word right before the condition.
_LINK = re.compile(
    r"(?<!\w)(?:heeft|had|kreeg|krijgt|hebben|blijkt|bleek|een|de|het|aan|met|van|door|wegens"
    r"|vanwege|voor|zware"
    r"|zwaar|ernstige|lichte|milde|beginnende|chronische|acute|weer|nu|ook|vorige week|vorig"
    r" jaar|zelf"
    r"|namelijk|al jaren|sinds kort|opnieuw|a|an|the|with|from|of|for|by|has|got|gets|undergoing"
    r"|severe|mild|acute|chronic|early|bad|terrible|late-stage|antidepressiva|slikt|takes|zeldzame"
    r"|rare|vorm van|form of|type 1|type 2|diagnose|diagnosis) $"
)
# "Dyslexie en ADHD": the second of two.
_AND_MORE = re.compile(rf"(?<!\w){any_of('conditions')}(?: en| and|,) $")
_HAS_BEHIND = re.compile(
    r" (?:heeft|had|kreeg|krijgt|gekregen|gehad|vastgesteld|geconstateerd|ontdekt|gevonden"
    r"|blijkt te hebben|opliep)(?!\w)"
)
# What makes the condition a subject, a product or a figure.
_A_SUBJECT = re.compile(
    r"[-/]\w|[ -](?:teams|office|word|excel|access|project|outlook|windows|app|apps"
    r"|onderzoek\w*|week|dag"
    r"|maand|preventie|prevention|shots?|jab|coach\w*|expert\w*|specialist\w*|training\w*"
    r"|campagne\w*|fonds\w*|stichting|workshops?|kliniek|awareness"
    r"|research"
    r"|charity|month|zorg|care|patienten|patients|test|tests|vaccin\w*|vereniging|over de|over"
    r" het|of the"
    r"|van de|van het|van dit|door dit|van al|about the)(?!\w)"
)
_IN_CAPITALS = frozenset({"ms", "als", "add", "ass", "soa", "rsi"})
# Everybody has these now and then: only where somebody stays away with it.
_LIGHT = frozenset({"stress", "breakdown"})
_AWAY = re.compile(
    r"(?<!\w)(?:thuis|uitgevallen|valt uit|viel uit|ziek|verzuimt|off|leave|sick|hospital"
    r"|herstelt|opgenomen"
    r"|afwezig|krijgt|ondergaat|begint|gets|undergoing|zit)(?!\w)"
)


def _had(reading: Reading, match: re.Match[str]) -> Span | None:
    """Of somebody who has it, gets it or stays away with it, or with "his" or "Kim's" before it."""
    start, end = match.span()
    word = match.group()
    if word in _IN_CAPITALS and not reading.text[start:end].isupper():
        return None
    if _A_SUBJECT.match(reading.folded, end) or _for_charity(reading, end):
        return None
    if possessed(reading, start):
        return None if word in ("stress", "ass") else (start, end)
    owner = owner_before(reading, start)
    if owner is None:
        return None
    return (start, end) if _links(reading, owner, start, end, word) else None


# Who runs or collects for a cause tells why, and that is no news about a colleague.
_CHARITY = re.compile(
    r"donat|donee|sponsor|inzamel|collecte|marathon|fonds|research|kilometres|kilometers"
    r"|in memory|nagedachtenis|goede doel|charity|fundrais"
)


def _for_charity(reading: Reading, end: int) -> bool:
    return _CHARITY.search(reading.folded, end, end + 140) is not None


def _links(reading: Reading, owner: Owner, start: int, end: int, word: str) -> bool:
    between = reading.folded[owner.end : start]
    if DENIED.search(between):
        return False
    if word in _LIGHT and not _AWAY.search(between):
        return False
    if _HAS.search(between) and (_LINK.search(between) or _AND_MORE.search(between)):
        return True
    clause = re.fullmatch(
        r",? (?:(?:die|who|is|een|de|ook|al|nu|zelf|weer|namelijk) ){0,3}", between
    )
    return clause is not None and _HAS_BEHIND.match(reading.folded, end) is not None


_ADVERBS = (
    r"die|dat|who|al|ook|nu|weer|zelf|echt|heel|erg|zwaar|namelijk|sinds kort|blijkbaar|al"
    r" jaren|al tijden"
    r"|inmiddels|waarschijnlijk|officieel|volgens mij|gewoon|wel|nog|nog steeds|een beetje"
    r"|vandaag|al een week|deze week|weken|sinds (?:maandag|dinsdag|woensdag|donderdag|vrijdag"
    r"|vandaag|vorige week|een week)|sinds"
    r" gisteren|geloof ik|half|van huis uit|praktiserend|al een tijdje|openlijk|eigenlijk"
    r"|tegenwoordig|"
    r"opnieuw|also|now|again|really|actually|openly|still|apparently|reportedly|currently|very"
    r"|quite|a|an"
    r"|already|secretly|stiekem|erg|licht|volledig|totaal|ernstig|seriously|severely|registered"
    r"|legally"
    r"|[0-9]{1,2} (?:weken|maanden|weeks|months)"
)
_IS = (
    r"is|was|blijkt|bleek|raakt|raakte|werd|wordt|lijkt|voelt zich|became|becomes|went|turned"
    r" out to be|has been|is being|zou|'s"
)
_OF_WHERE = r"(?: (?:van|uit|from|in|bij|op) (?:de |het |the |ons |our )?[a-z-]{2,16})?"
_BEING = re.compile(
    rf"{_OF_WHERE}(?:(?:,? (?:{_ADVERBS}))){{0,3}},?(?: (?:{_IS})|'s)(?: (?:{_ADVERBS})){{0,4}} "
)
_BEING_BEHIND = re.compile(rf",?(?: (?:{_ADVERBS})){{0,4}} ")
_IS_BEHIND = re.compile(r" (?:is|was|blijkt|bleek|raakte|werd|geworden|blijkt te zijn)(?!\w)")
_ASKED = re.compile(r"(?<!\w)(?:is|was) $")
_FIGURE = re.compile(
    r" (?:van (?:dit|al|het weer|alle|ideeen|die)|voor (?!de (?:derde|tweede|vierde))|to"
    r" (?!alcohol|drugs|cocaine)|of (?:this|the)|by (?:this|the)|about|aan (?!alcohol|drugs"
    r"|drank|een|zijn|haar)"
    r"|op|dates?|spots?|vlek|trust|idee|goed|veel|gaaf|with (?:envy|ideas))"
)
# What may follow somebody's state: "is blind gevaren" and "a Catholic school" go on otherwise.
_GOES_ON = re.compile(
    r"[^\w\s-]|\s*$|\n| [^\w\s]| (?:en|dus|maar|want|omdat|aan|van|in|met|sinds|geworden"
    r"|geweest|is|was"
    r"|zijn|door|na|voor|vandaag|thuis|ook|nog|weer|verklaard|nu|zegt|of|die|dat|waardoor|tot|bij"
    r"|geraakt|als|toch|hoor|al|vanaf|en|zei|blijkt|wordt|werd|te|verder|geloof|and|but|so"
    r"|again|since"
    r"|at|with|now|too|because|which|who|until|not|or|after|this|that|as|according\w*|to|for|from"
    r"|these|by|then|if|though|i|ik|he|she|hij|ze|we|um|en)(?!\w)"
)
_SICK = frozenset({"ziek", "sick", "ill"})
_BELONGS = re.compile(r"(?<!\w)(?:by|of|from|van|door) $")  # a talk by Dave that was sick
_STAYS_SICK = re.compile(
    r"[.,!?;)\n]|$| (?:en|dus|vandaag|thuis|gemeld|geworden|geweest|sinds|tot|maar|want|daarom"
    r"|nu|door"
    r"|deze|today|again|so|and|since|until|but|at home|this week|in bed)(?!\w)"
)


def _been(reading: Reading, match: re.Match[str]) -> Span | None:
    """Somebody is it, in the order of a statement, a subordinate clause or a question."""
    start, end = match.span()
    word = match.group()
    if re.match(r"[-/]\w", reading.folded[end : end + 2]) or _FIGURE.match(reading.folded, end):
        return None
    if not _GOES_ON.match(reading.folded, end):
        return None
    if word in _SICK and not _STAYS_SICK.match(reading.folded, end):
        return None
    owner = owner_before(reading, start)
    if owner is None or (word in _SICK and _BELONGS.search(reading.folded[: owner.start][-6:])):
        return None
    between = reading.folded[owner.end : start]
    stated = _BEING.fullmatch(between) or (owner_is(reading, owner) and between == " ")
    behind = _BEING_BEHIND.fullmatch(between) and _IS_BEHIND.match(reading.folded, end)
    asked = between == " " and _ASKED.search(reading.folded[max(0, owner.start - 5) : owner.start])
    return (start, end) if stated or behind or asked else None


KINDS = (
    Kind(
        name="what somebody has",
        entity="HEALTH",
        trigger=rf"\b{any_of('conditions')}\b",
        pattern=re.compile(rf"(?<![\w'-]){any_of('conditions')}(?![\w'])"),
        score=0.85,
        locate=_had,
    ),
    Kind(
        name="what somebody is",
        entity="HEALTH",
        trigger=rf"\b{any_of('states')}\b",
        pattern=re.compile(rf"(?<![\w'-]){any_of('states')}(?![\w'])"),
        score=0.85,
        locate=_been,
    ),
)
