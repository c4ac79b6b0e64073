"""Dutch licence plates: all 14 series, with dashes; without dashes or in lower case only where a
vehicle is spoken of. Product, room, course and flight codes look the same, so their words veto.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, listed, words
from secondlook.reading import Reading

# X a letter, 9 a digit; series 1 to 14 in the order in which the RDW gave them out.
_SERIES = (
    ("XX", "99", "99"), ("99", "99", "XX"), ("99", "XX", "99"), ("XX", "99", "XX"),
    ("XX", "XX", "99"), ("99", "XX", "XX"), ("99", "XXX", "9"), ("9", "XXX", "99"),
    ("XX", "999", "X"), ("X", "999", "XX"), ("XXX", "99", "X"), ("X", "99", "XXX"),
    ("9", "XX", "999"), ("999", "XX", "9"),
)  # fmt: skip
_VEHICLES = words(
    r"kentekens?\w*|nummerplaat|nummerplaten|nummerbord\w*|platen|plaat|\w{0,12}auto'?s?|auto\w*"
    r"|wagens?|\w{0,10}wagen|\w{0,8}bus(?:je|sen)?|\w{0,8}bestelbus\w*|voertuig\w*|vrachtwagen\w*"
    r"|truck\w*|scooter\w*|motor|motorfiets|brommer|camper|caravan|aanhang\w*|trailer|taxi"
    r"|geparkeerd|parkeer\w*|parking|park|parked|bumper|slagboom|laadpaal\w*|laadplek"
    r"|laadplaats\w*|rijdt|reed|bestuurder|chauffeur|eigenaar|wielklem|koplamp\w*|lichten"
    r"|licht aan|lampen|kofferbak|rdw|apk|oldtimer|cars?|van with|vehicle\w*|(?:licen[cs]e"
    r"|number)[- ]?plates?|plates?|registration|driver|owner of|lights on|tow\w*|lease\w*|cabrio"
    r"|suv|stationwagon|trike|hatchback|boete|flitser|geflitst|tesla|volvo|bmw|audi|vw|volkswagen"
    r"|golf|polo|passat|up|caddy|transit|skoda|octavia|fabia|toyota|yaris|kia|picanto|niro"
    r"|mercedes|benz|ford|fiesta|focus|opel|corsa|astra|vivaro|renault|clio|zoe|kangoo|megane"
    r"|peugeot|citroen|fiat|panda|mini|nissan|hyundai|ioniq|mazda|honda|suzuki|porsche|seat|dacia"
    r"|duster|jeep|lexus|tesla'?s?|model [3sxy]|cupra|saab|daf|iveco|kever|sprinter|polestar"
)
_OTHER_CODES = words(
    r"\w*artikel\w*|art|article|product\w*|product ?code|model\w*|type\w*|typenummer|serie\w*"
    r"|serial\w*|onderdeel\w*|part|sku|cursus\w*|course|vak|module|training\w*|lokaal|lokalen|zaal"
    r"|ruimte|kamer|room\w*|vergaderzaal|vlucht\w*|flights?|gate|geannuleerd|cancelled|boarding"
    r"|rapport\w*|report|project\w*|ticket\w*|order\w*|bestel\w*|factuur\w*|invoice|code|codes|ref"
    r"|referentie\w*|kenmerk|formulier|form|versie|version|release|iso|nen|norm|toner|cartridge"
    r"|connector|kabel|cable|plug|schroef|machine|desk|bureau|stoel|chair|lego|set|hal|stelling"
    r"|rack|stellage|locatie|vak|rij|batch|lot|pallet|container|seat|stand|deadline|uitslag|score"
    r"|wedstrijd|build|document|dossier|zaak|case|klas|class|groep|group|board|bord|polis\w*"
    r"|policy|voucher|actiecode|kortingscode|\w{3,}(?:code|nummer|nr)|vak\w*|trein\w*|tram\w*"
    r"|metro\w*|trains?|seizoen|season|sessie|session|wifi|wachtwoord|password|muis|printer\w*"
    r"|monitor|winkel|catalogus\w*|bestand|file"
)
_MONTHS = listed("jan feb mrt mar apr mei may jun jul aug sep okt oct nov dec")
# Never given out, or an abbreviation first of all.
_NO_PLATE = listed(
    """
    gvd kkk kvt lpf nsb pkk psv tbs sa sd ss covid iso bhv hrm vvv kpn npm pdf crm btw kvk nvt mkb
    vng ggz vvt cbs rtl nwb php css sql xml gps
    """
)
_VOWEL = re.compile("[aeiouy]")
_WORDS_APART = re.compile(
    r"(?<![a-z])(?:van|en|op|in|is|de|het|of|per|met|uur|to|of|at|and|the|for|tot)(?![a-z])"
)
_WIDTH = re.compile(r"[a-z]+|\d+")
_START, _END = r"(?<![\w@#/.+€$-])", r"(?![\w/@]|[-.,]\w|%)"


def _pattern(gap: str) -> str:
    """All series with `gap` between the groups."""
    return rf"{_START}(?:{_shapes(gap)}){_END}"


def _trigger(gap: str) -> str:
    return rf"\b(?:{_shapes(gap)})\b"


def _shapes(gap: str) -> str:
    """The series as alternatives that RE2 reads as well, which knows no other digits than these."""
    return "|".join(
        gap.join(f"[{'a-z' if group[0] == 'X' else '0-9'}]{{{len(group)}}}" for group in series)
        for series in _SERIES
    )


def _plausible(value: str) -> bool:
    groups = _WIDTH.findall(value)
    return not any(group in _MONTHS or group in _NO_PLATE for group in groups)


def _in_capitals(reading: Reading, match: re.Match[str]) -> Span | None:
    """In capitals, of a series without vowels: what needs no vehicle to be known as a plate."""
    start, end = match.span()
    letters = re.sub(r"[^a-z]", "", match.group())
    recent = len(letters) != 2 or len(match.group()) != 8 or "-" not in match.group()
    known = recent and not _VOWEL.search(letters) and _plausible(match.group())
    return (start, end) if known and reading.text[start:end].isupper() else None


def _any_case(reading: Reading, match: re.Match[str]) -> Span | None:
    """In one case; written apart, in capitals and without a word in it: `3 van 12` is none."""
    start, end = match.span()
    shown = reading.text[start:end]
    if not (shown.isupper() or shown.islower()) or not _plausible(match.group()):
        return None
    apart = " " in shown
    if apart and (shown.islower() or _WORDS_APART.search(match.group())):
        return None
    return start, end


def _oddly_spaced(reading: Reading, match: re.Match[str]) -> Span | None:
    """In capitals: small letters with blanks between them are words."""
    start, end = match.span()
    known = _plausible(match.group()) and reading.text[start:end].isupper()
    return (start, end) if known and not _WORDS_APART.search(match.group()) else None


_PLATE_WORDS = words(
    r"kentekens?|kentekennummer|kentekenplaat|nummerpla(?:at|ten)|nummerborden?|nummerbord"
    r"|(?:licen[cs]e|number) ?plates?|(?:de|belgische|the|belgian) (?:num+er)?pla(?:at|ten|tes?)"
)


def _belgian(gap: str) -> str:
    return rf"{_START}[1-9]{gap}[a-z]{{3}}{gap}\d{{3}}{_END}"


KINDS = (
    Kind(
        name="plate with dashes",
        entity="NL_LICENSE_PLATE",
        trigger=_trigger("-"),
        pattern=re.compile(_pattern("-")),
        score=0.8,
        sure=0.95,
        context=Context(_VEHICLES, _OTHER_CODES, before=90, after=60),
        locate=_in_capitals,
    ),
    Kind(
        name="plate near a vehicle",
        entity="NL_LICENSE_PLATE",
        trigger=_trigger("-"),
        pattern=re.compile(_pattern("-")),
        score=0.0,
        sure=0.85,
        context=Context(_VEHICLES, _OTHER_CODES, before=90, after=60),
        locate=_any_case,
    ),
    Kind(
        name="plate without dashes",
        entity="NL_LICENSE_PLATE",
        trigger=f"{_trigger(' ')}|{_trigger('')}",
        pattern=re.compile(f"{_pattern(' ')}|{_pattern('')}"),
        score=0.0,
        sure=0.85,
        context=Context(_VEHICLES, _OTHER_CODES, before=90, after=50),
        locate=_any_case,
    ),
    Kind(
        name="plate by its word, oddly spaced",
        entity="NL_LICENSE_PLATE",
        trigger=r"kenteken|nummer(?:plaat|platen|bord)|(?:licen[cs]e|number) ?plate",
        pattern=re.compile(_pattern("[ .-]{0,3}")),
        score=0.0,
        sure=0.85,
        context=Context(_PLATE_WORDS, _OTHER_CODES, before=40, after=0),
        locate=_oddly_spaced,
    ),
    Kind(
        name="Belgian plate",
        entity="NL_LICENSE_PLATE",
        trigger=r"\b[1-9]-[a-z]{3}-[0-9]{3}\b",
        pattern=re.compile(_belgian("-")),
        score=0.0,
        sure=0.85,
        context=Context(_VEHICLES, _OTHER_CODES, before=90, after=60),
        locate=_any_case,
    ),
    Kind(
        name="Belgian plate by its word",
        entity="NL_LICENSE_PLATE",
        trigger=r"\b[1-9] ?[a-z]{3} ?[0-9]{3}\b",
        pattern=re.compile(_belgian(" ?")),
        score=0.0,
        sure=0.85,
        context=Context(_PLATE_WORDS, _OTHER_CODES, before=30, after=0),
        locate=lambda _, match: match.span() if _plausible(match.group()) else None,
    ),
)
