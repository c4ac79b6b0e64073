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
    # Cards that are themselves the number, and a policy without more words.
    r"|(?:library card|ov-?chip(?:kaart)?|bonuskaart|klantenkaart|spaarkaart|loyalty card|lenerspas"
    r"|bibliotheekpas|frequent flyer)(?:[- ]?(?:nummer|nr|number|no))?"
    r"|polis(?= \d{2,4}\.\d{2}| [a-z]{0,3}-?\d{6})"
)
_CODE = re.compile(
    rf"(?<![\w-])(?:{_LABEL})\.?(?: (?:is|van (?:mij|hem|haar)))?(?: ?[:=(#]){{0,2}} ?"
    r"(?P<value>[a-z]{0,4}[-./]?\d{2,12}(?:[ ./-]\d{2,6}){0,4})(?!\w|[.,:/-]\d|@)"
)
_SHARED = re.compile(r"0\d{9}|(?:19|20)\d\d")


def _known(_: Reading, match: re.Match[str]) -> Span | None:
    """Five digits at least, and no date or telephone number."""
    value = match.group("value")
    count = len(digits(value))
    dated = re.fullmatch(r"\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d", value)
    amount = re.fullmatch(r"\d{1,3}\.\d{3}", value)
    known = not amount and 5 <= count <= 16 and not dated and not _SHARED.fullmatch(value)
    return match.span("value") if known else None


KINDS = (
    Kind(
        name="customer, policy or member number",
        entity="PERSONNEL_NUMBER",
        trigger=r"(?:klant|klanten|cust\.?|customer|relatie|polis|policy|lid|leden|lidmaatschaps?"
        r"|member|membership|debiteur|debiteuren|abonnee|zorgpas|verzekerings?|insurance)[- ]?"
        r"(?:n|id|#)|library card|ov-?chip|bonuskaart|klantenkaart|spaarkaart|loyalty card"
        r"|lenerspas|bibliotheekpas|frequent flyer|polis [a-z]{0,3}-?[0-9]{2}",
        pattern=_CODE,
        score=0.9,
        locate=_known,
    ),
)
