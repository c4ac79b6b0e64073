"""The Dutch citizen service number (BSN): nine digits that pass the eleven test.

One in eleven random numbers passes too, so without the word it counts only where nothing else
explains the digits.
"""

import re

from stdnum.nl import bsn

from secondlook.pii.kinds import Context, Kind, digits, words
from secondlook.pii.labels import AMOUNTS, OTHER_NUMBER_WORDS, OTHER_NUMBERS

_WORDS = words(
    r"bsn\w*(?:-?(?:nummer|nr|nrs|nummers))?|burgerservice(?:nummers?|nrs?)|burger service ?nummer"
    r"|burger[- ]?service[- ]?nr|b\.s\.n\.?(?:-?nummer)?|sofi\w*|sofi-nummer|dutch citizen\w*"
    r"|citizen(?:'?s)?(?: service)? (?:numbers?|nos?|nrs?|ids?)|dutch social security (?:number|no)"
)
_CONTRADICTIONS = words(
    rf"{OTHER_NUMBERS}|{AMOUNTS}|tel\w*|phone|mobiel|bel|bellen|app|whatsapp|gsm|fax|nhs|ssn"
    rf"|passport"
    r"|paspoort\w*|rijbewijs\w*|documentnummer|v-nummer|nummertje|pin\w*|code|codes|id|priem\w*"
    r"|prime|\w{3,}(?:nummer|nr|code|number)|vergunning\w*|permit|licence|random|getal|getallen"
    r"|number|numbers|nr|no|rit|(?:proef)?boring|kavel|perceel|asset|record|regel|meting|bereik"
    r"|klanten|bedrag|saldo|totaal|total|omzet|budget|winst|revenue"
)
_EDGE = r"(?<![\w#/=&_+.-])(?<!\d,)(?<![€$£])(?<![€$£] )"
_END = r"(?!\w|[.,:/-]\d|-\w| ?(?:[€$£%]|eur|m[23]\b))"


def _passes(value: str) -> bool:
    return bool(bsn.is_valid(digits(value)))


KINDS = (
    Kind(
        name="BSN",
        entity="NL_BSN",
        trigger=r"[0-9]{9}|[0-9]{4}[ .-][0-9]{2}[ .-][0-9]{3}",
        pattern=re.compile(rf"{_EDGE}(?:\d{{9}}|\d{{4}}(?P<gap>[ .-])\d\d(?P=gap)\d{{3}}){_END}"),
        score=0.6,
        sure=0.99,
        valid=_passes,
        context=Context(_WORDS, _CONTRADICTIONS, before=60),
    ),
    Kind(
        name="BSN by its word",
        entity="NL_BSN",
        trigger=r"[0-9]{9}|bsn|burger-? ?serv|b\.s\.n|sofi|citizen|social sec",
        pattern=re.compile(
            # With its word before it, grouped in any way.
            r"(?<!\w)(?<!\d[.,-])(?:\d{8}|\d(?:[ .-]?\d){8})(?!\w|[.,:/-]\d)"
        ),
        score=0.0,
        sure=0.99,
        valid=_passes,
        context=Context(_WORDS, words(OTHER_NUMBER_WORDS), before=80),
    ),
)
