"""Numbers by which a shop, an insurer or a club knows somebody: customer, relation, policy, member.

Always right behind the word; numbers of orders, invoices and tickets are not about a person.
"""

import re

from secondlook.pii.kinds import Kind, Span, digits
from secondlook.reading import Reading

_LABEL = (
    r"(?:klant|klanten|cust(?:omer)?\.?|relatie|polis|policy|lid|leden|lidmaatschaps?|member"
    r"|membership|debiteur(?:en)?|abonnee|zorgpas|verzekerings?|insurance)[- ]?"
    r"(?:nummers?|nrs?|nos?|numbers?|ids?|#)"
)
_CODE = re.compile(
    rf"(?<![\w-]){_LABEL}\.?(?: (?:is|van (?:mij|hem|haar)))?(?: ?[:=(#]){{0,2}} ?"
    r"(?P<value>[a-z]{0,4}[-./]?\d{2,12}(?:[ ./-]\d{2,6}){0,4})(?!\w|[.,:/-]\d|@)"
)
_SHARED = re.compile(r"0\d{9}|(?:19|20)\d\d")


def _known(_: Reading, match: re.Match[str]) -> Span | None:
    """Five digits at least, and no date or telephone number."""
    value = match.group("value")
    count = len(digits(value))
    dated = re.fullmatch(r"\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d", value)
    known = 5 <= count <= 14 and not dated and not _SHARED.fullmatch(value)
    return match.span("value") if known else None


KINDS = (
    Kind(
        name="customer, policy or member number",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:klant|klanten|cust\.?|customer|relatie|polis|policy|lid|leden|lidmaatschaps?"
        r"|member|membership|debiteur|debiteuren|abonnee|zorgpas|verzekerings?|insurance)[- ]?"
        r"(?:n|id|#)",
        pattern=_CODE,
        score=0.9,
        locate=_known,
    ),
)
