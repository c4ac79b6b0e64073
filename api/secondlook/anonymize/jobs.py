"""Names with what somebody does behind or between commas: "Wendy, CIO bij …", "Dennis (tester)"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.role_words import WHO, is_one, the
from secondlook.anonymize.tellers import ahead_of
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

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
_TOLD_WHO = re.compile(
    r", (?:(?:al|now|already) [a-z ]{4,16}? )?"
    r"(?P<words>(?:onze|mijn|de|hun|our|my|the|their|his|her|one of our|een van onze)"
    r" [^,.!?\n]{2,40})(?:,|(?P<open>(?=[.!?]|\Z)))"
)
_ENDS = re.compile(r"[.!?]|\Z")
_SOME = re.compile(r"[.!?… ]*(?:een|an?) ")
_NEAR = 100
_THE_ONE = Ending(r"(?:^|[.!?] )(?:the|our|my|de|onze|mijn) [a-z-]{3,20}(?: [a-z-]{3,20})?, ")


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
    ahead = _title(spot, grammar)
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
    return spot.change(f"{article} {shown}", _title(spot, grammar), role.end())


def in_job(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """door Wendy, teamleider huurzaken. → door een teamleider huurzaken."""
    role = _BEHIND.match(spot.after) if spot.thing.entity == "PERSON" else None
    if role is None or spot.thing.members or not grammar.cues.job.match(role.group("job")):
        return None
    cast.meet(spot.thing)
    shown = spot.shown_after()[role.start("job") : role.end()]
    one = is_one(role.group("job")) or is_one(role.group("job").split()[0])
    article = the(role.group("job"), spot.language) if one else grammar.article(shown)
    return spot.change(article, _title(spot, grammar), role.start("job") - 1)


def apposed(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Stef, onze developer, … → onze developer …; de wethouder van Zeist, Ingrid Postma."""
    if spot.thing.entity != "PERSON":
        return None
    inserted = _TOLD_WHO.match(spot.after)
    goes_on = ahead_of(spot, grammar)[-2:-1].isalpha()
    if inserted and (inserted.group("open") is None or goes_on):
        cast.meet(spot.thing)
        start, end = inserted.span("words")
        words = spot.shown_after()[start:end].rstrip()
        behind = start + len(words) if inserted.group("open") is not None else inserted.end()
        return spot.change(words, _title(spot, grammar), behind)
    title = grammar.cues.title.search(spot.before)
    start = spot.start - _title(spot, grammar)
    between = spot.before[: title.start()] if title else spot.before
    ahead = spot.reading.folded[max(0, start - _NEAR) : start]
    known = grammar.cues.jobholder.search(ahead) or (
        spot.language is Language.EN and _THE_ONE.search(ahead)
    )
    if spot.after[:1] == "," and known:
        cast.meet(spot.thing)
        # "the director, Wendy, who knew" needs the second of its commas.
        one = WHO.match(spot.after) and not _SOME.match(known.group())
        return spot.change("", spot.start - start + 2, 0 if one else 1)
    if between != ", " or not _ENDS.match(spot.after) or not grammar.cues.job.search(ahead):
        return None
    return spot.change("", spot.start - start + 2)


def _title(spot: Spot, grammar: Grammar) -> int:
    """How much of what stands before the name is its title."""
    return len(spot.before) - len(ahead_of(spot, grammar))
