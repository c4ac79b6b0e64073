"""Merging a whole list of clients into the registry, by name, within one transaction."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

import sqlalchemy as sa

from secondlook.clients.records import ClientRecord
from secondlook.clients.tables import clients, row_of
from secondlook.errors import RegistryError

_AT_ONCE = 500
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


@dataclass(frozen=True, slots=True)
class Merge:
    """What an import does to the list; `demo` are the names of the removed that were invented."""

    added: list[Row]
    updated: dict[int, Row]
    removed: list[int]
    unchanged: int
    demo: int

    @property
    def summary(self) -> ImportSummary:
        counted = len(self.added), len(self.updated), self.unchanged, len(self.removed)
        return ImportSummary(*counted, self.demo)


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


def planned(
    connection: sa.Connection, rows: Mapping[str, Row], exact: bool, demo: Mapping[str, Row]
) -> Merge:
    """`exact`: what is not in `rows` goes. Of `demo` goes what nobody has touched."""
    present = dict(_present(connection, rows))
    updated = {number: rows[name] for name, (number, row) in present.items() if row != rows[name]}
    others = {name: row for name, row in demo.items() if name not in rows}
    invented = {
        number for name, (number, row) in _present(connection, others) if row == others[name]
    }
    removed = set(_ids_without(connection, rows)) if exact else invented
    return Merge(
        added=[row for name, row in rows.items() if name not in present],
        updated=updated,
        removed=sorted(removed),
        unchanged=len(present) - len(updated),
        demo=len(invented),
    )


def carry_out(connection: sa.Connection, merge: Merge, advance: Progress) -> list[int]:
    """The ids of all clients that were added, changed or removed."""
    chosen = clients.c.id == sa.bindparam("b_id")
    removed = [{"b_id": number} for number in merge.removed]
    updated = [{**row, "b_id": number} for number, row in merge.updated.items()]
    _in_parts(connection, sa.delete(clients).where(chosen), removed, advance)
    _in_parts(connection, sa.update(clients).where(chosen), updated, advance)
    newest = connection.execute(sa.select(sa.func.max(clients.c.id))).scalar() or 0
    _in_parts(connection, sa.insert(clients), merge.added, advance)
    added = connection.execute(sa.select(clients.c.id).where(clients.c.id > newest)).scalars()
    return [*merge.removed, *merge.updated, *added]


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


def _ids_without(connection: sa.Connection, rows: Mapping[str, Row]) -> Iterator[int]:
    for number, name in connection.execute(sa.select(clients.c.id, clients.c.same_name)):
        if name not in rows:
            yield number
