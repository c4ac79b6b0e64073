"""Codes that open something: doors, gates, alarms, safes, wifi, phones, bank cards.

A discount code, a postcode and a dress code open nothing.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, words
from secondlook.pii.secrets import advised, looks_secret, words_after
from secondlook.reading import Reading

_THINGS = (
    r"(?:voor|achter|buiten|tussen|kantoor|schuif|garage|kelder|zij)?deur\w{0,6}|alarm\w{0,8}"
    r"|kluis\w{0,6}|poort\w{0,5}|lift|garage|sleutel\w{0,12}|hek|slagboom|meterkast|berging"
    r"|fietsen\w{0,8}|server\w{0,8}|magazijn|kast|kopieer\w{0,8}|slot|cijferslot|hangslot|wi-?fi"
    r"|wlan|netwerk|gasten-?wi-?fi|printer|locker|ingang|entree|gebouw|toegang|kelder|(?:front "
    r"|back )?door|gate|alarm|safe|lock|lock ?box|key ?box|key ?safe|vault|entrance|building|shed"
    r"|bike shed|cabinet|garage|elevator|key ?pad|barrier|storage|server room|office"
)
# Rooms and devices that are talked of for other reasons: only where the code is theirs.
_ROOMS = (
    r"\w{0,9}(?:ruimte|loods|archief|stalling|kluisje|cage|shed|hut|loft|cupboard|closet|warehouse"
    r"|cellar|attic|toilet|toiletten|terminal|tablet|laptop|ipad|telefoon|phone|hok)|bin store"
    r"|kassa|wc|loo|zolder|keuken|kitchen|kantine|canteen|studio|store ?room|stock ?room"
    r"|basement|till"
)
_CODE = (
    r"(?:deur|voordeur|achterdeur|alarm|kluis|poort|toegangs?|wi-?fi|lift|garage|sleutelkast"
    r"|sleutelkluis|sleutel|inlog|login|entree|hek|slagboom|pin|puk|cijfer|meterkast|berging"
    r"|fietsenstalling|fietsenhok|ontgrendel|beveiligings?|verificatie|sms|2fa|mfa|herstel"
    r"|bedienings?|kast|serverruimte|magazijn|kantoor|bel|open|locker|print|kopieer|slot|parkeer"
    r"|keypad)[- ]?codes?|pin|puk|otp(?=\W{1,3}\d)|one[- ]time (?:pass ?)?code|eenmalige code"
    r"|passcode|pass code|pin ?code|pin-code|pin number"
    rf"|(?:{_THINGS}|{_ROOMS}|access|entry|security|recovery|verification|unlock|backup|parking"
    rf"|login)[- ](?:pin ?|access )?codes?|codes? (?:(?:van|voor|of|for|to|op|on|bij) (?:(?:de|het"
    rf"|the|onze|our|mijn|my|dat|die|ons)(?: \w{{2,16}})? )?)?(?:{_THINGS}|{_ROOMS})"
    rf"|(?:{_THINGS})(?:s|en|je)?(?!\w)[^.!?\n\d]{{1,40}}?[ (,](?:codes?|pin"
    r"|combinati(?:e|on))"
    r"|(?:kluis|slot|safe|lock|cijfer)[- ]?combinati(?:e|on)"
    r"|combinati(?:e|on) (?:van|voor|of|for|to) (?:de|het|the) (?:kluis|slot|safe|lock)"
)
# "Code rood", "code of conduct": no code at all.
_NO_CODE = (
    r"(?![\w-]|[ -]?(?:review|base|kwijt|of con|of hon|rood|oranje|geel|groen|zwart|red(?!\w)"
    r"|orange))"
)
_FAULT = re.compile(r"(?<!\w)(?:error|fout|storing|korting|discount|promo)(?:code|melding)?(?!\w)")
_COMBINATION = re.compile(r"[#*]?\d{1,8}(?:[-–.]\d{1,4}){0,4}[#*]?!?")
_UNITS = re.compile(
    r"[- ]?(?:cijfer|digit|teken|character|keer|times|x\b|euro|personen|%|uur|hours?|minuten"
    r"|minutes|dagen|days|mensen|people|jaar|years?|stuks|regels|lines|pogingen|attempts|weken|maanden)"
)


def _code(reading: Reading, match: re.Match[str]) -> Span | None:
    """Digits, with # or * or dashes, within seven words; or a secret-like word right behind."""
    if _FAULT.search(reading.folded, max(0, match.start() - 30), match.end()):
        return None
    for word in words_after(reading, match.end()):
        value = reading.text[word.start : word.end].rstrip("!")
        end = word.start + len(value)
        near = word.place == 0 or word.signed or word.linked
        if word.place > 7:
            return None
        if _since(reading, word.start, value):
            continue
        if _digits_enough(value):
            other = _other_number(reading, match.end(), end, value)
            return None if other else (word.start, _second_half(reading, value, end))
        if near and looks_secret(value) and not advised(reading, match.start(), word.start):
            return word.start, end
        if len(re.findall(r"\d", value)) > 2:
            return None
    return None


