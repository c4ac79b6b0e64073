"""The registry's tables as the code uses them, and the way from a record to a row and back.

The tables themselves are made by migrations/; a test holds the two together.
"""

from typing import Any

import sqlalchemy as sa

from secondlook.clients.records import FIELDS, ClientRecord, same_name, stored_record, texts_of
from secondlook.reading import fold

HEAD = "0003"  # the migration this code was written for
MOST_PER_PAGE = 500

metadata = sa.MetaData()
clients = sa.Table(
    "clients",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("same_name", sa.Text, nullable=False, unique=True),
    sa.Column("found_by", sa.Text, nullable=False),
    *(sa.Column(field, sa.Text, nullable=False) for field in FIELDS),
)
names = sa.Table(
    "names",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("same_name", sa.Text, nullable=False, unique=True),
    sa.Column("found_by", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
)
state = sa.Table(
    "registry_state",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("generation", sa.BigInteger, nullable=False),
    sa.Column("mark", sa.Text, nullable=False),
)
changes = sa.Table(
    "registry_changes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("mark", sa.Text, nullable=False, index=True),
    sa.Column("client", sa.Integer, nullable=True),
)


def row_of(record: ClientRecord) -> dict[str, str]:
    """Without the id. `found_by` is what a search looks in: folded here, as databases differ."""
    texts = texts_of(record)
    searched = (texts[field] for field in ("name", "aliases", "sector", "city", "website"))
    return {**texts, "same_name": same_name(record.name), "found_by": fold("\n".join(searched))}


def record_from(row: "sa.Row[Any]") -> ClientRecord:
    """Without checking again what was checked before it was written."""
    values = row._mapping
    return stored_record([values[field] for field in FIELDS], values["id"])


def found_by(search: str) -> "sa.Select[tuple[object, ...]]":
    """Clients whose names, city, sector or website hold this."""
    wanted = clients.c.found_by.contains(fold(search.strip()), autoescape=True)
    return sa.select(clients).where(wanted)


def records_in(
    connection: sa.Connection, chosen: "sa.Select[tuple[object, ...]]"
) -> list[ClientRecord]:
    return [record_from(row) for row in connection.execute(chosen)]


def next_generation(connection: sa.Connection) -> None:
    connection.execute(sa.update(state).values(generation=state.c.generation + 1))
