"""How many clients of which kinds and sizes each city has: all that traceability.py needs to know
of the registry, and nothing that tells which clients they are.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from secondlook.clients.records import ClientRecord
from secondlook.clients.sectors import kinds_of, spelled
from secondlook.findings import Channel

_EVERYWHERE = frozenset(Channel)
# Kinds and size of clients, and how many there are.
Tally = Counter[tuple[frozenset[str], str]]


class TallyCounter:
    def __init__(self, records: Iterable[ClientRecord] = ()) -> None:
        self.by_city: defaultdict[str, Tally] = defaultdict(Counter)
        for record in records:
            self.add(record)

    def add(self, record: ClientRecord, count: int = 1) -> None:
        kinds = kinds_of(record.sector, record.replacement)
        # Whom all channels may name, nobody needs to hide.
        if kinds and record.city and record.may_be_named != _EVERYWHERE:
            self.by_city[spelled(record.city)][kinds, record.size.casefold()] += count

    def sections(self) -> dict[str, bytes]:
        cities = "\n".join(self.by_city)
        tallies = "\n".join(map(_written, self.by_city.values()))
        return {"cities": cities.encode("utf-8"), "tallies": tallies.encode("utf-8")}


class Tallies(Mapping[str, Tally]):
    """By city; each is unpacked when it is asked for. `changes` is added to what was compiled."""

    def __init__(
        self, sections: Mapping[str, memoryview], changes: Mapping[str, Tally] | None = None
    ) -> None:
        cities, tallies = (str(sections[name], "utf-8") for name in ("cities", "tallies"))
        self._written = dict(zip(cities.split("\n"), tallies.split("\n"), strict=True))
        self._written.pop("", None)
        self._changes = changes or {}

    def __getitem__(self, city: str) -> Tally:
        if city not in self:
            raise KeyError(city)
        tally = _read(self._written[city]) if city in self._written else Counter()
        tally.update(self._changes.get(city, Counter()))
        return tally

    def __contains__(self, city: object) -> bool:
        return city in self._written or city in self._changes

    def __iter__(self) -> Iterator[str]:
        return iter(self._written.keys() | self._changes.keys())

    def __len__(self) -> int:
        return len(self._written.keys() | self._changes.keys())


def _written(tally: Tally) -> str:
    counted = ((sorted(kinds), size, count) for (kinds, size), count in tally.items())
    return json.dumps(list(counted), ensure_ascii=True, separators=(",", ":"))


def _read(written: str) -> Tally:
    return Counter({(frozenset(kinds), size): count for kinds, size, count in json.loads(written)})