_CHANGED = re.compile(r"(?<!\w)(?:veranderd|gewijzigd|aangepast|omgezet|changed) (?:in|naar|to) $")
_HALF = re.compile(r" \d{3,4}(?!\w|[.,:/-]\d| ?(?:euro|uur|keer|mensen|people))")


def _second_half(reading: Reading, value: str, end: int) -> int:
    """Where a code in two halves ends: "448 811", "4488 1120"."""
    half = _HALF.match(reading.folded, end)
    return half.end() if half and half.end() - end == len(value) + 1 else end


def _since(reading: Reading, start: int, value: str) -> bool:
    """The year since when the code holds, right before the code itself."""
    ahead = reading.folded[max(0, start - 8) : start]
    told = re.search(r"(?<!\w)(?:sinds|since|vanaf|from) $", ahead) is not None
    behind = _COMBINATION.match(reading.folded, start + len(value) + 1)
    return told and behind is not None and re.fullmatch(r"(?:19|20)\d\d", value) is not None


def _digits_enough(value: str) -> bool:
    return bool(_COMBINATION.fullmatch(value)) and 3 <= sum(map(str.isdigit, value)) <= 12


def _other_number(reading: Reading, start: int, end: int, value: str) -> bool:
    """A count, a date, or a number that says since when the code holds."""
    if _UNITS.match(reading.folded, end) or re.fullmatch(
        r"(?:0?[1-9]|[12]\d|3[01])[-.](?:0?[1-9]|1[0-2])(?:[-.](?:20)?[23]\d)?", value
    ):
        return True
    between = reading.folded[start : end - len(value)]
    if _CHANGED.search(between):
        return False
    return (
        re.search(
            r"\b(?:sinds|since|vanaf|from|in|per|om|at|t/m|until|tot|op|van|voor|kamer|room)\s*$",
            between,
        )
        is not None
    )


_COUNTED = r"| (?:regels|lines|tekens|characters|keer|times|euro|jaar|years|%)"
_NO_LOCK = (
    r"sbi|iata|postcode|kortings\w*|discount|promo|error|fout\w*|http|status|zip|bron\w*|source"
)


def _recovery(_: Reading, match: re.Match[str]) -> Span | None:
    """Groups in capitals or of digits: words with a dash between them are words."""
    value = match.group("value")
    shown = value.isupper() or not any(map(str.isalpha, value))
    return match.span("value") if shown and not _PHONE.fullmatch(value) else None


_PHONE = re.compile(r"0\d{3}-\d{6,7}")
_SAFES = (
    r"alarm|kluis|slot|cijferslot|hangslot|sleutel(?:kluis|kast)(?:je)?|key ?box|lock ?box|safe"
    r"|key ?pad|key ?safe|deurpaneel|codeslot|paneel"
)
_KEY_SAFES = (
    r"sleutel(?:kluis|kast)(?:je)?|key ?box|lock ?box|key ?safe|key ?pad|cijferslot|hangslot"
    r"|codeslot|combination lock|padlock|(?:fiets)?slotje|fietsslot|(?:achter|voor|zij|buiten)deur"
    r"|(?:front|back|side) ?door"
)

