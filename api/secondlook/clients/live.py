"""The clients a running service looks for, and the people it may see named: one snapshot of the
registry, swapped as a whole.

When the registry cannot be read the last snapshot stays in use and `fault` says why: never
silently "no clients". The same while a long list is compiled.
"""

import time
from datetime import datetime
from threading import Lock

from secondlook.clients.compilers import Compiler, compile_list
from secondlook.clients.index_files import CompiledList
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.clients.snapshots import Clients, Snapshot
from secondlook.errors import RegistryError
from secondlook.findings import Mention
from secondlook.reading import Reading

# Up to here a list is compiled on the spot; a longer one takes changes on top, and a process. The
# first list of a process is waited for anyway: there it pays later.
SHORT_LIST = 5_000
SHORT_FIRST_LIST = 20_000
# Changes lie on top of the compiled list until there have been none for a while; and compiling a
# long list again and again would keep a processor busy.
QUIET_SECONDS = 10.0
_PAUSE_SECONDS = 300.0
_COMPILING = "a changed client list is being made ready; until then the list of before is in use"


class LiveClients:
    """Safe to use from several threads: readers see one snapshot or the next, never a mixture."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._compiler = Compiler(registry)
        self._refreshing = Lock()
        self._snapshot = Snapshot.of(Clients.of(()), None)
        self._fault: str | None = "the client list has not been read yet"
        self._stamp: object = None
        self._file: CompiledList | None = None
        self._compile_after = 0.0

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
            self._rest_on_file()
            return False
        clients = self._next_clients()
        if clients is None:
            self._fault = _COMPILING
            return False
        names = [record.name for record in self._registry.names.every()]
        self._snapshot = Snapshot.of(clients, generation, names)
        self._compile_after = max(self._compile_after, time.monotonic() + QUIET_SECONDS)
        self._fault = None
        return True

    def _next_clients(self) -> Clients | None:
        """None while a process compiles what is too much to do here."""
        held, mark = self._snapshot.clients, self._registry.changes.mark()
        if held.mark == mark:
            return held
        on_file = self._on_file()
        if on_file is not None and on_file.mark == mark:
            return Clients.from_compiled(on_file)
        count, first = self._registry.changes.count(), self._snapshot.generation is None
        if count > SHORT_LIST:
            for made in (on_file, held.compiled):
                changed = made and self._registry.changes.since(made.mark)
                if made and changed:
                    return Clients.with_changes(made, changed)
        if count > (SHORT_FIRST_LIST if first else SHORT_LIST) and self._made_elsewhere(first):
            return None
        return Clients.from_compiled(compile_list(self._registry))

    def _made_elsewhere(self, first: bool) -> bool:
        """Has a process make the file; without any list before, that is waited for."""
        if self._compiler.failed:
            return False
        if not self._compiler.busy() and not self._compiler.start(patient=not first):
            return False
        if first:
            self._compiler.wait()
        return not first

    def _rest_on_file(self) -> None:
        """Changes on top of a compiled list are compiled into it, when there is time."""
        held = self._snapshot.clients
        if not held.behind or self._compiler.busy():
            return
        on_file = self._on_file()
        if on_file is not None and on_file.mark == held.mark:
            self._snapshot = self._snapshot.resting_on(Clients.from_compiled(on_file))
        elif time.monotonic() >= self._compile_after:
            self._compiler.start()
            self._compile_after = time.monotonic() + _PAUSE_SECONDS

    def _on_file(self) -> CompiledList | None:
        """What lies in the file; read again only when the file is another."""
        index = self._registry.index
        stamp = index.stamp() if index else None
        if index is None or stamp is None:
            self._stamp = self._file = None
        elif stamp != self._stamp:
            self._file, self._stamp = index.read(), stamp
        return self._file
