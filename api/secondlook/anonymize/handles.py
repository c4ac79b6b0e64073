"""Names as the web writes them: #tags, @handles, and addresses such as www.example.nl/about."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_ADDRESS = re.compile(r"[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){1,3}")
_BEFORE_ADDRESS = re.compile(r"(?:[a-z]{2,5}://)?(?:[a-z0-9-]{1,40}\.){0,3}\Z")
_AFTER_ADDRESS = re.compile(r"(?:[/?#][\w/.?&=%#~+-]{0,200}[\w/=])?/?")
_MAILBOX = re.compile(r"[\w.+-]{1,60}@(?:[a-z0-9-]{1,40}\.){0,3}\Z")
_TAGS_ONLY = re.compile(r"(?:\s{0,9}[#@][\w-]{1,60}|[^\w\n#@]){0,40}[#@]?\Z")
_ENDS_BEFORE_TAGS = re.compile(r"(?:^|[^\w\s,;(/'\"-]|[#@][\w-]{1,60})\s{0,9}[#@]?\Z")
# A word that cannot close a sentence: what follows belongs to it, tag or not.
_ASKS_FOR_NAME = re.compile(
    r"(?<!\w)(?:bij|voor|van|met|naar|aan|door|op|in|uit|over|via|en|de|het|een|onze|ons|at|for|with"
    r"|of|from|to|by|on|about|and|the|an?|our|is|are|was|zijn|waren|be)\"? #?\Z"
)


def sign_of(spot: Spot) -> str:
    sign = spot.reading.text[spot.start]
    return sign if sign in "#@" else ""


def website(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """hoogeboombouw.nl and all of its link; in a mailbox it is somebody's address."""
    span = spot.reading.folded[spot.start : spot.end].lstrip("@")
    if not _ADDRESS.fullmatch(span):
        return None
    mailbox = _MAILBOX.search(spot.before + ("@" if sign_of(spot) else ""))
    if mailbox:
        words = {Language.NL: "een e-mailadres", Language.EN: "an e-mail address"}[spot.language]
        return spot.change(words, before=len(spot.before) - mailbox.start())
    before, after = (
        _BEFORE_ADDRESS.search(spot.before),
        _AFTER_ADDRESS.match(spot.reading.folded, spot.end, spot.ceiling),
    )
    if before is None or after is None:
        return None
    words = grammar.website(cast.phrase(spot.thing, spot.language))
    return spot.change(words, len(before.group()), after.end() - spot.end)


def trailing_tag(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """A tag among tags behind the last sentence goes."""
    if not sign_of(spot) or not _TAGS_ONLY.match(spot.after):
        return None
    loose = sign_of(spot) == "#" and not _ASKS_FOR_NAME.search(spot.before)
    return spot.change("") if loose or _ENDS_BEFORE_TAGS.search(spot.before) else None


def credited(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """cc @somebody goes with its cc."""
    lead = grammar.cues.credit.search(spot.before + sign_of(spot))
    if lead is None or not sign_of(spot):
        return None
    return spot.change("", len(spot.before) - lead.start())
