"""Passports, identity cards, driving licences, residence permits and the personal numbers of other
countries: by their word, or by a checksum or shape that is strong enough alone.

The British and American shapes and checks are Presidio's own.
"""

import re

from presidio_analyzer.predefined_recognizers import (
    NhsRecognizer,
    UkNinoRecognizer,
    UsSsnRecognizer,
)
from stdnum.be import nn

from secondlook.pii.kinds import Context, Kind, digits, words
from secondlook.pii.labels import OTHER_NUMBERS

_NHS, _SSN = NhsRecognizer(), UsSsnRecognizer()
_DOCUMENT_WORDS = words(
    r"paspoort\w*|passport(?:'?s)?|passport ?(?:no|number|nr)|reisdocument\w*|travel document"
    r"|id[- ]?kaart\w*|id ?card\w*|identiteits?(?:kaart|bewijs|document)\w*|identity (?:card"
    r"|document)s?|id-?bewijs\w*|id-?document\w*|id-?nummer|id-?number|legitimatie\w*"
    r"|legitimatiebewijs|documentnummer|document ?(?:nr|no|number)|verblijfs\w*"
    r"|residence (?:permit|document|card)\w*(?: ?(?:no|number|nr))?|bsn-kaart|rijbewijs\w*"
    r"|driving licen[cs]e\w*"
    r"|driver'?s licen[cs]e\w*|vreemdelingen\w*|v-nummer|dl"
)
_VETOES = words(rf"{OTHER_NUMBERS}|bsn|tel\w*|bel|bellen")
_ISSUED = re.compile(r"[a-z]{2}[a-z0-9]{6}\d|[a-z]{1,3}\d{6,8}|\d{9,10}|[a-z0-9]{9}")


_BELGIAN_CARD = words(
    r"(?:belgische |belgian )?(?:e?-?id|identiteits|identity)[- ]?(?:kaart|card)\w*|eid|e-id"
    r"|identiteitsbewijs\w*|carte d'identite"
)


def _document(value: str) -> bool:
    """As issued: at least two digits among the nine, and no plain word or date."""
    return bool(_ISSUED.fullmatch(value)) and len(digits(value)) >= 2


def _belgian(value: str) -> bool:
    return bool(nn.is_valid(digits(value)))


def _american(value: str) -> bool:
    return not _SSN.invalidate_result(value)


def _british_health(value: str) -> bool:
    return bool(_NHS.validate_result(value)) and len(set(digits(value))) > 1


