"""A password that is told without its word right before it: "de wifi voor gasten is kikker-44!".

Only a word that hardly can be anything else, behind "is" or a colon, in a sentence that speaks of
access or right after one; codes of shops, parcels, rooms and versions look alike and are left out.
"""

import re

from secondlook.pii.kinds import Kind, Span
from secondlook.pii.secrets import advised, bare, looks_secret, surely_secret
from secondlook.reading import Reading

_ACCESS = re.compile(
    r"(?<!\w)(?:wi-?fi\w{0,12}|netwerk|network|wachtwoord\w{0,8}|passwords?|passphrase|ww|pw"
    r"|inlog\w{0,12}|log-?in\w{0,8}|toegang\w{0,10}|(?:api-?)?tokens?|codes?)(?!\w)"
)
_OTHERS = re.compile(
    r"korting|promo|actie|voucher|discount|coupon|cadeau|gift|order|bestel|artikel|product|ticket"
    r"|track|zending|pakket|vlucht|flight|lokaal|zaal|room|postcode|zip|qr|norm|iso|commit|branch"
    r"|versie|version|release|model|type|serie|isbn|boek|kenmerk|referentie|factuur|cursus|course"
)
_REACH = 110
# "kikker-dans-4411": words and a number, joined; only near a network, where people name them so.
_JOINED = re.compile(r"[a-z]{3,12}(?:[-_.][a-z]{3,12}){0,3}[-_.]?\d{2,6}", re.IGNORECASE)
_NETWORK = re.compile(r"wi-?fi|netwerk|network")


def _told(reading: Reading, match: re.Match[str]) -> Span | None:
    start, end = bare(reading.text, *match.span("value"))
    ahead = reading.folded[max(0, match.start() - _REACH) : match.start("value")]
    value = reading.text[start:end]
    if not _ACCESS.search(ahead) or _OTHERS.search(ahead) or advised(reading, start, start):
        return None
    if _names_network(reading, ahead, match.end("value")):
        return None
    joined = _NETWORK.search(ahead) is not None and _JOINED.fullmatch(value) is not None
    joined = joined and looks_secret(value)
    return (start, end) if joined or surely_secret(value) else None


# The name of a network, with its secret behind it: "netwerk = Gasten, ww …", "Guest-5G / …".
_NETWORK_NAME = re.compile(
    r"(?:netwerk(?:naam)?|network(?: name)?|wi-?fi-?(?:naam| name)|ssid) ?[:=]\s*$"
)
_SECRET_BEHIND = re.compile(
    r"[^\n]{0,30}?(?<!\w)(?:wachtw\w*|ww|pw|pass\w*|pwd|codes?|keys?|sleutel)(?!\w)"
)
_SLASH_BEHIND = re.compile(r" / \S{4}")


def _names_network(reading: Reading, ahead: str, end: int) -> bool:
    if _SLASH_BEHIND.match(reading.folded, end):
        return True
    named = _NETWORK_NAME.search(ahead) is not None
    return named and _SECRET_BEHIND.match(reading.folded, end) is not None


def _sure(reading: Reading, match: re.Match[str]) -> Span | None:
    start, end = bare(reading.text, *match.span("value"))
    value = reading.text[start:end]
    return (start, end) if surely_secret(value) and not advised(reading, start, start) else None


_DIGIT = (
    r"(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|oh|one|two|three|four|five|six|seven"
    r"|eight|nine)"
)

KINDS = (
    Kind(
        name="code in words",
        entity="CREDENTIAL",
        trigger=rf"(?:code|\bpin)(?: is|:| =)? {_DIGIT} {_DIGIT} {_DIGIT} {_DIGIT}",
        pattern=re.compile(
            rf"(?<![a-z])(?:[a-z]{{0,12}}code|pin)(?: is|:| =)?"
            rf" (?P<value>{_DIGIT}(?: {_DIGIT}){{3,7}})(?!\w)"
        ),
        score=0.85,
    ),
    Kind(
        name="joined words of a network",
        entity="CREDENTIAL",
        trigger=r"(?:wi-?fi|network|netwerk)[^\n]*(?:code|password|wachtwoord|key)"
        r"(?: is|:| =) [a-z]+-",
        pattern=re.compile(
            r"(?<!\w)(?:wi-?fi|guest network|gastnetwerk|netwerk|network)[^\n]{0,40}?"
            r"(?:code|password|wachtwoord|key)(?: is|:| =) "
            r"(?P<value>[a-z]{3,14}(?:-[a-z]{3,14}){2,6})(?![\w-])"
        ),
        score=0.8,
    ),
    Kind(
        name="name and password that are the same",
        entity="CREDENTIAL",
        trigger=r"\b(?:admin|root|gast|guest|demo) / (?:admin|root|gast|guest|demo)\b",
        pattern=re.compile(
            r"(?<![\w/.-])(?P<name>admin|root|gast|guest|demo) / (?P<value>(?P=name))(?![\w/-])"
        ),
        score=0.75,
    ),
    Kind(
        name="secret that opens a file",
        entity="CREDENTIAL",
        trigger=r"(?:opent|opens|beveiligd|versleuteld|protected|encrypted) (?:met|with) ",
        pattern=re.compile(
            r"(?<!\w)(?:opent|beveiligd|versleuteld|protected|encrypted|opens) (?:met|with)"
            r" (?P<value>[^\s/@]{8,40})(?!\S)"
        ),
        score=0.8,
        locate=_sure,
    ),
    Kind(
        name="secret that is told",
        entity="CREDENTIAL",
        trigger=r"wi-?fi|netwerk|network|wachtwoord|passw|passphr|\bww\b|\bpw\b|inlog|log-?in|toegang"
        r"|token|\bcode",
        pattern=re.compile(
            r"(?:(?<!\w)(?:is|was|blijft|wordt|luidt|remains|(?:kom|ga) je(?: er)?(?: op| in)? met"
            r"|(?:get|log) on(?:to)?(?: it)? with|dus(?= nog)|and(?= still))|[:=→👉]|➡️?|->|=>)"
            r"(?: (?:nog|steeds|nu|still|now|gewoon|altijd|always|just|weer|dus|again)){0,3}"
            r" (?P<value>(?!https?:|www\.)[^\s@/]{6,40})(?!\S)"
        ),
        score=0.8,
        locate=_told,
    ),
    Kind(
        name="name and secret of an account everybody has",
        entity="CREDENTIAL",
        trigger=r"\b(?:admin|administrator|root|beheer|beheerder|demo|test|gast|guest) ?[:/]",
        pattern=re.compile(
            r"(?<![\w./-])(?:admin(?:istrator)?|root|beheer(?:der)?|demo|test|gast|guest)"
            r" ?[:/] ?(?P<value>[^\s/@]{6,40})(?!\S)"
        ),
        score=0.8,
        locate=_sure,
    ),
    Kind(
        name="secret with which somebody logs in",
        entity="CREDENTIAL",
        trigger=r"log[a-z]* ?(?:[a-z]+ )?in (?:met|with)|inlog[a-z]* (?:[a-z]+ )?(?:met|with)",
        pattern=re.compile(
            r"(?<!\w)(?:log(?:gen|t|ging)?(?: je| maar| gewoon| dan)? ?in|inlog(?:gen)?(?: kan)?"
            r"|logged in) (?:met|with) (?:[\w.-]{2,20} (?:en|and|/|\+) )?"
            r"(?P<value>[^\s/@]{6,40})(?!\S)"
        ),
        score=0.8,
        locate=_sure,
    ),
)
