"""What is said of somebody in fixed words: sick leave, a clinic, a union or party, origin, prison.

The span is the words that say it, without the preposition before them.
"""

import re

from secondlook.pii.kinds import Kind, Span
from secondlook.pii.owners import DENIED, owner_before, owner_is
from secondlook.reading import Reading

_ORGANISATIONS = (
    r"(?:fnv|cnv|vcp|abvakabo|vakbond|bond|vvd|d66|pvda|groenlinks|sp|cda|pvv|fvd"
    r"|sgp|denk|volt|christenunie|bbb)"
)
_ORIGINS = (
    r"(?:marokkaanse|turkse|surinaamse|antilliaanse|joodse|roma|molukse|indische|afrikaanse"
    r"|aziatische"
    r"|somalische|syrische|poolse|chinese|moroccan|turkish|surinamese|jewish|african|asian"
    r"|somali|syrian"
    r"|polish|indian|pakistani)"
)
_PHRASES = (
    r"ziek ?gemeld|ziekgemeld|in de ziektewet|met ziekteverlof|op ziekteverlof|in de wia|in de wao"
    r"|op de intensive care|op de ic(?= )|in intensive care|on sick leave|signed off sick"
    r"|called in sick|calls in sick"
    r"|in een (?:afkick|verslavings)kliniek|in rehab(?! for)|in therapie|in relatietherapie|in"
    r" therapy"
    r"|bij (?:een|de|zijn|haar) (?:psychiater|psycholoog|therapeut|oncoloog)|under psychiatric care"
    r"|(?:een |a )(?:psychiater|psychiatrist|oncologist)"
    r"|opgenomen in (?:het ziekenhuis|een kliniek|de ggz)|ligt in het ziekenhuis(?! (?:met"
    r"|vanwege|na|door))"
    r"|in (?:the )?hospital(?! (?:with|after|for|bed|wing|management))"
    rf"|lid van (?:de |het )?{_ORGANISATIONS}|member of (?:the |a )?(?:union|trade union|labour"
    rf" party|tory party|conservative party)"
    rf"|stemt {_ORGANISATIONS}|(?:union|fnv|cnv) member|van {_ORIGINS} (?:afkomst|komaf|origine)"
    rf"|of {_ORIGINS} (?:descent|origin)|half-? ?{_ORIGINS}"
    r"|veroordeeld|vastgezeten|in de gevangenis|in de cel|in prison|in jail|convicted|een"
    r" strafblad|gearresteerd"
    r"|verslaafd aan (?:alcohol|drugs|drank|cocaine|gokken|pillen|pijnstillers)"
    r"|addicted to (?:alcohol|drugs|cocaine|gambling|painkillers|pills|heroin)"
    r"|zelfmoord geprobeerd te plegen|in een rolstoel|uit de kast"
)
_DOES = re.compile(
    r"(?<!\w)(?:is|was|heeft|had|zit|zat|ligt|lag|loopt|liep|gaat|ging|bezoekt|meldde|komt|kwam"
    r"|werd|has"
    r"|sees|spent|been|went|goes|came|'s|meldt|zich)(?!\w)"
)
_HAS_VERB = re.compile(r"ligt |stemt |called |calls |signed ")
_LEAD = re.compile(r"(?:(?:in|bij|van|of|op|met|on|under) )?(?:(?:de|het|een|the|a|zijn|haar) )?")
_FORMULA = re.compile(r"\b(?:lid van (?:de |het )?(?:bond)|in de cel) (?:van|b\d)")


def _said_of(reading: Reading, match: re.Match[str]) -> Span | None:
    start, end = match.span()
    owner = owner_before(reading, start)
    if owner is None or _FORMULA.match(reading.folded, start) or start - owner.end > 50:
        return None
    between = reading.folded[owner.end : start]
    if DENIED.search(between):
        return None
    verb = _DOES.search(between) or _HAS_VERB.match(match.group()) or owner_is(reading, owner)
    lead = _LEAD.match(match.group())
    bare = lead.end() if lead else 0
    after = re.match(
        r"[^.!?]{0,30} (?:is|heeft|was|had|zit|ligt)(?!\w)", reading.folded[end : end + 40]
    )
    return (start + bare, end) if verb or (after and between.strip() == "") else None


KINDS = (
    Kind(
        name="what is said of somebody",
        entity="HEALTH",
        trigger=r"ziek|wia\b|wao\b|intensive|\bic\b|sick|kliniek|rehab|therap|psych|oncolo"
        r"|ziekenhuis|hospital"
        r"|lid van|member|stemt|afkomst|komaf|origine|descent|origin|half|veroordeeld"
        r"|vastgezeten|gevangenis"
        r"|\bcel\b|prison|jail|convicted|strafblad|gearresteerd|verslaafd|addicted|zelfmoord"
        r"|rolstoel|kast",
        pattern=re.compile(rf"(?<![\w'-])(?:{_PHRASES})(?![\w'-])"),
        score=0.8,
        locate=_said_of,
    ),
)
