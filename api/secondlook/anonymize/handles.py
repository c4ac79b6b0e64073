"""Names as the web writes them: #tags, @handles, and addresses such as www.example.nl/about."""

import re
from dataclasses import replace
from typing import NamedTuple

from secondlook.anonymize.carriers import carriers_of
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.nouns import CONTACT
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot, spot_of, thing_of
from secondlook.findings import Language

_ADDRESS = re.compile(r"[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){1,3}")
_BEFORE_ADDRESS = re.compile(r"(?:[a-z]{2,5}://)?(?:[a-z0-9-]{1,40}\.){0,3}\Z")
_AFTER_ADDRESS = re.compile(r"(?:[/?#][\w/.?&=%#~+-]{0,200}[\w/=])?/?")
_SENTENCE_OVER = re.compile(r"(?:\A|[.!?…)] |[^\w\s:,;'\"(&-] ?)\Z")
_LINE_OVER = re.compile(r"[^\w\n#@]{0,9}(?:[\n\r#]|\Z)")
_IN_LINK = re.compile(r"(?:[a-z]{2,5}://|(?<![a-z0-9])www\.)[^\s\"'<>()]{0,72}\Z")
# The site of somebody else, most of all our own, with the client's name in the path.
_IN_PATH = re.compile(r"(?:[a-z]{2,5}://)?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}(?::\d{2,5})?/")
_PAGE = {Language.NL: "een interne pagina", Language.EN: "an internal page"}
# Behind "op" or "on".
_NETWORK = {Language.NL: "ons interne netwerk", Language.EN: "our internal network"}
_INTRANET = {Language.NL: "intranet", Language.EN: "the intranet"}
_ON = Ending(r"(?<!\w)(?:op|on) ")
_THE_SITE = {Language.NL: "de website", Language.EN: "the website"}
_SITE = re.compile(r"(?<!\w)(?:web)?site(?!\w)")
_REST_OF_LINK = re.compile(r"[^\s\"'<>()]{0,200}[\w/=]")
_REST_OF_DOMAIN = re.compile(
    r"\.(?:nl|be|com|eu|org|net|io|nu|app|dev|co\.uk|de|fr|info|frl|amsterdam|example)(?![\w-])"
)
# What comes from a mailbox comes from somebody.
_FROM = Ending(r"(?<!\w)(?:aan|naar|van|bij|cc|to|from|with) ")
_WRITE_TO = Ending(
    r"(?:^|[.!?:,] )(?:mail|e-mail|app|schrijf|email|write)(?: (?:dan|even|gerust|maar|me"
    r"|just)){0,2}"
    r" (?:naar|to) "
)
_COLON = Ending(r"(?<=[a-z]):\s?")
_LABEL = re.compile(r"[a-z0-9-]{2,60}")
_LONGEST_AHEAD = 80
_NEAR = 200
_MAILBOX = re.compile(r"[\w.+-]{1,60}@(?:[a-z0-9-]{1,40}\.){0,3}\Z")
_TAGS_ONLY = re.compile(r"(?:\s{0,9}[#@][\w-]{1,60}|[^\w\n#@]){0,40}[#@]?\Z")
_ENDS_BEFORE_TAGS = re.compile(r"(?:^|[^\w\s,;(/'\"-]|[#@][\w-]{1,60})\s{0,9}[#@]?\Z")
# A word that cannot close a sentence: what follows belongs to it, tag or not.
_ASKS_FOR_NAME = Ending(
    r"(?<!\w)(?:bij|voor|van|met|naar|aan|door|op|in|uit|over|via|en|de|het|een|onze|ons|dankzij"
    r"|namens|tegen|tussen|als|at|for|with|of|from|to|by|on|about|and|the|an?|our|is|are|was|zijn"
    r"|waren|be|between|as)\"? #?"
)


def sign_of(spot: Spot) -> str:
    sign = spot.reading.text[spot.start]
    return sign if sign in "#@" else ""


class Link(NamedTuple):
    """A link around a client's domain, or a mailbox of its."""

    start: int
    end: int
    mailbox: bool


