"""The clients a running service looks for: one snapshot of the registry, swapped as a whole.

When the registry cannot be read the last snapshot stays in use and `fault` says why: never
silently "no clients".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.clients.traceability import Traceability
from secondlook.errors import RegistryError
from secondlook.findings import Mention
from secondlook.reading import Reading


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`generation` None: nothing was ever loaded, and `fault` says so."""

    matcher: ClientMatcher
    traceability: Traceability
    generation: int | None
    loaded_at: datetime

    @classmethod
    def of(cls, records: Iterable[ClientRecord], generation: int | None) -> "Snapshot":
        matcher = ClientMatcher(records)
        return cls(matcher, Traceability(matcher.records), generation, datetime.now(UTC))

    def find(self, reading: Reading) -> list[Mention]:
        """The clients named; where none is, what gives one away without a name."""
        return self.matcher.find(reading) or self.traceability.find(reading)


class LiveClients:
    """Safe to use from several threads: readers see one snapshot or the next, never a mixture."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._refreshing = Lock()
        self._snapshot = Snapshot.of((), None)
        self._fault: str | None = "the client list has not been read yet"

    def find(self, reading: Reading) -> list[Mention]:
        return self._snapshot.find(reading)

    def refresh(self) -> bool:
        """Looks whether the list changed, and takes it over; True when there is a new snapshot."""
        with self._refreshing:
            try:
                return self._take_over()
            except RegistryError as error:
                self._fault = str(error)
                return False

    @property
    def snapshot(self) -> Snapshot:
        return self._snapshot

    @property
    def records(self) -> tuple[ClientRecord, ...]:
        return tuple(self._snapshot.matcher.records)

    @property
    def size(self) -> int:
        return len(self._snapshot.matcher.records)

    @property
    def loaded_at(self) -> datetime:
        return self._snapshot.loaded_at

    @property
    def fault(self) -> str | None:
        """Why the list in use may be out of date or empty; None when all is well."""
        return self._fault

    def _take_over(self) -> bool:
        # Read before the list: a write in between shows as a change the next time.
        generation = self._registry.generation()
        if generation == self._snapshot.generation:
            self._fault = None
            return False
        self._snapshot = Snapshot.of(self._registry.all(), generation)
        self._fault = None
        return True
