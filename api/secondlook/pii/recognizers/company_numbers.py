"""Numbers of companies and the self-employed: KvK and its Belgian sister, establishment, VAT.

Without its word only a number whose check digits hold.
"""

import re

from stdnum.be import vat
from stdnum.nl import btw

from secondlook.pii.kinds import Context, Kind, digits, words
from secondlook.pii.labels import AMOUNTS

_KVK_WORDS = words(
    # The register calls its own numbers files as well.
    r"(?:k\.?v\.?k\.?|koophandel|handelsregister)[ ,:(-]{1,3}(?:onder |met )?(?:het )?"
    r"(?:dossier|inschrijf|zaak)-?(?:nummer|nr)?",
    r"k\.?v\.?k\.?(?:[- ]?(?:nummer|nr|no|number|inschrijving))?|kvk\w*|kamer van koophandel"
    r"|koophandel|handelsregister\w*|chamber of commerce|trade register|commercial register|coc"
    r"|coc[- ]?(?:nummer|number|no|nr|id|reg\w*)|kamernummer|bij de kamer"
    r"|chamber(?:'s)? (?:number|no|nr|reg\w*|id)",
)
# All words that name other numbers, less those of the chamber of commerce itself.
_OTHERS = words(
    r"(?:bestel|order|factuur|klant|artikel|ticket|dossier|zaak|volg|polis|debiteur|project)\w*"
    r"|btw\w*|vat|iban|bsn|tel\w*|rsin|invoice|customer|case"
)
_SIGNS = re.compile(r"[^a-z0-9]")


def _eight(value: str) -> bool:
    """Not a date such as 20240512 or 01.02.2024, which eight digits often are."""
    return not re.fullmatch(
        r"20[0-3]\d[01]\d[0-3]\d|[0-3]\d[ .-]?[01]\d[ .-]?(?:19|20)-?\d\d", value
    )


def _vat(value: str) -> bool:
    compact = _SIGNS.sub("", value)
    return bool(btw.is_valid(compact.upper()))


def _belgian_vat(value: str) -> bool:
    return bool(vat.is_valid(digits(value)))


_VAT_WORDS = words(
    r"btw|btw-?(?:id|nr|no|nummer|number|identificatie\w*)|omzetbelasting\w*|ob-?nummer|tva"
    r"|vat(?:[- ]?(?:id|no|nr|number|reg\w*))?"
)


KINDS = (
    Kind(
        name="KvK number",
        entity="NL_KVK",
        trigger=r"k\.?v\.?k|koophandel|handelsregister|chamber of comm|trade register"
        r"|commercial register|coc|kamernum|bij de kamer|chamber(?:'s)? (?:n|reg|id)",
        pattern=re.compile(
            r"(?<![\w#/€$])(?<!\d[.,-])(?:\d{8}|\d{4}[ .]\d{4}"
            r"|\d\d(?P<gap>[ .-])\d\d(?P=gap)\d\d(?P=gap)\d\d|\d\d[ .]\d{6}"
            r"|\d\d[ .]\d{3}[ .]\d{3}|\d{3}[ .]\d{2,3}[ .]\d{2,3}(?<=\d{3}[ .]\d\d[ .]\d{3}"
            r"|\d{3}[ .]\d{3}[ .]\d\d))(?!\w|[.,:/-]\d"
            rf"| ?%| (?:{AMOUNTS})(?!\w))"
        ),
        score=0.0,
        valid=_eight,
        context=Context(_KVK_WORDS, _OTHERS, before=60, after=30),
    ),
    Kind(
        name="establishment number",
        entity="NL_KVK",
        trigger=r"vestigingsn|vestiging nr|vestigingnummer|establishment n|branch number",
        pattern=re.compile(r"(?<![\w#/=])\d{12}(?!\w)|(?<![\w#/=])\d{4} \d{4} \d{4}(?!\w)"),
        score=0.0,
        context=Context(
            words(
                r"vestigings?(?:nummer|nr)|vestiging nr|establishment (?:no|number)|branch number"
            )
        ),
    ),
    Kind(
        name="Dutch VAT number",
        entity="NL_VAT",
        trigger=r"[0-9][ .-]?[0-9]{2,3}[ .-]?b[ .-]?[0-9]{1}",
        pattern=re.compile(
            r"(?<![a-z0-9])(?:nl[ .:-]{0,2})?\d(?:[ .-]?\d){8}[ .-]{0,2}b[ .-]?\d ?\d"
            r"(?![a-z0-9])"
        ),
        score=0.97,
        valid=_vat,
    ),
    Kind(
        name="Dutch VAT number by its word",
        entity="NL_VAT",
        trigger=r"[0-9][ .-]?[0-9]{2,3}[ .-]?b[ .-]?[0-9]{1}",
        pattern=re.compile(
            r"(?<![a-z0-9])(?:nl[ .:-]{0,2})?\d(?:[ .-]?\d){8}[ .-]{0,2}b[ .-]?\d ?\d"
            r"(?![a-z0-9])"
        ),
        score=0.0,
        sure=0.9,
        context=Context(_VAT_WORDS, before=40, after=20),
    ),
    Kind(
        name="Belgian VAT number",
        entity="NL_VAT",
        trigger=r"\bbe[ .:-]{0,2}[01][0-9]{3}[. ]?[0-9]{3}[. ]?[0-9]{3}\b",
        pattern=re.compile(
            r"(?<![\w-])be[ .:-]{0,2}[01]\d{3}[. ]?\d{3}[. ]?\d{3}(?!\w|[.,:/-]\d| \d)"
        ),
        score=0.8,
        sure=0.96,
        valid=_belgian_vat,
        context=Context(_VAT_WORDS, before=40, after=20),
    ),
    Kind(
        name="Belgian VAT number by its word",
        entity="NL_VAT",
        trigger=r"(?:btw|vat|tva)[^\n0-9]*[01][0-9]{3}[. ]?[0-9]{3}[. ]?[0-9]{3}\b",
        pattern=re.compile(
            r"(?<!\w)(?:btw|vat|tva)(?:[^\n\d]{1,40}?(?<!\w)(?=be)|[- ]?(?:nummer|nr|number|no|id"
            r"|reg\w{0,9})?\.?(?: is)? ?[:=(|]? ?)(?P<value>(?:be[ .:-]{0,2})?(?<![a-z]{3})"
            r"[01]\d{3}(?P<gap>[. ]?)\d{3}(?P=gap)\d{3})(?!\w|[.,:/-]\d| \d)"
        ),
        score=0.94,
    ),
    Kind(
        name="Belgian enterprise number",
        entity="NL_KVK",
        trigger=r"ondernemingsn|kbo|enterprise n|rechtspersonenreg|\brpr\b",
        pattern=re.compile(
            r"(?<![\w#/€$-])(?<!\d[.,])(?:be[ .:-]{0,2})?[01]\d{3}(?P<gap>[. ]?)\d{3}(?P=gap)\d{3}"
            r"(?!\w|[.,:/-]\d| \d)"
        ),
        score=0.0,
        sure=0.93,
        context=Context(
            words(
                r"ondernemingsn\w*|kbo(?:[- ]?(?:nr|nummer|number))?|enterprise (?:no|nr|number)"
                r"|rechtspersonenregister|rpr"
            ),
            _OTHERS,
        ),
    ),
)
