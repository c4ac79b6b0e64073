"""Dutch postcodes on their own: four digits and two capitals that are no unit, word or year."""

import re

from secondlook.pii.kinds import Context, Kind, Span, words
from secondlook.pii.letter_pairs import NEVER_GIVEN, RATHER_UNITS, UNITS, WORDS
from secondlook.reading import Reading

_WORDS = words(
    r"postcode\w*|post ?code|pc|postal code|zip ?code|zip\w*|woon\w*|wonen|thuis\w*|adres\w*"
    r"|address|omgeving|regio|vanuit|wijk|buurt\w*|carpool\w*|bezorg\w*|huisnummer"
)
_OTHERS = words(
    r"postbus \d+,?|model|type|art\w*|product\w*|code|order\w*|ref|vlucht|flight|trein|train|ticket"
    r"|serie|series|catalogus|nen|iso|din|versie|version|sku|item|kleur|ral|verf|machine|afslag"
    r"|gate"
    r"|kenteken|cas|batch|lot|cursus|module|vak"
)


_PLACED = re.compile(
    r"(?<!\w)(?:in|uit|vanuit|langs|(?:buurt|omgeving) van|regio|omgeving|postcode(?:gebied)?"
    r"|wijk|near|from|rond|bij|around) $"
)
_SURELY_PLACED = re.compile(
    r"(?<!\w)(?:langs|vanuit|buurt van|omgeving|regio|postcode:?|wijk|woont? in|wonen in|live in"
    r"|kom uit|woonachtig in) $"
)
_PLACE = re.compile(r",? [A-Z][a-z]{2}")
_ROOM = re.compile(r"(?<!\w)(?:kamer|zaal|lokaal|room|ruimte|nr|nummer|model|type) $")


def _lettered(value: str) -> bool:
    return value[-2:] not in NEVER_GIVEN


def _shaped(reading: Reading, match: re.Match[str]) -> Span | None:
    """In capitals, and not an amount or a year with a unit or word behind it."""
    start, end = match.span()
    pair, number = match.group()[-2:], int(match.group()[:4])
    apart = end - start > 6
    capitals = reading.text[end - 2 : end].isupper()
    led = _PLACED.search(reading.folded[max(0, start - 16) : start])
    if not (capitals or (led and not apart)):
        return (start, end) if _in_small_letters(reading, match) else None
    if pair in UNITS and not (capitals and _surely_placed(reading, start)):
        return None
    asked = _WORDS.search(reading.folded[max(0, start - 60) : start])
    if apart and pair in RATHER_UNITS and not (led or asked or _set_off(reading, start, end)):
        return None
    if _ROOM.search(reading.folded[max(0, start - 12) : start]):
        return None
    year = 1900 <= number < 2100 and apart
    if apart and pair in WORDS and (year or not _set_off(reading, start, end)):
        return None
    return None if year and _surrounded_by_capitals(reading, start, end) else (start, end)


def _no_word(pair: str) -> bool:
    return not (pair in UNITS or pair in WORDS or pair in RATHER_UNITS)


def _in_small_letters(reading: Reading, match: re.Match[str]) -> bool:
    """ "In de buurt van 7311 jb": letters that say nothing else."""
    return _no_word(match.group()[-2:]) and _surely_placed(reading, match.start())


def _short(_: Reading, match: re.Match[str]) -> Span | None:
    """A PC is a computer as well: its units and words are not letters of a postcode."""
    return match.span("value") if _no_word(match.group("value")[-2:]) else None


def _hyphened(reading: Reading, match: re.Match[str]) -> Span | None:
    """ "8332-GD" is a model number unless it is set off as a place or its word stands before it."""
    start, end = match.span()
    asked = _WORDS.search(reading.folded[max(0, start - 30) : start])
    placed = asked or _PLACED.search(reading.folded[max(0, start - 16) : start])
    set_off = reading.text[end : end + 1] == ")" and _SPOT.search(
        reading.folded[max(0, start - 40) : start]
    )
    shown = reading.text[end - 2 : end].isupper() and _no_word(match.group()[-2:])
    return (start, end) if shown and (placed or set_off) else None


_SPOT = re.compile(
    r"\w*(?:straat|weg|laan|plein|park|wijk|buurt|hoek|speeltuin|brug|winkel|school|flat|halte"
    r"|street|road|corner|playground|bridge|square)(?!\w)[^()\n]{0,20}$|\($"
)


def _surely_placed(reading: Reading, start: int) -> bool:
    return _SURELY_PLACED.search(reading.folded[max(0, start - 16) : start]) is not None


def _set_off(reading: Reading, start: int, end: int) -> bool:
    """By a place behind it, by a word of place before it, or by brackets or commas."""
    around = reading.text[max(0, start - 2) : start], reading.text[end : end + 1]
    if around in ((" (", ")"), (", ", ",")):
        return True
    before = reading.folded[max(0, start - 16) : start]
    return bool(_PLACE.match(reading.text, end) or _PLACED.search(before))


def _surrounded_by_capitals(reading: Reading, start: int, end: int) -> bool:
    around = reading.text[max(0, start - 12) : start] + reading.text[end : end + 12]
    return any(map(str.isalpha, around)) and around.upper() == around


KINDS = (
    Kind(
        name="postcode",
        entity="NL_POSTCODE",
        trigger=r"[1-9][0-9]{3} {0,2}[a-z]{2}",
        pattern=re.compile(
            r"(?<![\w#@/+€$-])(?<!\d[.,])[1-9]\d{3} {0,2}[a-z]{2}(?![\w@'’]"
            r"|[-.]\w)"
        ),
        score=0.75,
        sure=0.95,
        valid=_lettered,
        context=Context(_WORDS, _OTHERS, before=40, after=0),
        locate=_shaped,
    ),
    Kind(
        name="postcode by its word",
        entity="NL_POSTCODE",
        trigger=r"[1-9][0-9]{3} {0,2}[a-z]{2}",
        pattern=re.compile(
            r"(?<![\w#@/+€$-])(?<!\d[.,])[1-9]\d{3} {0,2}[a-z]{2}(?![\w@'’]"
            r"|[-.][a-z]|\.\d)"
        ),
        score=0.0,
        sure=0.85,
        valid=_lettered,
        context=Context(words(r"postcode|post ?code|postal code"), None, before=22, after=0),
    ),
    Kind(
        name="postcode by the short word",
        entity="NL_POSTCODE",
        trigger=r"\b(?:pc|postc\.?)[a-z:= ]* ?[1-9][0-9]{3} ?[a-z]{2}",
        pattern=re.compile(
            r"(?<!\w)(?:pc|postc\.?)(?: ?[:=]| is)? ?(?P<value>[1-9]\d{3} ?[a-z]{2})(?![\w@'’]"
            r"|[-.]\w)"
        ),
        score=0.8,
        valid=_lettered,
        locate=_short,
    ),
    Kind(
        name="postcode with a hyphen",
        entity="NL_POSTCODE",
        trigger=r"\b[1-9][0-9]{3} ?- ?[a-z]{2}\b",
        pattern=re.compile(r"(?<![\w#@/+€$-])(?<!\d[.,])[1-9]\d{3} ?- ?[a-z]{2}(?![\w@'’]|[-.]\w)"),
        score=0.8,
        valid=_lettered,
        locate=_hyphened,
        context=Context(_WORDS, _OTHERS, before=40, after=0),
    ),
)
