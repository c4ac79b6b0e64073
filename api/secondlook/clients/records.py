"""A client as the registry keeps it, and what may stand in each of its fields.

Messages are for the person who keeps the list; they name the field and never the draft.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from secondlook.errors import RegistryError
from secondlook.findings import Channel, Client

KINDS = ("client", "prospect")
_KINDS_IN_DUTCH = {"klant": "client", "prospect": "prospect", "client": "client"}
FIELDS = (
    "name",
    "aliases",
    "kind",
    "sector",
    "city",
    "size",
    "website",
    "handles",
    "replacement",
    "may_be_named",
)
LONGEST = {"name": 200, "aliases": 200, "website": 253, "handles": 64}
LONGEST_FIELD = 120
MOST_VALUES = 50
_YES = frozenset(["yes", "ja", "true", "1", "y", "j", "waar"])
_NO = frozenset(["", "no", "nee", "false", "0", "n", "onwaar"])
_CHANNEL_NAMES = {"x": "twitter", "engage": "yammer", "viva engage": "yammer"}
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^\s/@:?#]+\.[^\s/@:?#.]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClientRecord:
    """`id` is the registry's, None before the record is in it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "client"
    sector: str = ""
    city: str = ""
    size: str = ""
    website: str = ""
    handles: tuple[str, ...] = ()
    replacement: str = ""
    may_be_named: frozenset[Channel] = frozenset()
    id: int | None = None

    @property
    def host(self) -> str:
        """The website's host without www., lower case; empty when there is none."""
        match = _HOST.match(self.website.strip())
        return match.group(1).lower() if match else ""

    def as_client(self, key: int) -> Client:
        """What a review needs to know, under the key of one snapshot."""
        return Client(
            key=key,
            name=self.name,
            kind=self.kind,
            sector=self.sector,
            city=self.city,
            size=self.size,
            replacement=self.replacement,
            may_be_named=self.may_be_named,
        )


def same_name(name: str) -> str:
    """Two records with the same result are the same client: case and spaces do not tell apart."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def parse_may_be_named(value: str) -> frozenset[Channel]:
    """yes/no in either language, nothing (no), or the channels: `linkedin|yammer`."""
    said = value.strip().casefold()
    if said in _YES:
        return frozenset(Channel)
    if said in _NO:
        return frozenset()
    names = [part.strip() for part in said.split("|")]
    try:
        return frozenset(Channel(_CHANNEL_NAMES.get(name, name)) for name in names)
    except ValueError:
        wanted = ", ".join(Channel)
        raise RegistryError(f"may_be_named must be yes, no or channels ({wanted})") from None


def format_may_be_named(channels: frozenset[Channel]) -> str:
    if channels == frozenset(Channel):
        return "yes"
    return "|".join(sorted(channels)) or "no"


def record_of(values: Mapping[str, str]) -> ClientRecord:
    """A checked record from texts by field name, as they stand in a spreadsheet or on a command."""
    return checked(
        ClientRecord(
            name=values.get("name", "").strip(),
            aliases=_several(values.get("aliases", "")),
            kind=_kind(values.get("kind", "")),
            sector=values.get("sector", "").strip(),
            city=values.get("city", "").strip(),
            size=values.get("size", "").strip(),
            website=values.get("website", "").strip(),
            handles=_several(values.get("handles", "")),
            replacement=values.get("replacement", "").strip(),
            may_be_named=parse_may_be_named(values.get("may_be_named", "")),
        )
    )


def stored_record(texts: Sequence[str], number: int | None) -> ClientRecord:
    """From texts in the order of FIELDS that were a checked record before: not checked again."""
    name, aliases, kind, sector, city, size, website, handles, replacement, named = texts
    return ClientRecord(
        name,
        tuple(aliases.split("|")) if aliases else (),
        kind,
        sector,
        city,
        size,
        website,
        tuple(handles.split("|")) if handles else (),
        replacement,
        _stored_channels(named),
        number,
    )


@cache
def _stored_channels(value: str) -> frozenset[Channel]:
    return parse_may_be_named(value)


def texts_of(record: ClientRecord) -> dict[str, str]:
    """The opposite of `record_of`."""
    return {
        "name": record.name,
        "aliases": "|".join(record.aliases),
        "kind": record.kind,
        "sector": record.sector,
        "city": record.city,
        "size": record.size,
        "website": record.website,
        "handles": "|".join(record.handles),
        "replacement": record.replacement,
        "may_be_named": format_may_be_named(record.may_be_named),
    }


def checked(record: ClientRecord) -> ClientRecord:
    """The record itself, in composed Unicode, or a RegistryError that says what is wrong."""
    record = _composed(record)
    if not any(character.isalnum() for character in record.name):
        raise RegistryError("name is missing")
    if record.kind not in KINDS:
        raise RegistryError(f"kind must be {' or '.join(KINDS)}")
    for field, value in _values(record):
        _check_value(field, value)
    for field in ("aliases", "handles"):
        if len(getattr(record, field)) > MOST_VALUES:
            raise RegistryError(f"{field} has more than {MOST_VALUES} values")
    if record.website and not record.host:
        raise RegistryError("website is no address such as example.nl")
    return record


def _several(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in value.split("|") if part.strip()))


def _kind(value: str) -> str:
    said = value.strip().casefold()
    return _KINDS_IN_DUTCH.get(said, said) if said else "client"


def _composed(record: ClientRecord) -> ClientRecord:
    def nfc(value: str) -> str:
        return unicodedata.normalize("NFC", value)

    return replace(
        record,
        name=nfc(record.name),
        aliases=tuple(map(nfc, record.aliases)),
        sector=nfc(record.sector),
        city=nfc(record.city),
        size=nfc(record.size),
        website=nfc(record.website),
        handles=tuple(map(nfc, record.handles)),
        replacement=nfc(record.replacement),
    )


_LISTS = frozenset(["aliases", "handles", "may_be_named"])


def _values(record: ClientRecord) -> list[tuple[str, str]]:
    single = [(field, str(getattr(record, field))) for field in FIELDS if field not in _LISTS]
    aliases = [("aliases", alias) for alias in record.aliases]
    return [*single, *aliases, *(("handles", handle) for handle in record.handles)]


def _check_value(field: str, value: str) -> None:
    longest = LONGEST.get(field, LONGEST_FIELD)
    if len(value) > longest:
        raise RegistryError(f"{field} is longer than {longest} characters")
    # Cc and Cf: line breaks, NUL, marks that turn the reading direction; Cs: half an emoji.
    if any(
        unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") for character in value
    ):
        raise RegistryError(f"{field} has a control character, such as a line break, in it")
    if field in ("aliases", "handles"):
        if "|" in value:
            raise RegistryError(f"{field} may not hold the separator |")
        if not any(character.isalnum() for character in value):
            raise RegistryError(f"{field} has a value without a letter or digit")