def link_around(folded: str, span: tuple[int, int], floor: int, ceiling: int) -> Link | None:
    """All of https://www.hoogeboombouw.nl/about where `span` is the domain in it."""
    start, end = span
    start += folded[start:end].startswith("@")
    inside = _IN_LINK.search(folded[max(floor, start - _LONGEST_AHEAD) : start])
    if inside:
        rest = _REST_OF_LINK.match(folded, end, ceiling)
        ends = rest.end() if rest else end
        return Link(start - len(inside.group()), ends, mailbox=False)
    if not _ADDRESS.fullmatch(folded, start, end):
        # A name of which the matcher saw only the first part: bloesemhof in bloesemhof.nl.
        rest = _REST_OF_DOMAIN.match(folded, end, ceiling)
        if rest is None or not _LABEL.fullmatch(folded, start, end):
            return None
        end = rest.end()
    ahead = folded[max(floor, start - _LONGEST_AHEAD) : start]
    mailbox = _MAILBOX.search(ahead)
    if mailbox:
        return Link(start - len(mailbox.group()), end, mailbox=True)
    before = _BEFORE_ADDRESS.search(ahead)
    after = _AFTER_ADDRESS.match(folded, end, ceiling)
    if before is None or after is None:
        return None
    return Link(min(span[0], start - len(before.group())), after.end(), mailbox=False)


def website(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """hoogeboombouw.nl and all of its link; in a mailbox it is somebody's address."""
    folded, floor = spot.reading.folded, spot.start - len(spot.before)
    link = link_around(folded, (spot.start, spot.end), floor, spot.ceiling)
    if link is None:
        return None
    if link.mailbox:
        return _mailbox(spot, link)
    ahead = folded[floor : link.start]
    # A link that no sentence asks for goes; one that is all there is does not.
    stray = _SENTENCE_OVER.search(ahead) if ahead or not spot.cut else None
    if stray and link.start and _LINE_OVER.match(folded, link.end):
        return Change(link.start, link.end, "")
    if _IN_PATH.match(folded, link.start, spot.start):
        return Change(link.start, link.end, page_of(folded[link.start : link.end], ahead, spot))
    told = _SITE.search(folded, max(0, link.start - _NEAR), link.start) is not None
    whose = cast.phrase(spot.thing, spot.language)
    words = _THE_SITE[spot.language] if told else grammar.website(whose)
    # Spelen: www.… → Spelen op de website van …
    colon = _COLON.search(ahead)
    if colon:
        on = {Language.NL: "op", Language.EN: "on"}[spot.language]
        return Change(link.start - len(colon.group()), link.end, f" {on} {words}")
    return Change(link.start, link.end, words)


def page_of(address: str, ahead: str, spot: Spot) -> str:
    """What an internal page is, behind "op" the place where it is."""
    if not _ON.search(ahead):
        return _PAGE[spot.language]
    if "sharepoint" in address:
        return "SharePoint"
    return (_INTRANET if "intranet" in address else _NETWORK)[spot.language]


def known_page(spot: Spot) -> Change | None:
    """op https://….sharepoint.com/… → op SharePoint"""
    address = spot.reading.folded[spot.start : spot.end]
    known = "sharepoint" in address or "intranet" in address
    return (
        spot.change(page_of(address, spot.before, spot))
        if known and _ON.search(spot.before)
        else None
    )


def _mailbox(spot: Spot, link: Link) -> Change:
    """Somebody's address at a client's is carried as any address is."""
    lead = replace(spot.thing.lead, entity="EMAIL_ADDRESS", start=link.start, end=link.end)
    floor = spot.start - len(spot.before)
    return from_client(spot_of(spot.reading, thing_of(lead), floor, spot.ceiling))


def from_client(spot: Spot) -> Change:
    """van inkoop@tuinland.nl → van een contactpersoon; mail naar inkoop@… → stuur me een bericht"""
    if _FROM.search(spot.before) and not _WRITE_TO.search(spot.before):
        return spot.change(GRAMMARS[spot.language].indefinite(CONTACT[spot.language]))
    return carriers_of(spot.language).change(spot)


def asks_for_name(spot: Spot) -> bool:
    return _ASKS_FOR_NAME.search(spot.before) is not None


def trailing_tag(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """A tag among tags behind the last sentence goes."""
    if not sign_of(spot) or not _TAGS_ONLY.match(spot.after):
        return None
    loose = sign_of(spot) == "#" and not asks_for_name(spot)
    return spot.change("") if loose or _ENDS_BEFORE_TAGS.search(spot.before) else None


def credited(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """cc @somebody goes with its cc."""
    lead = grammar.cues.credit.search(spot.before + sign_of(spot))
    if lead is None or not sign_of(spot):
        return None
    return spot.change("", len(spot.before) - lead.start())
