"""Names with what somebody does behind: "Wendy, CIO bij …", "Dennis (tester)"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.role_words import is_one, the
from secondlook.anonymize.roles import title_length
from secondlook.anonymize.things import Change, Spot

# "Wendy, CIO bij Tuinland, zei" needs both of its commas.
_ENDS_SO = re.compile(r"[^,.!?;\n]{0,60}(?:[.!?;\n]|\Z)")
# "Wendy, hoofd ICT, belde" has no use for either, "Wendy, hoofd ICT, die belde" for one.
_INSERTED = re.compile(
    r"[^,.!?;:\n()]{0,60}(?P<comma>,) ?(?P<who>(?:die|who|that|wiens|whose)(?!\w))?"
)
# Of whom something is told here, it needs no verb behind.
_NO_SUBJECT = Ending(
    r"(?<!\w)(?:zei|zegt|vertelde|vroeg|aldus|said|says|asked|van|met|door|aan|bij|voor|dankzij"
    r"|of|with|by|from|to|for) "
)
_BRACKETED = re.compile(r" \((?P<role>[a-z-]{2,24}(?: [a-z-]{2,24}){0,4})\)")
_LIKE_A_JOB = re.compile(
    r"(?:[a-z-]{2,20} ){0,2}[a-z-]{3,}(?:[bdfgklmnprtv]er|ster|eur|euse|ist|iste|aar|kundige|baas"
    r"|hoofd|chef|loog|crat)"
)
_NO_JOB = re.compile(
    r"(?<!\w)(?:achter|onder|midden|later|eerder|verder|over|door|der|niet|helaas|voor|links|rechts"
    r"|eerste|under|after|later|earlier|former|never|together|other|over|left|right|center|winter"
    r"|summer|september|oktober|october|november|december)(?!\w)"
)
_BEHIND = re.compile(r", (?P<job>[a-z-]{3,24}(?: [a-z-]{2,20}){0,2})(?=[.!?)]|\Z)")


def with_role_behind(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Hanneke Vos, CIO bij … → de CIO bij …"""
    role = grammar.cues.role_behind.match(spot.after) if spot.thing.entity == "PERSON" else None
    if role is None or spot.thing.members:
        return None
    rest = _inserted(spot, role.end())
    if rest is None and not _ENDS_SO.match(spot.reading.folded, spot.end + role.end()):
        return None
    cast.meet(spot.thing)
    start = role.start("article") if role.group("article") else role.start("role")
    article = "" if role.group("article") else _article(spot, role, grammar)
    ahead = title_length(spot, grammar)
    if not rest:
        return spot.change(article, ahead, start - 1 if article else start)
    words = f"{article} {spot.shown_after()[start : rest - 1]}"
    return spot.change(words, ahead, rest)


def _inserted(spot: Spot, end: int) -> int | None:
    """How far a job told between commas goes, with the last of them; 0 where that one stays."""
    inserted = _INSERTED.match(spot.reading.folded, spot.end + end)
    if inserted is None:
        return None
    if inserted.group("who"):
        return 0
    # "met Wendy, teamleider bij Tuinland, Koen en Bas"
    if spot.reading.text[inserted.end() : inserted.end() + 1].isupper():
        return None
    if inserted.end() > spot.ceiling:
        return 0 if _NO_SUBJECT.search(spot.before) else None
    return inserted.end("comma") - spot.end


def _article(spot: Spot, role: re.Match[str], grammar: Grammar) -> str:
    if is_one(role.group("role")):
        return the(role.group("role"), spot.language)
    return grammar.article(spot.shown_after()[role.start("role") : role.end("role")])


def with_role_beside(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Dennis (tester) → een tester"""
    role = _BRACKETED.match(spot.after) if spot.thing.entity == "PERSON" else None
    if role is None or _NO_JOB.search(role.group("role")):
        return None
    if not grammar.cues.job.search(role.group("role")) and not _LIKE_A_JOB.fullmatch(role["role"]):
        return None
    cast.meet(spot.thing)
    start, end = role.span("role")
    shown = spot.shown_after()[start:end]
    one = is_one(role["role"].split()[0]) or is_one(role["role"])
    article = the(role["role"], spot.language) if one else grammar.article(shown)
    return spot.change(f"{article} {shown}", title_length(spot, grammar), role.end())


def in_job(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """door Wendy, teamleider huurzaken. → door een teamleider huurzaken."""
    role = _BEHIND.match(spot.after) if spot.thing.entity == "PERSON" else None
    if role is None or spot.thing.members or not grammar.cues.job.match(role.group("job")):
        return None
    cast.meet(spot.thing)
    shown = spot.shown_after()[role.start("job") : role.end()]
    one = is_one(role.group("job")) or is_one(role.group("job").split()[0])
    article = the(role.group("job"), spot.language) if one else grammar.article(shown)
    return spot.change(article, title_length(spot, grammar), role.start("job") - 1)