KINDS = (
    Kind(
        name="code before what it opens",
        entity="CREDENTIAL",
        trigger=r"code ?(?::|is)? ?[#*]?[0-9]{3}",
        pattern=re.compile(
            rf"(?<![\w-])codes?(?::| is)? (?P<value>[#*]?\d{{3,8}}[#*]?)"
            rf" (?:(?:is )?(?:op|voor|van|bij|for|on|at|in)) (?:de|het|the|onze|our|je)? ?"
            rf"(?:{_THINGS}|{_ROOMS})(?!\w)"
        ),
        score=0.85,
    ),
    Kind(
        name="digits that end in a hash",
        entity="CREDENTIAL",
        trigger=r"[0-9]{3}#",
        pattern=re.compile(r"(?<![\w#/.,-])\d{3,8}#(?!\w)"),
        score=0.0,
        sure=0.85,
        context=Context(
            words(
                rf"codes?|{_SAFES}|(?:achter|voor)?deur|poort|door|gate|entree"
                rf"|lift"
            )
        ),
    ),
    Kind(
        name="digits after an alarm or safe",
        entity="CREDENTIAL",
        trigger=r"(?:alarm|kluis|slot|kast|box|safe|pad|paneel)[a-z ]*: ?[#*]?[0-9]{4}",
        pattern=re.compile(
            rf"(?<![\w-])(?:{_SAFES})(?: [a-z]{{2,14}}){{0,2}}: ?(?P<value>[#*]?\d{{4,8}}[#*]?)"
            rf"(?!\w|[.,:/-]\d| ?(?:€|euro|%))"
        ),
        score=0.8,
    ),
    Kind(
        name="digits right behind a safe for keys",
        entity="CREDENTIAL",
        trigger=r"(?:kluis|kast|box|safe|pad|slot|lock|deur|door)(?:je)?(?: [a-z ]*,?)?[ :=(]+[#*]?"
        r"[0-9]{3}",
        pattern=re.compile(
            rf"(?<![\w-])(?:{_KEY_SAFES})(?:(?: [a-z]{{2,14}}){{0,5}}(?:[,:] | ?\()| ?[:=] ?| )"
            r"(?P<value>[#*]?(?!(?:19|20)\d\d(?!\d))\d{3,8}[#*]?)"
            r"(?=\s{0,2}(?:$|[\n.,;!?)]|en |and |dan |then )(?!\d))"
        ),
        score=0.8,
    ),
    Kind(
        name="recovery code",
        entity="CREDENTIAL",
        trigger=r"(?:recovery|back-?up|herstel|reserve|nood|bitlocker|2fa)[ -]?(?:code|key"
        r"|sleutel)",
        pattern=re.compile(
            r"(?i:recovery|back-?up|herstel|reserve|nood|bitlocker|2fa)[ -]?(?i:codes?|keys?"
            r"|sleutels?)"
            r"(?![\w-])[^\n]{0,80}?(?<![\w-])(?P<value>(?=[A-Za-z-]{0,40}\d)[A-Za-z0-9]{4,8}"
            r"(?:-[A-Za-z0-9]{4,8}){1,8})(?![\w-])"
        ),
        cased=True,
        score=0.85,
        locate=_recovery,
    ),
    Kind(
        name="code in the sentence after what it opens",
        entity="CREDENTIAL",
        trigger=r"\bcode(?: is| now| nu|:)+ [#*]?[0-9]{4}",
        pattern=re.compile(
            r"(?<![\w-])(?:de |the )?code(?: is(?: nu| now)?|:) (?P<value>[#*]?\d{4,8}[#*]?)"
            rf"(?!\w|[.,:/-]\d{_COUNTED})"
        ),
        score=0.0,
        sure=0.85,
        context=Context(words(_THINGS), words(_NO_LOCK), before=120, after=0),
    ),
    Kind(
        name="code that opens something",
        entity="CREDENTIAL",
        trigger=r"code|\bpin\b|\bpuk\b|\botp\b|combinati",
        pattern=re.compile(
            rf"(?<![\w-])(?:{_CODE}){_NO_CODE}(?: ?\([^"
            rf"()\n\d]{{1,30}}\))?"
        ),
        score=0.9,
        locate=_code,
    ),
)
