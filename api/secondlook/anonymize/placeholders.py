"""Placeholders: what stands instead of a client or a datum, in Dutch and in English.

The same client gets the same letter and the same datum the same number within one draft: alias,
hashtag and spelling do not matter, the registry's key and the letters and digits of a datum do.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count, product
from string import ascii_uppercase

from secondlook.anonymize.identities import Identities
from secondlook.findings import Finding, Language
from secondlook.reading import Reading

_NL, _EN = Language.NL, Language.EN
_LABELS = {
    _NL: {
        "CLIENT": "klant",
        "PERSON": "persoon",
        "EMAIL_ADDRESS": "e-mailadres",
        "PHONE_NUMBER": "telefoonnummer",
        "IBAN_CODE": "rekeningnummer",
        "CREDIT_CARD": "kaartnummer",
        "IP_ADDRESS": "IP-adres",
        "NL_BSN": "burgerservicenummer",
        "NL_KVK": "KvK-nummer",
        "NL_VAT": "btw-nummer",
        "NL_LICENSE_PLATE": "kenteken",
        "NL_POSTCODE": "postcode",
        "ADDRESS": "adres",
        "DATE_OF_BIRTH": "geboortedatum",
        "CREDENTIAL": "geheim",
        "ID_DOCUMENT": "documentnummer",
        "PERSONNEL_NUMBER": "nummer",
        "INTERNAL_URL": "interne link",
        "HEALTH": "gezondheidsgegeven",
        "TRACEABLE": "klant",
    },
    _EN: {
        "CLIENT": "client",
        "PERSON": "person",
        "EMAIL_ADDRESS": "e-mail address",
        "PHONE_NUMBER": "phone number",
        "IBAN_CODE": "account number",
        "CREDIT_CARD": "card number",
        "IP_ADDRESS": "IP address",
        "NL_BSN": "citizen service number",
        "NL_KVK": "company number",
        "NL_VAT": "VAT number",
        "NL_LICENSE_PLATE": "licence plate",
        "NL_POSTCODE": "postcode",
        "ADDRESS": "address",
        "DATE_OF_BIRTH": "date of birth",
        "CREDENTIAL": "secret",
        "ID_DOCUMENT": "document number",
        "PERSONNEL_NUMBER": "number",
        "INTERNAL_URL": "internal link",
        "HEALTH": "health detail",
        "TRACEABLE": "client",
    },
}
_ANY = {_NL: "gegeven", _EN: "detail"}
# Entities whose placeholder always counts, because a text is about several of them.
_ALWAYS_COUNTED = {"CLIENT", "PERSON"}

MASK = "•"
_MADE_HERE = re.compile(
    r"\[(?:{})(?: (?:[A-Z]{{1,3}}|\d{{1,4}}))?\]|{}+".format(
        "|".join(
            {
                *(re.escape(label) for labels in _LABELS.values() for label in labels.values()),
                *_ANY.values(),
            }
        ),
        MASK,
    )
)


def placeholder_spans(text: str) -> list[tuple[int, int]]:
    """Where `text` holds placeholders or masks of ours, in order (code points)."""
    if "[" not in text and MASK not in text:
        return []
    return [match.span() for match in _MADE_HERE.finditer(text)]


def placeholders(
    reading: Reading, findings: Iterable[Finding], identities: Identities
) -> dict[str, str]:
    """Finding id → placeholder, for entity findings in reading order."""
    kinds: dict[str, dict[str, list[str]]] = {}
    for finding in findings:
        things = kinds.setdefault(finding.entity or "", {})
        things.setdefault(identities.of(finding), []).append(finding.id)
    # One that stands in the draft already is about something that was replaced before.
    taken = {reading.text[start:end] for start, end in placeholder_spans(reading.text)}
    named: dict[str, str] = {}
    for entity, things in kinds.items():
        names = _names(entity, len(things), reading.language)
        for identifiers in things.values():
            name = next(name for name in names if name not in taken)
            for identifier in identifiers:
                named[identifier] = name
    return named


def _names(entity: str, things: int, language: Language) -> Iterator[str]:
    """Placeholders for that many things of one kind, and more; a lone datum goes uncounted."""
    label = _LABELS[language].get(entity, _ANY[language])
    lone = things == 1 and entity not in _ALWAYS_COUNTED
    if lone:
        yield f"[{label}]"
    counters = _letters() if entity == "CLIENT" else count(2 if lone else 1)
    for counter in counters:
        yield f"[{label} {counter}]"


def _letters() -> Iterator[str]:
    """A … Z, AA … ZZ and so on."""
    yield from ascii_uppercase
    for length in count(2):
        yield from map("".join, product(ascii_uppercase, repeat=length))
