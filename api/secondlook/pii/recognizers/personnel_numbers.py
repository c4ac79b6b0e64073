"""Numbers by which an organisation knows somebody: employee, patient, client file, case.

Always by the word; the span is the number or code alone.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, digits, words
from secondlook.reading import Reading

_WHO = (
    r"personeels?|pers\.? ?|medewerkers?|pat\.?|pt\.?|inwoners?|schade|claim|loon|salaris"
    r"|werknemers?|stam|patient(?:en)?|client(?:en)?|dossier|client(?:en)?dossier|patient(?:en)?dossier|zorgdossier"
    r"|personeelsdossier|zaak"
    r"|zorgzaak|casus|case|leerling(?:en)?|student(?:en)?|verzuim|bewoners?|kandidaat"
    r"|sollicitatie|ziekenhuis|zorg"
    r"|verzuimdossier|inzage|jeugddossier|meldcode|parket|rol|bezwaar|klant(?:en)?dossier|wmo"
    r"|verzekerden|big|burger|emp|hr|sap|epd|opname|behandel|zorgvraag|dienst|stamboek|huurders?"
    r"|vrijwilligers?|zorgvragers?|gedetineerden|chauffeurs?|uitkerings|bijstands|schuldhulp"
    r"|traject"
    r"|hulpvraag|jeugdzorg|casusregie|afas|collegekaart|pupil|beschikkings|mdw\.?|badge|pas"
)
_DUTCH = (
    rf"(?:{_WHO})[- ]?(?:nummers?|nrs?|nos?|ids?|#|kenmerk)|(?:medewerkers?|personeels)-?code"
    r"|p\.?nr|(?:clien[td]|patient|zorg|personeels|jeugd|verzuim|wmo-?)dossiers?"
)
_INDIRECT = (
    r"(?:zaak|dossier|client|patient|medewerker|werknemer|collega|case|employee|file)e? (?:met"
    r"|onder|with|under) (?:(?:het|the|als|as) )?(?:nummer|nr|number|no|id|kenmerk|ref\w*)"
    r"|(?:nummer|number|id|nr) (?:van|of) (?:de|het|the|een|an?|mijn|my|deze|this) (?:medewerker"
    r"|werknemer|patient|client|bewoner|leerling|student|employee|resident|colleague|collega)e?"
)
_ENGLISH = (
    r"(?:employee|emp\.?|staff|personnel|payroll|worker|badge|patient|client|case|file"
    r"|medical record|hospital|student|candidate|resident|claimant|social worker case|pupil"
    r"|tenant|inmate|applicant|volunteer|driver|nurse"
    r"|service user|care file|claim|policyholder|hr file|hr)(?: file"
    r"| record)? ?(?:-?ids?|numbers?|nos?|nrs?|#|code|ref(?:erence)?)|mrn|medical record"
)
_WORDS = words(_DUTCH, _ENGLISH, _INDIRECT)
_OTHERS = words(
    r"bsn\w*|kvk\w*|iban|tel\w*|bel|telefoon\w*|mobiel|order\w*|bestel\w*|factuur\w*|invoice"
    r"|ticket\w*|artikel\w*|versie|kamer|room|verdieping|floor|week|dag"
    r"|(?:om|at|since|sinds|tot|until)(?=\W{0,2}$)|geb|geboren|gate|paspoort\w*|passport|postcode"
    r"|pin\w*|code|stap|step|pagina\w*|page"
    r"|jaar|bedrag|kosten|prijs|price|costs?|euro|eur|ssn"
)
_UNITS = re.compile(
    r" ?(?:[€%]|euro|jaar|years?|uur|hours?|dagen|days|weken|weeks|maanden|months|keer"
    r"|x\b|min|cijfers|digits|tekens|documenten|stuks|stappen|steps|mensen|people)"
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


def _person(reading: Reading, match: re.Match[str]) -> Span | None:
    """Five digits at least that are no telephone number, years or thousands of something."""
    value = match.group("value")
    shared = re.fullmatch(r"0\d{1,3}-\d{5,8}|\d{1,3}\.\d{3}(?:\.\d{3})?|\d{4}-\d{4}", value)
    return None if shared or len(digits(value)) < 5 else _code(reading, match)


def _registered(_: Reading, match: re.Match[str]) -> Span | None:
    """Eleven digits in the one register, eight in the other."""
    known = 11 if match.group().startswith("big") else 8
    return match.span("value") if len(digits(match.group("value"))) == known else None


def _is_date(value: str) -> bool:
    """Also a time or an hour and minutes with a dot."""
    return _DATES.fullmatch(value) is not None


_DATES = re.compile(
    r"\d{1,2}[-/.]\d{1,2}|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:\d\d|\d{4})"
    r"|20\d\d-[01]\d-[0-3]\d"
)


_VALUE = re.compile(
    r"(?<![\w€$@/])(?<![€$£] )(?<!\d[.,-])#?(?P<value>[a-z]{0,4}[-./]?\d[\da-z]{0,12}"
    r"(?:[-./][\da-z]{1,12}){0,4})(?!\w|[.,:]\d|@)"
)

KINDS = (
    Kind(
        name="employee, patient or case number",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:pers|personeels?|medewerkers?|werknemers?|stam|pat|patient|client|dossier|zaak"
        r"|huurders?|vrijwilligers?|zorgvragers?|gedetineerden|chauffeurs?|uitkerings|bijstands"
        r"|schuldhulp|traject|hulpvraag|jeugdzorg|casusregie|afas|collegekaart|pupil|tenant|inmate"
        r"|applicant|volunteer|driver|nurse|user|mdw|badge|pas|casus|case|leerling|student|verzuim"
        r"|bewoners?|inwoners?|loon|salaris|beschikkings|\bpt|kandidaat|sollicitatie|parket|rol|bezwaar|schade|claim|holder"
        r"|employee|staff|personnel|payroll|worker|file|record|hospital|candidate|resident"
        r"|claimant)(?:en)?\.?[- ]?(?:file |record )?(?:nummer|nr|id|number|no|#|code|dossier|ref"
        r"|kenmerk)|(?:verzekerden|burger|big|emp|hr|sap|epd|opname|behandel|zorgvraag|dienst"
        r"|stamboek)[- ]?(?:n|id|#)"
        r"|(?:met|onder|with|under) (?:(?:het|the|als|as) )?(?:n|id|kenm|ref)"
        r"|(?:nummer|number|id|nr) (?:van|of) (?:de|het|the|een|an?|mijn|my|deze|this) [a-z]"
        r"|\bmrn\b|medical record|\bp\.?nr\b",
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
        trigger=r"(?:pas|badge)[: #]+[a-z]?[0-9]{5}",
        pattern=re.compile(
            r"(?<!\w)(?:toegangspas|personeelspas|werknemerspas|dienstpas|badge)"
            r" ?[:#]? ?(?P<value>[a-z]?\d{5,11})(?!\w|[.,:/-]\d)"
        ),
        score=0.8,
        locate=_code,
    ),
    Kind(
        name="number of a professional in a register of care",
        entity="PERSONNEL_NUMBER",
        trigger=r"\b(?:big|agb)[^\n0-9]*[0-9]{2}",
        pattern=re.compile(
            r"(?<!\w)(?:(?:big|agb)(?:[- ]?(?:nummer|nr|number|no|code|reg(?:istratie)?"
            r"|registration)\.?){0,2}"
            r"(?: is)? ?[:=(#]? ?(?:\+ )?)"
            r"(?P<value>(?<=\W)\d{2}[ .-]?\d{6}[ .-]?\d{3}|\d{2}[ -]?\d{6})"
            r"(?!\w|[.,:/-]\d| ?(?:euro|€))"
        ),
        score=0.85,
        locate=_registered,
    ),
    Kind(
        name="number right behind who it is",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:client|patient|medewerker|werknemer|employee|bewoner|leerling|student|huurder"
        r"|kandidaat|candidate|collega|resident|tenant|personeelslid|uitzendkracht"
        r"|stagiair|vrijwilliger)e? [#(]?(?:(?:nr|no|nummer|id)[.:]? )?[a-z]?-?[0-9]{2}"
        r"|\bpt\.? [0-9]{6}",
        pattern=re.compile(
            r"(?<![\w-])(?:client|patient|medewerker|werknemer|employee|bewoner|leerling|student"
            r"|huurder|kandidaat|candidate|collega|resident|tenant|personeelslid"
            r"|uitzendkracht|stagiair|vrijwilliger|pt\.?(?= \d{6,8}\b))e?"
            r" (?:[#(]|\((?:nr|no|nummer|id)[.:]? )?"
            r"(?P<value>[a-z]?-?\d{5,9}|\d{2,4}[-.]\d{3,6}(?:[-.]\d{2,6})?|[a-z]{1,3}-\d{4,8})"
            r"(?!\w|[.,:/-]\d|@)"
        ),
        score=0.75,
        locate=_person,
    ),
)
