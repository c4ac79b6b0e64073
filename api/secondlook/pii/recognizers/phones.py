"""Telephone numbers: Dutch, Belgian, international, and American and British spellings.

A cheap pattern proposes; the phonenumbers library says whether a number can exist. Service numbers
(112, 0800, 0900, 14 0xx, toll-free) belong to nobody.
"""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberType

from secondlook.pii.kinds import Context, Kind, Span, digits, words
from secondlook.pii.labels import AMOUNTS, OTHER_NUMBERS
from secondlook.reading import Reading

_WORDS = words(
    r"tel\w*|t|m|mob\w*|gsm\w*|phone\w*|telephone|cell\w*|mobile|call\w*|bel|bellen|belt|belde"
    r"|opbellen|nabellen|gebeld|sms\w*|app|appen|appje|appt|whats-?app\w*|signal|text|texten"
    r"|bereik\w*|reach\w*|ring|dial|nummer van \w+|06-?nummer|telefoonnummer|noodnummer|dienst\w*"
    r"|fax|contact\w*|nr"
)
_CONTRADICTIONS = words(rf"{OTHER_NUMBERS}|{AMOUNTS}|bsn|id|code")
_NO_PERSON = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
}
_EDGE = r"(?<![\w@#=&_])(?<!\d[.,:-])(?<![a-z]-)(?<![€$£])(?<![€$£] )(?<!\d\d )"
_END = r"(?!\w|[.,:/-]\d|-[a-z]|%|@| ?[€%])"
_GAP = r"[ ./()_-]{0,3}"


