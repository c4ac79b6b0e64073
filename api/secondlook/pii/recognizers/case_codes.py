"""Codes under which a case or a complaint of somebody is kept: a file by its code, a case that is
registered under one.

Orders, faults, laws, standards and companies are registered as well: their words veto.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, digits, words
from secondlook.reading import Reading

_DATES = re.compile(
    r"\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d\d|\d{4}))?|20\d\d-[01]\d-[0-3]\d"
    r"|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?"
)
# Laws of the Union and norms, and a country with a year.
_LAW = re.compile(r"(?:eu|eg|ec|en|iso|nen|din|bs)[-/].*|[a-z]{1,4}[-./](?:19|20)\d\d")
# Cases of the courts of the Union are known by their number, as laws are.
_COURT = re.compile(r"[cft]-\d{1,4}/\d\d")
_COUNTED = re.compile(
    r" ?(?:[€%]|euro|jaar|years?|uur|hours?|dagen|days|weken|weeks|maanden|months|keer"
    r"|documenten|stuks|mensen|people|kinderen|children)"
)
_SOMEBODY = words(
    r"\w*klacht\w*|complaint\w*|\w*dossiers?|zaak|\w*case|casus|file|client\w*"
    r"|patient\w*|bewoner\w*|resident\w*|medewerkers?|werknemers?|collega|employee|colleague"
    r"|mevrouw|meneer|dhr|mevr|mw|haar|hem|her|his|vader|moeder|father|mother|husband|wife"
    r"|ombuds\w*|verzuim\w*|ziek\w*|sick\w*|claim\w*|aangifte|bezwaar\w*|hr"
    r"|grievance|huurder|tenant|leerling|pupil|student|aanvraag van|referral|verwijzing"
    r"|buurman|buurvrouw|neighbour|lady|sollicita\w+|applicant"
)
_NOBODY = words(
    r"kvk\w*|k\.v\.k|koophandel|handelsregister|merk\w*|trademark|patent\w*|octrooi\w*|artikel\w*"
    r"|product\w*|order\w*|bestel\w*|factu\w*|invoice\w*|bug|jira|github|issue|storing\w*"
    r"|aanbesteding\w*|tender\w*|norm|standaard|standard|iso|nen|cve\w*|wet|law|regulation"
    r"|verordening|kamerstuk\w*|stemming|project\w*|vacature\w*|vacancy|release|versie|version"
    r"|model|type|vlucht|flight|kenteken|cursus|course|kleur|uitgave|change|patch"
)


def _code(reading: Reading, match: re.Match[str]) -> Span | None:
    """Three digits at least that are no date, year or amount."""
    start, end = match.span("value")
    value = match.group("value")
    other = _DATES.fullmatch(value) or _COURT.fullmatch(value) or _LAW.fullmatch(value)
    if other or len(digits(value)) < 3 or _COUNTED.match(reading.folded, end):
        return None
    return start, end


def _kept(reading: Reading, match: re.Match[str]) -> Span | None:
    """Without a letter in it only behind a word for a number: "onder 12.000" is an amount."""
    lettered = any(map(str.isalpha, match.group("value")))
    return _code(reading, match) if lettered or match.group("word") else None


KINDS = (
    Kind(
        name="file or case by its code",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:dossier|zaak|case|file|casus)s? ?[(:#,]? ?(?:n[a-z]+\.? )?[a-z]{0,4}"
        r"[-./#]?[0-9]{2}",
        pattern=re.compile(
            r"(?<!\w)(?<!use )(?<!this )(?<!that )(?:[a-z]{0,20}dossier|zaak|case|casus"
            r"|(?:patient|client|personnel|case|hr|care) file)(?: ?[:(]| ?#"
            r"|,(?= \d\d[-/]| [a-z]{1,4}[-./]?\d))? ?(?:(?:nr|no|nummer)\.? )?#?"
            r"(?P<value>\d\d[-/]\d{4,8}|\d\d\.\d{3}\.\d{3}"
            r"|[a-z]{1,4}[-./]\d[\da-z]{0,10}(?:[-./][\da-z]{1,10}){0,3}"
            r"|[a-z]\d{6,9}|[a-z]{1,3}\d{2,8}(?:[-./]\d{2,10}){1,3}|\d{4}[-./][a-z]{1,4}[-./]\d{2,8}"
            r"|\d{4,10}(?:[-./]\d{2,10}){0,3}(?:-[a-z])?)(?!\w|[.,:]\d|-\w)"
        ),
        score=0.8,
        locate=_code,
    ),
    Kind(
        name="complaint, referral or request by its code",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:klacht|complaint|melding|referral|verwijzing|kenmerk|ref\.?|reference|aanvraag"
        r"|grievance|report|bezwaar|appeal|beschikking|indicatie|claim|file|[a-z] \()[:#(,]? ?"
        r"(?:nr\.? |no\.? )?[a-z]{0,4}[-./]?[0-9]{2}",
        pattern=re.compile(
            r"(?<![a-z-])(?:klacht|complaint|(?:verzuim|ziek)?melding|referral|verwijzing"
            r"|kenmerk|ref\.?|reference|(?:[a-z]{2,12}-)?aanvraag|grievance|report|bezwaar|appeal"
            r"|beschikking|indicatie|claim|file"
            r"|(?:zaak|dossier|case|klacht)(?: [a-z]{2,12}){1,4}(?= \())[:#(,]? ?\(?"
            r"(?:(?:nr|no)\.? )?#?"
            r"(?P<value>[a-z]{1,4}[-./]\d{3,10}|[a-z]{2,4}\d{5,10}"
            r"|[a-z]{1,4}[-./]?\d{2,4}[-./]\d{3,8}|\d{2,4}[-/]\d{4,8})(?!\w|[.,:]\d|[-/]\w|@)"
        ),
        score=0.0,
        sure=0.75,
        context=Context(_SOMEBODY, _NOBODY, before=80, after=30),
        locate=_code,
    ),
    Kind(
        name="case that is kept under its code",
        entity="PERSONNEL_NUMBER",
        trigger=r"\b(?:onder|under|als|as) (?:het |the )?(?:nummer |nr\.? |number |no\.? |kenmerk"
        r" |ref[a-z]*\.? |code |case )?[a-z]{0,4}[-./]?[0-9]{2}",
        pattern=re.compile(
            r"(?<!\w)(?:onder|under|als|as) (?:het |the )?(?P<word>(?:nummer|nr\.?|number|no\.?"
            r"|kenmerk|reference|ref\.?|code|case|dossier|zaak) )?"
            r"(?P<value>[a-z]{1,4}[-./]?\d{2,4}[-./]\d{3,8}(?:[-./]\d{1,6})?"
            r"|[a-z]{1,4}-?\d{5,9}|\d{2,4}[-/.][a-z]{0,4}[-/.]?\d{3,8}|\d{5,9})"
            r"(?!\w|[.,:]\d|-\w|@)"
        ),
        score=0.0,
        sure=0.75,
        context=Context(_SOMEBODY, _NOBODY, before=90),
        locate=_kept,
    ),
)
