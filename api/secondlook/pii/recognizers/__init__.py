"""All kinds that are recognized, one file per kind, registered here by hand: what is not in this
tuple does not run.
"""

from collections.abc import Sequence

from secondlook.pii.kinds import Kind
from secondlook.pii.recognizers import (
    access_codes,
    addresses,
    birth_dates,
    cards,
    case_codes,
    circumstances,
    citizen_numbers,
    company_numbers,
    credentials,
    customer_numbers,
    emails,
    foreign_addresses,
    ibans,
    id_documents,
    internal_urls,
    ip_addresses,
    keyed_codes,
    licence_plates,
    personnel_numbers,
    phones,
    postcodes,
    roads,
    secret_tokens,
    special_categories,
    spoken_phones,
    told_secrets,
)

KINDS: tuple[Kind, ...] = (
    *emails.KINDS,
    *phones.KINDS,
    *spoken_phones.KINDS,
    *ibans.KINDS,
    *cards.KINDS,
    *ip_addresses.KINDS,
    *citizen_numbers.KINDS,
    *company_numbers.KINDS,
    *licence_plates.KINDS,
    *postcodes.KINDS,
    *addresses.KINDS,
    *roads.KINDS,
    *foreign_addresses.KINDS,
    *birth_dates.KINDS,
    *id_documents.KINDS,
    *personnel_numbers.KINDS,
    *case_codes.KINDS,
    *customer_numbers.KINDS,
    *credentials.KINDS,
    *told_secrets.KINDS,
    *access_codes.KINDS,
    *keyed_codes.KINDS,
    *secret_tokens.KINDS,
    *internal_urls.KINDS,
    *special_categories.KINDS,
    *circumstances.KINDS,
)


def kinds_with(internal_hosts: Sequence[str]) -> tuple[Kind, ...]:
    """All kinds, and one for the hosts that an organisation calls internal."""
    return KINDS + internal_urls.kinds_for_hosts(internal_hosts)
