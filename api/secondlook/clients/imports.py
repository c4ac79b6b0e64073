"""Merging a whole list of clients into the registry, by name, within one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from secondlook.clients.records import ClientRecord
from secondlook.clients.tables import clients, row_of
from secondlook.errors import RegistryError


@dataclass(frozen=True, slots=True)
class ImportSummary:
    added: int
    updated: int
    unchanged: int
    removed: int


def rows_by_name(records: Sequence[ClientRecord]) -> dict[str, dict[str, str]]:
    rows = {row["same_name"]: row for row in map(row_of, records)}
    if len(rows) < len(records):
        raise RegistryError("a name stands twice among the clients to import")
    return rows


def merge(connection: sa.Connection, rows: dict[str, dict[str, str]], exact: bool) -> ImportSummary:
    present = {row.same_name: row._asdict() for row in connection.execute(sa.select(clients))}
    added = [row for name, row in rows.items() if name not in present]
    updated = [
        {**row, "b_id": present[name]["id"]}
        for name, row in rows.items()
        if name in present and any(present[name][field] != row[field] for field in row)
    ]
    removed = [{"b_id": row["id"]} for name, row in present.items() if exact and name not in rows]
    chosen = clients.c.id == sa.bindparam("b_id")
    for statement, values in (
        (sa.delete(clients).where(chosen), removed),
        (sa.update(clients).where(chosen), updated),
        (sa.insert(clients), added),
    ):
        if values:
            connection.execute(statement, values)
    unchanged = len(rows) - len(added) - len(updated)
    return ImportSummary(len(added), len(updated), unchanged, len(removed))
