"""Invented clients and small helpers that several of these tests share."""

from collections.abc import Iterable
from pathlib import Path

from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.records import ClientRecord, record_of
from secondlook.clients.registry import Registry
from secondlook.language import read

RECORDS = tuple(
    record_of(values)
    for values in (
        {"name": "Gemeente Lindervoort", "aliases": "Gem. Lindervoort", "city": "Lindervoort",
         "website": "lindervoort.example", "handles": "@gemlindervoort", "sector": "municipality"},
        {"name": "Stichting Woonhart Peelrand", "aliases": "Woonhart Peelrand|Woonhart|WHP",
         "website": "woonhart.example", "handles": "@woonhart", "city": "Helmond"},
        {"name": "Van der Meulenrode & Zonen B.V.", "aliases": "Van der Meulenrode|VDM",
         "website": "www.vdmzonen.example", "city": "Tilburg"},
        {"name": "Helder", "aliases": "Helder Energie", "kind": "prospect", "city": "Zwolle",
         "handles": "@helder_energie", "website": "helder-energie.example"},
        {"name": "Baken", "aliases": "Baken Advies", "city": "Utrecht"},
        {"name": "De Bron", "aliases": "De Bron Begeleiding", "city": "Arnhem"},
        {"name": "Nordhaven Verzekeringen N.V.", "aliases": "Nordhaven|NHV", "city": "Rotterdam",
         "website": "nordhaven.example", "handles": "@nordhaven"},
        {"name": "Café Élanvoort Groep", "aliases": "Café Élanvoort", "city": "Den Haag"},
        {"name": "Kühnberg GmbH", "aliases": "Kühnberg", "city": "Düsseldorf"},
        {"name": "Stichting Medisch Vervoer Ommerland", "aliases": "MVO", "city": "Groningen"},
        {"name": "Brouwerij 't Hoefwiel", "aliases": "'t Hoefwiel", "may_be_named": "yes"},
        {"name": "Slim Parkeren", "handles": "@slimparkeren", "city": "Ede"},
        {"name": "Quillbrook & Hart LLP", "aliases": "Quillbrook", "city": "London"},
        {"name": "Bakkerij Jansveld", "aliases": "Jansveld", "city": "Sneek"},
        {"name": "SnelSpoor", "aliases": "SnelSpoor Nederland", "city": "Utrecht"},
        {"name": "Bright", "aliases": "Bright Lighting", "city": "Eindhoven"},
        {"name": "Elektro-Unova (Benelux) B.V.", "aliases": "Elektro-Unova", "city": "Venlo"},
        {"name": "Zorggroep Meerzicht", "aliases": "Meerzicht|ZGMZ", "city": "Amersfoort"},
    )
)  # fmt: skip

MATCHER = ClientMatcher(RECORDS)


def found(text: str, matcher: ClientMatcher = MATCHER) -> list[str]:
    """The words of `text` that were found to be a client."""
    return [text[mention.start : mention.end] for mention in matcher.find(read(text))]


def named(count: int, prefix: str = "Zilverwold") -> list[ClientRecord]:
    return [ClientRecord(name=f"{prefix} {number:05d}") for number in range(count)]


def registry_at(file: Path, records: Iterable[ClientRecord] = ()) -> Registry:
    registry = Registry(f"sqlite:///{file}")
    registry.upgrade()
    registry.import_records(records)
    return registry