def _parsed(value: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(value, region)
    except NumberParseException:
        return None


def _may_exist(value: str, region: str | None) -> bool:
    """A number of the right length that is no service number, even if not handed out (yet)."""
    number = _parsed(value, region)
    if number is None or not phonenumbers.is_possible_number(number):
        return False
    return phonenumbers.number_type(number) not in _NO_PERSON


def _exists(value: str, region: str) -> bool:
    number = _parsed(value, region)
    if number is None or not phonenumbers.is_valid_number(number):
        return False
    return phonenumbers.number_type(number) not in _NO_PERSON


_SERVICE = ("0800", "0900", "0906", "0909")


def _dutch_groups(value: str) -> list[str]:
    groups: list[str] = re.findall(r"\d+", value)
    if groups and groups[0] == "0":  # (0)6 12345678
        groups[:2] = ["".join(groups[:2])]
    return groups


def _dutch_spelled(value: str) -> bool:
    """Grouped as people group a telephone number, which a row of other numbers seldom is."""
    groups = _dutch_groups(value)
    if re.fullmatch(r"0 6(?: \d){8}", value):
        return True
    if digits(value).startswith(_SERVICE) or len(groups) < 2 or min(map(len, groups)) < 2:
        return False
    if groups[0].startswith("06"):
        return True
    if re.fullmatch(r"04[5-9]\d", groups[0]):
        return _may_exist(value, "BE")
    return len(groups[0]) in (3, 4) and _exists(value, "NL")


def _dutch_bare(value: str) -> bool:
    number = digits(value)
    region = "BE" if number.startswith("04") and _exists(number, "BE") else "NL"
    return not number.startswith(_SERVICE) and _exists(number, region)


def _dutch_by_word(value: str) -> bool:
    return not digits(value).startswith(_SERVICE) and _may_exist(value, "NL")


def _international(reading: Reading, match: re.Match[str]) -> Span | None:
    """The longest run of groups that can be a number: what follows may be a time or a price."""
    start, end = _balanced(reading, match)
    for _ in range(4):
        value = reading.folded[start:end].replace("(0)", "")
        if _may_exist("+" + digits(value.replace("+", "").removeprefix("00")), None):
            return start, end
        shorter = re.search(r"[ ./()-]+\d+$", reading.folded[start:end])
        if shorter is None:
            return None
        end = start + shorter.start()
    return None


def _balanced(_: Reading, match: re.Match[str]) -> Span:
    """Without a bracket that belongs to the sentence."""
    start, end = match.span()
    opened = match.group().startswith("(") and match.group().count("(") > match.group().count(")")
    return start + opened, end


def _american(value: str) -> bool:
    return _may_exist(value, "US") and not re.match(
        r"\(?(?:8(?:00|[3-8]{2})|900)", value.lstrip("1-. ")
    )


def _british(value: str) -> bool:
    return _may_exist(value, "GB")


KINDS = (
    Kind(
        name="international number",
        entity="PHONE_NUMBER",
        trigger=r"(?:\+|00) ?\(?[1-9][0-9]{0,2}[ ./()-]{0,3}[0-9]",
        pattern=re.compile(
            rf"(?<![\w@#=&_+.])(?:\(?\+ ?\(?|\(?00(?=[1-9])|00 (?=(?:31|32|33|44|49) ))[1-9]"
            rf"(?:{_GAP}\d){{7,14}}{_END}"
        ),
        score=0.95,
        context=Context(_WORDS, words("ean|gtin|isbn|imei|barcode"), after=0),
        locate=_international,
    ),
    Kind(
        name="Dutch number, grouped",
        entity="PHONE_NUMBER",
        trigger=r"0\)? ?[0-9](?:[ ./()_-]{0,3}[0-9]){8}",
        pattern=re.compile(rf"{_EDGE}\(?0\)?(?:{_GAP}\d){{9}}{_END}"),
        score=0.9,
        valid=_dutch_spelled,
        context=Context(
            _WORDS,
            words("ean|gtin|isbn|imei|barcode|iban|(?:bestel|order|artikel|lot|batch|serie)nummer"),
        ),
        locate=_balanced,
    ),
    Kind(
        name="mobile number over the end of a line",
        entity="PHONE_NUMBER",
        trigger=r"[0-9]\n[0-9]",
        pattern=re.compile(
            rf"{_EDGE}(?:(?:\+|00)31 ?(?:\(0\))? ?|0)6[ -]?(?:\d[ .-]?){{0,7}}"
            rf"\n\d(?:[ .-]?\d){{0,7}}"
            rf"{_END}"
        ),
        score=0.85,
        valid=lambda value: re.fullmatch(r"(?:0|00310?|310?)6\d{8}", digits(value)) is not None,
    ),
    Kind(
        name="mobile number with a letter O",
        entity="PHONE_NUMBER",
        trigger=r"\bo6(?:[ ./-]{0,2}[0-9]){8}",
        pattern=re.compile(rf"(?<![\w@#.-])o6(?:[ ./-]{{0,2}}\d){{8}}{_END}"),
        score=0.85,
    ),
    Kind(
        name="Dutch number in one piece",
        entity="PHONE_NUMBER",
        trigger=r"0[1-9][0-9]{8}",
        pattern=re.compile(rf"{_EDGE}0[1-9]\d{{8}}{_END}"),
        score=0.75,
        valid=_dutch_bare,
        context=Context(_WORDS, _CONTRADICTIONS),
    ),
    Kind(
        name="Dutch number by its word",
        entity="PHONE_NUMBER",
        trigger=r"0[0-9](?:[ ./()-]{0,3}[0-9]){8}",
        pattern=re.compile(rf"{_EDGE}\(?0\)?(?:{_GAP}\d){{9}}{_END}"),
        score=0.0,
        sure=0.85,
        valid=_dutch_by_word,
        locate=_balanced,
        context=Context(_WORDS, _CONTRADICTIONS, before=40),
    ),
    Kind(
        name="Belgian number",
        entity="PHONE_NUMBER",
        trigger=r"0[0-9]{1,2}[ ./-]{1,3}[0-9]{2,3}[ .-][0-9]{2}[ .-][0-9]{2}",
        pattern=re.compile(
            rf"{_EDGE}(?:\(?0[2349]\)?[ ./-]{{1,3}}\d{{3}}|\(?0[1-9]\d\)?[ ./-]{{1,3}}\d\d)"
            rf"[ .-]\d\d[ .-]\d\d{_END}"
        ),
        score=0.85,
        context=Context(_WORDS, _CONTRADICTIONS),
        locate=_balanced,
    ),
    Kind(
        name="Belgian number by its word",
        entity="PHONE_NUMBER",
        trigger=r"0[1-9][0-9]{0,1}[ ./-]{0,3}[0-9]{2}",
        pattern=re.compile(rf"{_EDGE}0[1-9]\d?[ ./-]{{0,3}}\d{{2,3}}(?:[ .-]?\d\d){{2}}{_END}"),
        score=0.0,
        sure=0.8,
        valid=lambda value: len(digits(value)) == 9 and _exists(value, "BE"),
        context=Context(_WORDS, words(rf"{OTHER_NUMBERS}|{AMOUNTS}|bsn\w*|id|code"), before=30),
    ),
    Kind(
        name="American number",
        entity="PHONE_NUMBER",
        trigger=r"[2-9][0-9]{2}\)? ?[.-]? ?[2-9][0-9]{2}[.-][0-9]{4}",
        pattern=re.compile(
            rf"{_EDGE}(?:1[-. ])?(?:\([2-9]\d\d\) ?-?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{{4}}{_END}"
        ),
        score=0.85,
        valid=_american,
        context=Context(_WORDS, words(rf"nhs|{OTHER_NUMBERS}")),
        locate=_balanced,
    ),
    Kind(
        name="American number with spaces",
        entity="PHONE_NUMBER",
        trigger=r"[2-9][0-9]{2} [2-9][0-9]{2} [0-9]{4}",
        pattern=re.compile(rf"{_EDGE}(?:1 )?[2-9]\d\d [2-9]\d\d \d{{4}}{_END}"),
        score=0.0,
        sure=0.8,
        valid=_american,
        context=Context(_WORDS, words(rf"nhs|{OTHER_NUMBERS}")),
    ),
    Kind(
        name="British number",
        entity="PHONE_NUMBER",
        trigger=r"0[0-9]{2,4}\)? [0-9]{3,4} ?[0-9]{3,4}",
        pattern=re.compile(
            rf"{_EDGE}(?:\(?02\d\)? \d{{4}} \d{{4}}|\(?0[17]\d{{3}}\)? \d{{3}} ?\d{{3}}"
            rf"|\(?01\d\d\)? \d{{3}} \d{{4}}){_END}"
        ),
        score=0.85,
        valid=_british,
        context=Context(_WORDS, _CONTRADICTIONS),
        locate=_balanced,
    ),
    Kind(
        name="number in a chat link",
        entity="PHONE_NUMBER",
        trigger=r"wa\.me/|phone=|tel:",
        pattern=re.compile(r"(?:wa\.me/|[?&]phone=|tel:)(?P<value>\+?[1-9]\d{8,14})(?!\w)"),
        score=0.95,
    ),
)
