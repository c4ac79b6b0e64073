"""Merging a whole list of clients into the registry, by name, within one transaction."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import NamedTuple, Protocol, runtime_checkable

import sqlalchemy as sa

from secondlook.clients.changes import MOST_CHANGES
from secondlook.clients.records import ClientRecord, checked
from secondlook.clients.tables import clients, row_of
from secondlook.errors import RegistryError

_AT_ONCE = 500
_CHOSEN = clients.c.id == sa.bindparam("b_id")
Row = dict[str, str]
# Is told how many more rows are done.
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """`demo`: how many of the removed were the invented clients of the first look."""

    added: int
    updated: int
    unchanged: int
    removed: int
    demo: int = 0


class Merge(NamedTuple):
    """What an import did to the list: the ids are of all clients added, changed or removed."""

    summary: ImportSummary
    ids: list[int]


@runtime_checkable
class Incoming(Protocol):
    """A list to import, part by part: rows by same_name, which no other part has."""

    def parts(self) -> Iterator[Mapping[str, Row]]: ...

    def holds(self, name: str) -> bool: ...


class ShortList:
    """Records at hand, all in one part."""

    def __init__(self, records: Iterable[ClientRecord]) -> None:
        self._rows = rows_by_name([checked(record) for record in records])

    def parts(self) -> Iterator[Mapping[str, Row]]:
        yield self._rows

    def holds(self, name: str) -> bool:
        return name in self._rows


def invented() -> list[ClientRecord]:
    """The clients of data/demo-clients.csv, for a first look."""
    from secondlook.clients.spreadsheets import read_clients

    demo = resources.files("secondlook") / "data" / "demo-clients.csv"
    return read_clients(demo.read_bytes())


def rows_by_name(records: Sequence[ClientRecord]) -> dict[str, Row]:
    rows = {row["same_name"]: row for row in map(row_of, records)}
    if len(rows) < len(records):
        raise RegistryError("a name stands twice among the clients to import")
    return rows


def merged(
    connection: sa.Connection,
    incoming: Incoming,
    exact: bool,
    demo: Mapping[str, Row],
    advance: Progress,
) -> Merge:
    """`exact`: what is not in the list goes. Of `demo` goes what nobody has touched."""
    added, updated, unchanged = _Ids(), _Ids(), 0
    for rows in incoming.parts():
        present = dict(_present(connection, rows))
        other = {number: rows[name] for name, (number, row) in present.items() if row != rows[name]}
        unchanged += len(present) - len(other)
        _change(connection, other, advance)
        updated.take(other)
        new = [row for name, row in rows.items() if name not in present]
        added.take(_add(connection, new, advance))
    others = {name: row for name, row in demo.items() if not incoming.holds(name)}
    mine = _present(connection, others)
    invented = [number for name, (number, row) in mine if row == others[name]]
    gone = sorted(_ids_without(connection, incoming)) if exact else invented
    _remove(connection, gone, advance)
    ids = [*gone, *updated.ids, *added.ids]
    return Merge(
        ImportSummary(added.count, updated.count, unchanged, len(gone), len(invented)), ids
    )


class _Ids:
    """How many, and which, as long as anybody needs to know: see changes.py."""

    def __init__(self) -> None:
        self.count, self.ids = 0, list[int]()

    def take(self, ids: Collection[int]) -> None:
        self.count += len(ids)
        if len(self.ids) <= MOST_CHANGES:
            self.ids.extend(ids)


def _change(connection: sa.Connection, rows: Mapping[int, Row], advance: Progress) -> None:
    values = [{**row, "b_id": number} for number, row in rows.items()]
    _in_parts(connection, sa.update(clients).where(_CHOSEN), values, advance)


def _remove(connection: sa.Connection, ids: Sequence[int], advance: Progress) -> None:
    values = [{"b_id": number} for number in ids]
    _in_parts(connection, sa.delete(clients).where(_CHOSEN), values, advance)


def _add(connection: sa.Connection, rows: Sequence[Row], advance: Progress) -> list[int]:
    newest = connection.execute(sa.select(sa.func.max(clients.c.id))).scalar() or 0
    _in_parts(connection, sa.insert(clients), rows, advance)
    added = sa.select(clients.c.id).where(clients.c.id > newest)
    return [int(str(each)) for each in connection.execute(added).scalars()]


def _in_parts(
    connection: sa.Connection,
    statement: "sa.Insert | sa.Update | sa.Delete",
    values: Sequence[Mapping[str, object]],
    advance: Progress,
) -> None:
    for start in range(0, len(values), _AT_ONCE):
        part = values[start : start + _AT_ONCE]
        connection.execute(statement, part)
        advance(len(part))


def _present(
    connection: sa.Connection, names: Iterable[str]
) -> Iterator[tuple[str, tuple[int, Row]]]:
    """The clients of these names that are in the list: name, number, row."""
    wanted = list(names)
    for start in range(0, len(wanted), _AT_ONCE):
        part = clients.c.same_name.in_(wanted[start : start + _AT_ONCE])
        for found in connection.execute(sa.select(clients).where(part)):
            row = dict(found._mapping)
            number = row.pop("id")
            yield row["same_name"], (number, row)


def _ids_without(connection: sa.Connection, incoming: Incoming) -> Iterator[int]:
    # Said of the statement: said of the connection it would hold for the writes behind it as well.
    every = sa.select(clients.c.id, clients.c.same_name).execution_options(yield_per=2_000)
    for number, name in connection.execute(every):
        if not incoming.holds(name):
            yield number
