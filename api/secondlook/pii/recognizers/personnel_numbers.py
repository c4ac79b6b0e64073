"""Numbers by which an organisation knows somebody: employee, patient, client file, case.

Always by the word; the span is the number or code alone.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, digits, words
from secondlook.reading import Reading

_WHO = (
    r"personeels?|pers\.? ?|medewerkers?|werknemers?|stam|patient(?:en)?|client(?:en)?|dossier"
    r"|client(?:en)?dossier|patient(?:en)?dossier|zorgdossier|personeelsdossier|zaak|zorgzaak|casus"
    r"|case|leerling(?:en)?|student(?:en)?|verzuim|bewoners?|kandidaat|sollicitatie|ziekenhuis|zorg"
    r"|verzuimdossier|inzage|jeugddossier|meldcode|parket|rol|bezwaar|klant(?:en)?dossier|wmo"
    r"|verzekerden|big|burger|emp|hr|sap|epd|opname|behandel|zorgvraag|dienst|stamboek|huurders?"
    r"|vrijwilligers?|zorgvragers?|gedetineerden|chauffeurs?|uitkerings|bijstands|schuldhulp"
    r"|traject"
    r"|hulpvraag|jeugdzorg|casusregie|afas|collegekaart|pupil|mdw\.?|badge|pas"
)
_DUTCH = (
    rf"(?:{_WHO})[- ]?(?:nummers?|nrs?|nos?|ids?|#|kenmerk)|(?:clien[td]|patient|zorg"
    rf"|personeels|jeugd"
    rf"|verzuim|wmo-?)dossiers?"
)
_INDIRECT = (
    r"(?:zaak|dossier|client|patient|medewerker|werknemer|collega|case|employee|file)e? (?:met"
    r"|onder|with|under) (?:(?:het|the) )?(?:nummer|nr|number|no|id)"
)
_ENGLISH = (
    r"(?:employee|emp\.?|staff|personnel|payroll|worker|badge|patient|client|case|file"
    r"|medical record|hospital|student|candidate|resident|claimant|social worker case|pupil"
    r"|tenant|inmate|applicant|volunteer|driver|nurse"
    r"|service user|care file|hr file|hr)(?: file"
    r"| record)? ?(?:-?ids?|numbers?|nos?|nrs?|#|code|ref(?:erence)?)|mrn|medical record"
)
_WORDS = words(_DUTCH, _ENGLISH, _INDIRECT)
_OTHERS = words(
    r"bsn\w*|kvk\w*|iban|tel\w*|bel|telefoon\w*|mobiel|order\w*|bestel\w*|factuur\w*|invoice"
    r"|ticket\w*|artikel\w*|versie|kamer|room|verdieping|floor|week|dag"
    r"|(?:om|at|since|sinds|tot|until)(?=\W{0,2}$)|geb|geboren|gate|paspoort\w*|passport|postcode|pin\w*|code|stap|step|pagina\w*|page"
    r"|jaar|bedrag|euro|eur|ssn"
)
_UNITS = re.compile(
    r" ?(?:[€%]|euro|jaar|years?|uur|hours?|dagen|days|weken|weeks|maanden|months|keer"
    r"|x\b|min|cijfers|digits|tekens|documenten|stuks|mensen|people)"
)
# Cases of the courts of the Union are known by their number, as laws are.
_COURT = re.compile(r"[cft]-\d{1,4}/\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d[-/](?:19|20)\d\d")
_NUMBERED = re.compile(r"(?:nummer|nr|no|id|number)[.:]? (?:is )?#?$")
_TRIM = re.compile(r"[^\da-z]+$")


def _code(reading: Reading, match: re.Match[str]) -> Span | None:
    """A code of at least three digits that is no date, time, price or amount."""
    start = match.start("value")
    value = _TRIM.sub("", match.group("value"))
    end = start + len(value)
    count = len(digits(value))
    if count < 3 or _UNITS.match(reading.folded, end) or _is_date(value):
        return None
    if count == 4 and re.fullmatch(r"19\d\d|20\d\d", value):
        return (
            (start, end) if _NUMBERED.search(reading.folded[max(0, start - 12) : start]) else None
        )
    return None if _COURT.fullmatch(value) or _YEARS.fullmatch(value) else (start, end)


def _grouped(reading: Reading, match: re.Match[str]) -> Span | None:
    """Five digits at least, and no year or amount behind a shorter number."""
    start, end = match.span("value")
    value = match.group("value")
    enough = len(digits(value)) >= 5 and re.search(r"\d{3}", value) is not None
    return (start, end) if enough and not _UNITS.match(reading.folded, end) else None


def _is_date(value: str) -> bool:
    return bool(
        re.fullmatch(r"\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d\d|\d{4}))?|20\d\d-[01]\d-[0-3]\d", value)
    )


_VALUE = re.compile(
    r"(?<![\w€$@/])(?<!\d[.,-])#?(?P<value>[a-z]{0,4}[-./]?\d[\da-z]{0,12}"
    r"(?:[-./][\da-z]{1,12}){0,4})(?!\w|[.,:]\d|@)"
)

KINDS = (
    Kind(
        name="employee, patient or case number",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:pers|personeels?|medewerkers?|werknemers?|stam|patient|client|dossier|zaak"
        r"|huurders?|vrijwilligers?|zorgvragers?|gedetineerden|chauffeurs?|uitkerings|bijstands"
        r"|schuldhulp"
        r"|traject|hulpvraag|jeugdzorg|casusregie|afas|collegekaart|pupil|tenant|inmate|applicant"
        r"|volunteer|driver|nurse|user|mdw|badge|pas|casus|case|leerling|student|verzuim|bewoners?|kandidaat"
        r"|sollicitatie|parket|rol|bezwaar"
        r"|employee|staff|personnel|payroll|worker|badge|file|record|hospital|candidate|resident"
        r"|claimant)(?:en)?\.?[- ]?(?:file |record )?(?:nummer|nr|id|number|no|#|code|dossier|ref"
        r"|kenmerk)|(?:verzekerden|burger|big|emp|hr|sap|epd|opname|behandel|zorgvraag|dienst"
        r"|stamboek)[- ]?(?:n|id)|(?:met|onder|with|under) (?:(?:het|the) )?(?:n|id)|\bmrn\b"
        r"|medical record",
        pattern=_VALUE,
        score=0.0,
        sure=0.92,
        context=Context(_WORDS, _OTHERS, before=60, after=26),
        locate=_code,
    ),
    Kind(
        name="number in groups right behind its word",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:nr|nummer|no|number|id)\.? ?[:=#]? ?[0-9]{1,4} [0-9]{2}",
        pattern=re.compile(
            rf"(?<!\w)(?:{_DUTCH}|{_ENGLISH})\.?(?: is)? ?[:=#]? ?"
            r"(?P<value>\d{1,4}(?: \d{2,4}){1,3})(?!\w|[.,:/-]\d)"
        ),
        score=0.95,
        locate=_grouped,
    ),
    Kind(
        name="number of a pass",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:pas|badge|\bbig)[: #]+[a-z]?[0-9]{5}",
        pattern=re.compile(
            r"(?<!\w)(?:toegangspas|personeelspas|werknemerspas|dienstpas|badge"
            r"|big(?= ?:? ?\d{11}(?!\d)))"
            r" ?[:#]? ?(?P<value>[a-z]?\d{5,11})(?!\w|[.,:/-]\d)"
        ),
        score=0.8,
        locate=_code,
    ),
    Kind(
        name="file or case by its code",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:dossier|zaak|case|file|casus)s? ?(?:\(|:|#)? ?[a-z]{0,4}[-./#]?[0-9]{2}",
        pattern=re.compile(
            r"(?<!\w)(?<!use )(?<!this )(?<!that )(?:[a-z]{0,20}dossier|zaak|case|casus"
            r"|(?:patient|client|personnel|case|hr|care) file)(?: ?[:(]"
            r"| ?#)? ?#?(?P<value>\d\d[-/]\d{4,8}"
            r"|[a-z]{1,4}[-./]\d[\da-z]{0,10}(?:[-./][\da-z]{1,10}){0,3}"
            r"|[a-z]{1,3}\d{2,8}(?:[-./]\d{2,10}){1,3}|\d{4}[-./][a-z]{1,4}[-./]\d{2,8}"
            r"|\d{4,10}(?:[-./]\d{2,10}){0,3}(?:-[a-z])?)(?!\w|[.,:]\d|-\w)"
        ),
        score=0.8,
        locate=_code,
    ),
    Kind(
        name="number right behind who it is",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:client|patient|medewerker|werknemer|employee|bewoner|leerling"
        r"|student)e? #?[a-z]?[0-9]{5}",
        pattern=re.compile(
            r"(?<!\w)(?:client|patient|medewerker|werknemer|employee|bewoner|leerling|student)e? #?"
            r"(?P<value>[a-z]?\d{5,9})(?!\w|[.,:/-]\d)"
        ),
        score=0.75,
        locate=_code,
    ),
)