KINDS = (
    Kind(
        name="passport, identity card or licence",
        entity="ID_DOCUMENT",
        trigger=r"paspoort|passport|reisdocument|travel document|id[- ]?kaart|id ?card"
        r"|identi(?:teit"
        r"|ty)|id-?bewijs|id-?document|id-?num|legitimatie|document(?:nummer| ?nr| ?no| ?num)"
        r"|verblijf"
        r"|residence|rijbewijs|licen[cs]e|vreemdelingen|v-nummer",
        pattern=re.compile(
            r"(?<![\w#@/=.€$-])(?:[a-z]{2}[a-z0-9]{6}\d|[a-z]{1,3}\d{6,8}|[a-z]{2}\d{3} ?\d{4}"
            r"|\d{9,10}|\d{4} \d{4} \d\d|\d\d \d{8})"
            r"(?!\w|[.,:/-]\d|@| (?:euro|eur|km)(?!\w))"
        ),
        score=0.0,
        valid=lambda value: _document(value.replace(" ", "")),
        context=Context(_DOCUMENT_WORDS, _VETOES, before=70, after=26),
    ),
    Kind(
        name="document number a sentence after its word",
        entity="ID_DOCUMENT",
        trigger=r"(?:nummer|number|\bnr|\bno)\.?:? (?:is )?[a-z0-9]{9}",
        pattern=re.compile(
            r"(?<!\w)(?:nummer|number|nr|no)\.?:? (?:is )?(?P<value>[a-z]{2}[a-z0-9]{6}\d|\d{9,10})"
            r"(?!\w|[.,:/-]\d|@)"
        ),
        score=0.0,
        sure=0.85,
        valid=_document,
        context=Context(_DOCUMENT_WORDS, _VETOES, before=130, after=0),
    ),
    Kind(
        name="Belgian identity card",
        entity="ID_DOCUMENT",
        trigger=r"[0-9]{3}[ -][0-9]{7}[ -][0-9]{2}",
        pattern=re.compile(r"(?<![\w.,+/-])\d{3}(?P<gap>[ -])\d{7}(?P=gap)\d\d(?!\w|[.,:/-]\d)"),
        score=0.0,
        context=Context(_BELGIAN_CARD, before=70, after=26),
    ),
    Kind(
        name="residence number",
        entity="ID_DOCUMENT",
        trigger=r"v-? ?(?:nummer|nr|number)|vreemdelingennummer|verblijfs|residence [pcd]",
        pattern=re.compile(
            r"(?<!\w)(?:v-? ?(?:nummer|nr|number)|verblijfs(?:vergunning|document|kaart|pas)"
            r"|residence (?:permit|card|document))(?: ?(?:nummer|number|nr|no))?\.?"
            r"(?: ?[:=]|(?: [a-z]{2,14}){0,5} is)?"
            r" {0,2}(?P<value>\d{10}"
            r"|\d{3}[. ]\d{3}[. ]\d{4})(?!\w)"
        ),
        score=0.95,
    ),
    Kind(
        name="Belgian national register number",
        entity="ID_DOCUMENT",
        trigger=r"[0-9]{2}\.[0-9]{2}\.[0-9]{2} ?- ?[0-9]{3}[. ][0-9]{2}",
        pattern=re.compile(r"(?<![\w.,-])\d\d\.\d\d\.\d\d ?- ?\d{3}[. ]\d\d(?!\w|[.,-]\d)"),
        score=0.95,
        valid=_belgian,
    ),
    Kind(
        name="Belgian national register number by its word",
        entity="ID_DOCUMENT",
        trigger=r"rijksregister|registre national|national register|\brrn\b|insz|niss"
        r"|national number",
        pattern=re.compile(
            r"(?<![\w.,-])\d\d[. -]?\d\d[. -]?\d\d[. -]{0,3}\d{3}[. -]?\d\d(?!\w|[.,-]\d)"
        ),
        score=0.0,
        context=Context(
            words(
                r"rijksregister\w*|registre national|national (?:register )?number|rrn|insz\w*"
                r"|niss\w*"
            )
        ),
    ),
    Kind(
        name="British driving licence",
        entity="ID_DOCUMENT",
        trigger=r"[a-z9]{5} ?[0-9]{6} ?[a-z9]{2}[0-9][a-z]{2}",
        pattern=re.compile(
            r"(?<!\w)[a-z]{1,5}9{0,4}(?<=\w{5}) ?\d[0156]\d[0-3]\d\d ?[a-z9]{2}\d[a-z]{2}(?!\w)"
        ),
        score=0.9,
    ),
    Kind(
        name="American social security number",
        entity="ID_DOCUMENT",
        trigger=r"[0-9]{3}[- .][0-9]{2}[- .][0-9]{4}|\bssn|social security",
        pattern=re.compile(
            r"(?<![\w#/=€$])(?<!\d[.,-])(?:\d{3}(?P<gap>[- .])\d\d(?P=gap)\d{4}|\d{9})(?!\w"
            r"|[.,/-]\d)"
        ),
        score=0.0,
        valid=_american,
        context=Context(words(r"ssns?|social security\w*|ss ?#|social"), words(OTHER_NUMBERS)),
    ),
    Kind(
        name="American social security number by its shape",
        entity="ID_DOCUMENT",
        trigger=r"[0-8][0-9]{2}-[0-9]{2}-[0-9]{4}",
        pattern=re.compile(r"(?<![\w#/=€$+.,-])[0-8]\d\d-\d\d-\d{4}(?!\w|[.,/-]\d)"),
        score=0.6,
        valid=_american,
        context=Context(
            words(r"ssns?|social\w*"), words(rf"{OTHER_NUMBERS}|tel\w*|phone|fax|code\w*")
        ),
    ),
    Kind(
        name="British national insurance number",
        entity="ID_DOCUMENT",
        trigger=r"[a-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d]",
        pattern=re.compile(UkNinoRecognizer.PATTERNS[0].regex),
        score=0.8,
        context=Context(
            words(r"nino|ni|ni number|national insurance\w*|insurance number"),
            words(rf"{OTHER_NUMBERS}|code\w*|kamer|room"),
        ),
    ),
    Kind(
        name="British national insurance number by its word",
        entity="ID_DOCUMENT",
        trigger=r"nino|national insurance|\bni (?:no|num)",
        pattern=re.compile(r"(?<!\w)[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d](?!\w)"),
        score=0.0,
        context=Context(words(r"nino|ni (?:no|number)|national insurance\w*|insurance number")),
    ),
    Kind(
        name="British health service number",
        entity="ID_DOCUMENT",
        trigger=r"\bnhs\b",
        pattern=re.compile(r"(?<![\w#/=+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\w|[.,/-]\d)"),
        score=0.0,
        valid=_british_health,
        context=Context(words(r"nhs"), words(r"tel\w*|phone|call|fax|ticket|ref")),
    ),
    Kind(
        name="passport lines for machines",
        entity="ID_DOCUMENT",
        trigger=r"(?:p[a-z<]|i[a-z<]|v[a-z<])[a-z]{3}[a-z0-9]{2,25}<<?",
        pattern=re.compile(
            r"(?<!\w)[piv][a-z<][a-z<]{3}[a-z0-9<]{25,39}(?:\s[a-z0-9<]{30,44}){0,2}"
        ),
        score=0.95,
    ),
)
