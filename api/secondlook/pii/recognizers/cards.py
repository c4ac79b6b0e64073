"""Payment cards: an issuer's prefix, the length that goes with it, and the Luhn checksum."""

import re

from stdnum import luhn

from secondlook.pii.kinds import Context, Kind, digits, words
from secondlook.pii.labels import NUMBERED_WORDS, OTHER_NUMBER_WORDS

# Prefix and length per network: Visa, Mastercard (two ranges), American Express, Discover, JCB,
# Diners, Maestro (ISO/IEC 7812 ranges as the networks publish them).
_NETWORKS = re.compile(
    r"4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}"
    r"|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}"
    r"|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}"
)
_GROUPED = r"\d{4}(?P<gap>[ -]{1,3}|\.)\d{4}(?P=gap)\d{4}(?P=gap)\d{4}|\d{4}[ -]\d{6}[ -]\d{4,5}"
_WORDS = words(
    r"(?:credit|bank|betaal|debit|bedrijfs|afdelings|bedrijfscredit)?-?(?:card|kaart|pas)\w*"
    r"|visa|mastercard|amex|american express|maestro|cc|kaartnummer|cvc|cvv"
)
# A card's checksum says much: only what surely numbers something else speaks against it.
_OTHER_NUMBERS = words(
    rf"{OTHER_NUMBER_WORDS}|imei|ean|gtin|barcode|serial|serienummer|isbn|iccid|sim|bestelling"
    rf"|pakket"
    r"|parcel|batch|lot|voucher|iban|rekening|hash|timestamp|meter|sensor|id|track & trace"
)


def _issued(value: str) -> bool:
    number = digits(value)
    round_groups = re.fullmatch(r"(?:\d000){4}", number) is not None
    return not round_groups and bool(_NETWORKS.fullmatch(number)) and luhn.is_valid(number)


KINDS = (
    Kind(
        name="payment card in groups",
        entity="CREDIT_CARD",
        trigger=r"[2-6][0-9]{3}(?:[ -]{1,3}|\.)[0-9]{4}(?:[ -]{1,3}|\.)[0-9]{4}"
        r"|3[0-9]{3}[ -][0-9]{6}",
        pattern=re.compile(rf"(?<![\w#/=])(?<!\d[.,-])(?:{_GROUPED})(?!\w|[.,-]\d)"),
        score=0.9,
        sure=0.98,
        valid=_issued,
        context=Context(_WORDS, words(NUMBERED_WORDS), before=30, after=0),
    ),
    Kind(
        name="payment card in one piece",
        entity="CREDIT_CARD",
        trigger=r"[2-6][0-9]{12}",
        pattern=re.compile(r"(?<![\w#/=])(?<!\d[.,-])\d{13,19}(?!\w|[.,-]\d)"),
        score=0.9,
        sure=0.98,
        valid=_issued,
        context=Context(_WORDS, _OTHER_NUMBERS, before=24, after=0),
    ),
)
