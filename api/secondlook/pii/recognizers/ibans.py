"""Bank account numbers: IBANs of every country, spaced or not, with their checksum."""

import re

from stdnum import iban

from secondlook.pii.kinds import Kind, Span
from secondlook.reading import Reading

# Length per country, from the IBAN registry (SWIFT, ISO 13616).
_LENGTHS = {
    country: length
    for length, countries in {
        15: "no",
        16: "be bi",
        18: "dk fo fi gl nl fk",
        19: "mk si",
        20: "at ba ee kz lt lu xk mn",
        21: "hr lv li ch",
        22: "bh bg cr ge de ie me rs gb va",
        23: "gi iq il om so tl ae",
        24: "ad cz md pk ro sa sk es se tn vg",
        25: "ly pt st",
        26: "is tr",
        27: "bi dj fr gr it mr mc sm",
        28: "al az by cy do sv gt hu lb ni pl",
        29: "br eg ps qa ua",
        30: "jo kw mu",
        31: "mt sc",
        33: "ru lc",
    }.items()
    for country in countries.split()
}
_COUNTRY = rf"(?:{'|'.join(sorted(_LENGTHS))})"


def _counted(reading: Reading, match: re.Match[str]) -> Span | None:
    """As many letters and digits as the country's IBANs have; what follows is not part of it."""
    missing = _LENGTHS[match.group("country")] - 4
    rest = re.compile(rf"(?:[ .\n-]{{0,2}}[a-z0-9]){{{missing}}}(?![a-z0-9])")
    found = rest.match(reading.folded, match.end())
    return (match.start(), found.end()) if found else None


def _checked(value: str) -> bool:
    return bool(iban.is_valid(re.sub(r"[ .\n-]", "", value), check_country=False))


KINDS = (
    Kind(
        name="IBAN",
        entity="IBAN_CODE",
        trigger=rf"\b{_COUNTRY} ?[0-9]{{2}}[ .-]{{0,2}}[a-z0-9]{{3}}",
        pattern=re.compile(
            rf"(?<![a-z0-9])(?P<country>{_COUNTRY}) ?\d{{2}}(?=[ .-]{{0,2}}[a-z0-9])"
        ),
        score=0.99,
        valid=_checked,
        locate=_counted,
    ),
)
