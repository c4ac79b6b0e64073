"""Which clients changed since a list was compiled: so that one new one among a million costs one.

Every write gives the list a new mark, a random one: a compiled list that bears a mark was made from
exactly that list, and not from another database that happened to count as far.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import NamedTuple

import sqlalchemy as sa

from secondlook.clients.records import ClientRecord
from secondlook.clients.tables import changes, clients, next_generation, record_from, state

# Beyond this a list is compiled anew, so that what went before need not be known.
MOST_CHANGES = 20_000
_AT_ONCE = 500  # SQLite takes so many values in one statement, and a thousand more
_Connected = Callable[[], AbstractContextManager[sa.Connection]]


class Changed(NamedTuple):
    """From one mark to `mark`: of the clients in `ids` those that are still there are `records`."""

    mark: str
    ids: list[int]
    records: list[ClientRecord]


class Changes:
    """`reading` is the registry's transaction."""

    def __init__(self, reading: _Connected) -> None:
        self._reading = reading

    def mark(self) -> str:
        with self._reading() as connection:
            return _mark(connection)

    def count(self) -> int:
        with self._reading() as connection:
            counted = sa.select(sa.func.count()).select_from(clients)
            return int(connection.execute(counted).scalar_one())

    def since(self, mark: str) -> Changed | None:
        """None where what changed is too much, or not known any more."""
        with self._reading() as connection:
            # Read first: what is written meanwhile counts as a change the next time.
            now, ids = _mark(connection), _ids_since(connection, mark)
            if ids is None:
                return None
            return Changed(now, ids, list(_records(connection, ids)))

    @contextmanager
    def everything(self) -> Iterator[tuple[str, Iterator[ClientRecord]]]:
        """The mark and the whole list, record by record: it need not fit in memory."""
        with self._reading() as connection:
            mark = _mark(connection)
            rows = connection.execution_options(yield_per=2_000).execute(
                sa.select(clients).order_by(clients.c.id)
            )
            yield mark, map(record_from, rows)


def record_changes(connection: sa.Connection, ids: Iterable[int]) -> None:
    """In the transaction that changed, added or removed these clients."""
    next_generation(connection)
    mark, changed = secrets.token_hex(16), list(ids)
    connection.execute(sa.update(state).values(mark=mark))
    if len(changed) > MOST_CHANGES:
        connection.execute(sa.delete(changes))
        changed = []
    rows = [{"mark": mark, "client": each} for each in changed] or [{"mark": mark, "client": None}]
    connection.execute(sa.insert(changes), rows)
    newest = connection.execute(sa.select(sa.func.max(changes.c.id))).scalar_one()
    connection.execute(sa.delete(changes).where(changes.c.id < newest - 2 * MOST_CHANGES))


def _mark(connection: sa.Connection) -> str:
    return str(connection.execute(sa.select(state.c.mark)).scalar_one())


def _ids_since(connection: sa.Connection, mark: str) -> list[int] | None:
    of_mark = sa.select(sa.func.max(changes.c.id)).where(changes.c.mark == mark)
    last = connection.execute(of_mark).scalar()
    if last is None:
        return None
    since = sa.select(changes.c.client).where(changes.c.id > last, changes.c.client.is_not(None))
    ids = sorted({int(str(each)) for each in connection.execute(since).scalars()})
    return ids if len(ids) <= MOST_CHANGES else None


def _records(connection: sa.Connection, ids: list[int]) -> Iterator[ClientRecord]:
    for start in range(0, len(ids), _AT_ONCE):
        chosen = sa.select(clients).where(clients.c.id.in_(ids[start : start + _AT_ONCE]))
        yield from map(record_from, connection.execute(chosen))
