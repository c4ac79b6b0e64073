"""The registry's tables as the code uses them, and the way from a record to a row and back.

The tables themselves are made by migrations/; a test holds the two together.
"""

from typing import Any

import sqlalchemy as sa

from secondlook.clients.records import FIELDS, ClientRecord, record_of, same_name, texts_of
from secondlook.reading import fold

HEAD = "0001"  # the migration this code was written for

metadata = sa.MetaData()
clients = sa.Table(
    "clients",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("same_name", sa.Text, nullable=False, unique=True),
    sa.Column("found_by", sa.Text, nullable=False),
    *(sa.Column(field, sa.Text, nullable=False) for field in FIELDS),
)
state = sa.Table(
    "registry_state",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("generation", sa.BigInteger, nullable=False),
)


def row_of(record: ClientRecord) -> dict[str, str]:
    """Without the id. `found_by` is what a search looks in: folded here, as databases differ."""
    texts = texts_of(record)
    searched = (texts[field] for field in ("name", "aliases", "sector", "city", "website"))
    return {**texts, "same_name": same_name(record.name), "found_by": fold("\n".join(searched))}


def record_from(row: "sa.Row[Any]") -> ClientRecord:
    values = row._mapping
    record = record_of({field: values[field] for field in FIELDS})
    # Not dataclasses.replace: ten thousand of these are made at every reload.
    object.__setattr__(record, "id", values["id"])
    return record
