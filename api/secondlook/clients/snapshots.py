"""What a review needs of the registry at one moment, and how the next one is come by: from the
compiled file as it is, from the file and what changed since, or compiled anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from secondlook.clients.changes import Changed
from secondlook.clients.compilations import compiled, in_memory
from secondlook.clients.index_files import CompiledList
from secondlook.clients.indexes import NameIndex
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.packed_records import PackedRecords, StackedRecords
from secondlook.clients.people import KnownPeople
from secondlook.clients.records import ClientRecord
from secondlook.clients.tallies import Tallies, TallyCounter
from secondlook.clients.traceability import Traceability
from secondlook.findings import Mention
from secondlook.reading import Reading


@dataclass(frozen=True, slots=True)
class Clients:
    """The client list ready for reviews. `compiled` is what it rests on, None for a list from
    memory alone; `mark` is the registry's, `behind` how many clients changed after it was compiled.
    """

    matcher: ClientMatcher
    traceability: Traceability
    mark: str
    compiled: CompiledList | None = None
    behind: int = 0

    @classmethod
    def of(cls, records: Iterable[ClientRecord]) -> "Clients":
        matcher = ClientMatcher(records)
        return cls(matcher, Traceability(matcher.records), "")

    @classmethod
    def from_compiled(cls, made: CompiledList) -> "Clients":
        matcher = ClientMatcher.of(PackedRecords(made.sections), [NameIndex(made.sections)])
        return cls(matcher, Traceability.of(Tallies(made.sections)), made.mark, made)

    @classmethod
    def with_changes(cls, made: CompiledList, changed: Changed) -> "Clients":
        """The compiled list without those that changed, and these as they are now on top."""
        below = PackedRecords(made.sections)
        above = in_memory(compiled(changed.records))
        gone = below.places_of(changed.ids)
        records = StackedRecords(below, gone, PackedRecords(above))
        indexes = [NameIndex(made.sections, 0, gone), NameIndex(above, len(below))]
        counts = TallyCounter(changed.records)
        for place in gone:
            counts.add(below[place], -1)
        tallies = Tallies(made.sections, dict(counts.by_city))
        matcher = ClientMatcher.of(records, indexes)
        return cls(matcher, Traceability.of(tallies), changed.mark, made, len(changed.ids))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`generation` None: nothing was ever loaded, and `fault` says so."""

    clients: Clients
    people: KnownPeople
    generation: int | None
    loaded_at: datetime

    @classmethod
    def of(cls, clients: Clients, generation: int | None, names: Iterable[str] = ()) -> "Snapshot":
        return cls(clients, KnownPeople(names), generation, datetime.now(UTC))

    def resting_on(self, clients: Clients) -> "Snapshot":
        """The same list, otherwise come by."""
        return replace(self, clients=clients)

    @property
    def matcher(self) -> ClientMatcher:
        return self.clients.matcher

    def find(self, reading: Reading) -> list[Mention]:
        """The clients named; where none is, what gives one away without a name. And the people who
        may be named."""
        named = self.clients.matcher.find(reading) or self.clients.traceability.find(reading)
        return [*named, *self.people.find(reading)]
