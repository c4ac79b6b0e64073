"""Names with what somebody does behind: "Wendy, CIO bij …", "Dennis (tester)"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.roles import ONE_OF_A_KIND, THE
from secondlook.anonymize.things import Change, Spot

# "Wendy, CIO bij Tuinland, zei" needs both of its commas.
_ENDS_SO = re.compile(r"[^,.!?;\n]{0,60}(?:[.!?;\n]|\Z)")
_BRACKETED = re.compile(r" \((?P<role>[a-z-]{2,24}(?: [a-z-]{2,24}){0,2})\)")
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
    if role is None or not _ENDS_SO.match(spot.reading.folded, spot.end + role.end()):
        return None
    cast.meet(spot.thing)
    if role.group("article"):
        return spot.change("", after=role.start("article"))
    if ONE_OF_A_KIND.fullmatch(role.group("role")):
        return spot.change(THE[spot.language], after=role.start("role") - 1)
    words = grammar.article(spot.shown_after()[role.start("role") : role.end("role")])
    return spot.change(words, after=role.start("role") - 1)


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
    return spot.change(f"{grammar.article(shown)} {shown}", after=role.end())


def in_job(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """door Wendy, teamleider huurzaken. → door een teamleider huurzaken."""
    role = _BEHIND.match(spot.after) if spot.thing.entity == "PERSON" else None
    if role is None or spot.thing.members or not grammar.cues.job.match(role.group("job")):
        return None
    cast.meet(spot.thing)
    shown = spot.shown_after()[role.start("job") : role.end()]
    one = ONE_OF_A_KIND.fullmatch(role.group("job").split()[0])
    article = THE[spot.language] if one else grammar.article(shown)
    title = grammar.cues.title.search(spot.before)
    ahead = len(spot.before) - title.start() if title else 0
    return spot.change(article, ahead, role.start("job") - 1)
