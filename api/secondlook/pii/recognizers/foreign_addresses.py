"""Addresses in English, French and as in Flanders: "221B Baker Street, London NW1 6XE", "Rue de la
Loi 16", "Coupure Links 402, 9000 Gent"."""

import re

from secondlook.pii.kinds import Kind, Span
from secondlook.pii.places import PLACES
from secondlook.reading import Reading, fold

_SURE = (
    r"Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Boulevard|Blvd\.?|Crescent|Terrace|Mews"
    r"|Parkway|Pkwy\.?|Highway|Hwy\.?"
)
_MAYBE = (
    r"Drive|Dr\.?|Court|Ct\.?|Square|Sq\.?|Place|Pl\.?|Way|Close|Gardens|Grove|Row|Hill|Park|Quay"
    r"|Wharf|Walk|Green|Yard"
)
_NUMBER = r"(?:(?:Flat|Apartment|Apt\.?|Unit|Suite) \w{1,4},? )?\d{1,5}[A-Za-z]?(?:[-/]\d{1,4})?"
_NAME = r"(?:(?:[NESW]\.?|[A-Z][\w'’.]{1,20}|\d{1,3}(?:st|nd|rd|th)|of|the) ){1,4}?"
_UNIT = r"(?:,? (?:Flat|Apartment|Apt\.?|Unit|Suite|Floor|#) ?\w{1,5})?"
_CITY = r"[A-Z][\w'’-]{2,25}(?: (?:upon |on |in )?[A-Z][\w'’-]{1,25}){0,2}"
_UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_US_CODE = r"[A-Z]{2},? \d{5}(?:-\d{4})?"
_REGION = rf"(?:, {_CITY}){{0,2}}?,? (?:{_UK_CODE}|{_US_CODE})(?!\w)"
_FRENCH = (
    r"(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hauss[ée]e|[Pp]lace|[Qq]uai|[Aa]ll[ée]e|[Ii]mpasse)"
)
_HOME = re.compile(
    r"(?:address|live[sd]? at|living at|adres|send to|deliver\w* to|moved to|office at|find us"
    r"|visit)\b"
)


def _maybe(reading: Reading, match: re.Match[str]) -> Span | None:
    """Where people live or a region follows: "5 Park Row" is one, "24 Hour Drive" is none."""
    before = reading.folded[max(0, match.start() - 40) : match.start()]
    return match.span() if match.group("region") or _HOME.search(before) else None


def _not_a_year(_: Reading, match: re.Match[str]) -> Span | None:
    number = re.match(r"\d+", match.group())
    year = number is not None and 1900 <= int(number.group()) < 2100
    return None if year and not match.group("region") else match.span()


_HOUSE = r"\d{1,4}[A-Za-z]?(?: ?(?:bus|bte) ?\w{1,4})?"
_STREET_END = r"(?:straat|laan|weg|plein|gracht|kade|singel|dreef|hof|pad|steeg|dijk)"
# A number before a town that is rather the year of what was there.
_YEARS = range(2010, 2040)


def _in_town(_: Reading, match: re.Match[str]) -> Span | None:
    """Only before a town that is known: "Kouter 12 in 9000 Gent"."""
    year = match.groupdict().get("code")
    known = fold(match.group("town")) in PLACES
    return match.span() if known and not (year and int(year) in _YEARS) else None


KINDS = (
    Kind(
        name="English street",
        entity="ADDRESS",
        trigger=r" (?:street|st|road|rd|avenue|ave|lane|ln|boulevard|blvd|crescent|terrace|mews"
        r"|parkway|pkwy|highway|hwy)\b",
        numbered=True,
        pattern=re.compile(
            rf"(?<![\w€$£.,-]){_NUMBER},? {_NAME}(?:{_SURE})(?!\w){_UNIT}(?P<region>{_REGION}"
            rf"|, {_CITY})?"
        ),
        cased=True,
        score=0.85,
        locate=_not_a_year,
    ),
    Kind(
        name="English street by its surroundings",
        entity="ADDRESS",
        trigger=r" (?:drive|dr|court|ct|square|sq|place|pl|way|close|gardens|grove|row|hill|park"
        r"|quay|wharf|walk|green|yard)\b",
        numbered=True,
        pattern=re.compile(
            rf"(?<![\w€$£.,-]){_NUMBER},? {_NAME}(?:{_MAYBE})(?!\w){_UNIT}(?P<region>{_REGION}"
            rf"|, {_CITY})?"
        ),
        cased=True,
        score=0.8,
        locate=_maybe,
    ),
    Kind(
        name="French street",
        entity="ADDRESS",
        trigger=r"(?:rue|avenue|boulevard|chaussee|place|quai|allee|impasse) ",
        numbered=True,
        pattern=re.compile(
            rf"(?<!\w)(?:{_FRENCH} (?:(?:de|du|des|la|le|les|d['’]"
            rf"|l['’]) ?){{0,3}}(?:[A-ZÉ][\w'’-]{{1,25}} ?){{1,4}},? ?\d{{1,4}}(?!\d|[.,:]\d)"
            rf"|\d{{1,4}},? {_FRENCH} (?:(?:de|du|des|la|le|les|d['’]"
            rf"|l['’]) ?){{0,3}}(?:[A-ZÉ][\w'’-]{{1,25}} ?){{1,4}}(?<! ))(?:,? (?:bte|boîte|box"
            rf"|bus) ?\w{{1,4}})?(?:,? \d{{4,5}} {_CITY})?"
        ),
        cased=True,
        score=0.8,
    ),
    Kind(
        name="Flemish street by its postcode",
        entity="ADDRESS",
        trigger=r"[0-9][a-z]?,? (?:in |te |b-)?[1-9][0-9]{3} [a-z]",
        numbered=True,
        pattern=re.compile(
            rf"(?<![\w-])[A-ZÀ-Ý][\w'’-]{{1,24}}"
            rf"(?: (?:[A-ZÀ-Ý][\w'’-]{{1,24}}|den|de|het|ter|ten|van|der|aan)){{0,3}}"
            rf" {_HOUSE},? (?:in |te |B-)?(?P<code>[1-9]\d{{3}})"
            r" (?P<town>[A-Z][\w'’-]{2,20})"
        ),
        cased=True,
        score=0.85,
        locate=_in_town,
    ),
    Kind(
        name="Dutch street behind its number",
        entity="ADDRESS",
        trigger=rf"[0-9][a-z]? [a-z]+{_STREET_END},? (?:in )?[a-z]",
        numbered=True,
        pattern=re.compile(
            rf"(?<![\w€$£.,-])\d{{1,4}}[a-z]? [A-Z]\w{{2,24}}{_STREET_END}(?:,| in)"
            r" (?P<town>[A-Z][\w'’-]{2,20})"
        ),
        cased=True,
        score=0.8,
        locate=_in_town,
    ),
)
