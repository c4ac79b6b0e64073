"""The client registry: one list of clients in a database, SQLite unless an office says otherwise,
and beside it the people who may be named (names.py).

Every write is one transaction and raises `generation`; every fault is a RegistryError that says
what to do. Files are private and deleted names leave the disk: see sqlite_files.py.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from secondlook.clients import sqlite_files
from secondlook.clients.changes import Changes, record_changes
from secondlook.clients.imports import (
    ImportSummary,
    Incoming,
    Progress,
    ShortList,
    invented,
    merged,
    rows_by_name,
)
from secondlook.clients.index_files import IndexFile
from secondlook.clients.names import Names
from secondlook.clients.records import ClientRecord, checked, same_name
from secondlook.clients.tables import MOST_PER_PAGE, clients, found_by, records_in, row_of, state
from secondlook.clients.upgrades import bring_forward, migrate
from secondlook.errors import RegistryError, UnknownClient


class Registry:
    """`url` is an SQLAlchemy address: sqlite:////folder/clients.db, postgresql+psycopg://…

    The compiled list lies in `folder`, or beside an SQLite database.
    """

    def __init__(self, url: str, folder: Path | None = None) -> None:
        try:
            self._url = sa.make_url(url)
        except sa.exc.ArgumentError:
            raise RegistryError("the address of the client list is not a database URL") from None
        self._file = self._sqlite_file()
        if self._file is not None:
            self._engine = sqlite_files.engine_for(self._file)
        else:
            self._engine = sa.create_engine(self._url, hide_parameters=True, pool_pre_ping=True)
        self.names = Names(self._reading, self._writing, self._scrub)
        self.changes = Changes(self._reading)
        beside = folder or (self._file.parent if self._file else None)
        self.index = IndexFile(beside / "clients.index") if beside else None

    @classmethod
    def at(cls, file: Path) -> "Registry":
        """In this SQLite file."""
        return cls(sa.URL.create("sqlite", database=str(file)).render_as_string())

    def upgrade(self) -> None:
        """Makes the list if there is none, brings an older one up to date; before anything else."""
        with self._explained():
            if self._file is not None:
                sqlite_files.make_private(self._file)
                sqlite_files.write_ahead(self._file)
        with self._explained(), self._writer().begin() as connection:
            migrate(connection)

    @property
    def url(self) -> str:
        """With its password, if it has one."""
        return self._url.render_as_string(hide_password=False)

    def close(self) -> None:
        self._engine.dispose()

    def generation(self) -> int:
        with self._reading() as connection:
            return int(connection.execute(sa.select(state.c.generation)).scalar_one())

    def all(self) -> list[ClientRecord]:
        with self._reading() as connection:
            return records_in(connection, sa.select(clients).order_by(clients.c.same_name))

    def every(self, search: str) -> list[ClientRecord]:
        with self._reading() as connection:
            return records_in(connection, found_by(search).order_by(clients.c.same_name))

    def page(
        self, search: str = "", offset: int = 0, limit: int = 50
    ) -> tuple[int, list[ClientRecord]]:
        """How many there are, and those from `offset` on; `search` looks in names, city, sector."""
        found = found_by(search)
        shown = found.order_by(clients.c.same_name).offset(max(offset, 0))
        with self._reading() as connection:
            counted = sa.select(sa.func.count()).select_from(found.subquery())
            total = int(connection.execute(counted).scalar_one())
            return total, records_in(connection, shown.limit(min(max(limit, 1), MOST_PER_PAGE)))

    def get(self, client: int) -> ClientRecord:
        return self._one(clients.c.id == client)

    def by_name(self, name: str) -> ClientRecord:
        return self._one(clients.c.same_name == same_name(name))

    def add(self, record: ClientRecord) -> ClientRecord:
        record = checked(record)
        with self._writing() as connection:
            _refuse_taken(connection, record, None)
            added = connection.execute(sa.insert(clients).values(row_of(record)))
            number = int(str((added.inserted_primary_key or (0,))[0]))
            record_changes(connection, [number])
        return replace(record, id=number)

    def update(self, record: ClientRecord) -> ClientRecord:
        record = checked(record)
        with self._writing() as connection:
            _refuse_taken(connection, record, record.id)
            chosen = clients.c.id == record.id
            done = connection.execute(sa.update(clients).where(chosen).values(row_of(record)))
            if not done.rowcount:
                raise UnknownClient("there is no such client in the list")
            record_changes(connection, [] if record.id is None else [record.id])
        self._forget()
        return record

    def remove(self, client: int) -> None:
        with self._writing() as connection:
            done = connection.execute(sa.delete(clients).where(clients.c.id == client))
            if not done.rowcount:
                raise UnknownClient("there is no such client in the list")
            record_changes(connection, [client])
        self._forget()

    def import_records(
        self,
        records: Iterable[ClientRecord] | Incoming,
        *,
        replace: bool = False,
        advance: Progress = bool,
    ) -> ImportSummary:
        """All of them or none: by name added or updated; with `replace` what is not in it goes.

        The invented clients of the first look make place for the first list of one's own.
        """
        return self._merged(records, replace, invented(), advance)

    def seed_demo(self) -> ImportSummary:
        """Invented clients, for a first look."""
        return self._merged(invented(), False, (), bool)

    def _merged(
        self,
        records: Iterable[ClientRecord] | Incoming,
        exact: bool,
        demo: Iterable[ClientRecord],
        advance: Progress,
    ) -> ImportSummary:
        incoming = records if isinstance(records, Incoming) else ShortList(records)
        with self._writing() as connection:
            done, ids = merged(connection, incoming, exact, rows_by_name(list(demo)), advance)
            if ids:
                record_changes(connection, ids)
        if done.updated or done.removed:
            self._forget()
        return done

    def backup(self, target: Path) -> None:
        """A copy in one private file, exact also while others write. (A plain `cp` is not.)"""
        with self._explained():
            sqlite_files.copy_to(self._own_file(), target)

    def restore(self, source: Path) -> None:
        """The list becomes what it was; also where the present one is missing or damaged."""
        file = self._own_file()
        sqlite_files.check_backup(source)
        latest = self._generation_if_any()
        with self._explained():
            sqlite_files.make_private(file)
            sqlite_files.put_back(source, file, lambda part: bring_forward(part, latest))
            sqlite_files.write_ahead(file)
        self._forget()

    def _one(self, chosen: sa.ColumnElement[bool]) -> ClientRecord:
        with self._reading() as connection:
            found = records_in(connection, sa.select(clients).where(chosen))
        if not found:
            raise UnknownClient("there is no such client in the list")
        return found[0]

    def _generation_if_any(self) -> int:
        with suppress(RegistryError):
            return self.generation()
        return 0

    def _sqlite_file(self) -> Path | None:
        if self._url.get_backend_name() != "sqlite":
            return None
        if not self._url.database or self._url.database == ":memory:":
            raise RegistryError("a client list in SQLite needs a file")
        return Path(self._url.database)

    def _own_file(self) -> Path:
        if self._file is None:
            raise RegistryError("back up this database with its own tools, such as pg_dump")
        return self._file

    def _scrub(self) -> None:
        with self._explained():
            if self._file is not None:
                sqlite_files.scrub(self._file)

    def _forget(self) -> None:
        """Takes what left the list off the disk; who needs a compiled list makes it again."""
        if self.index is not None:
            with self._explained():
                self.index.remove()
        self._scrub()

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._explained(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """One writer at a time: SQLite locks the file as it begins, others lock this row."""
        with self._explained(), self._writer().begin() as connection:
            connection.execute(sa.select(state.c.generation).with_for_update())
            yield connection

    def _writer(self) -> sa.Engine:
        return self._engine.execution_options(writing=True)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """A database's fault in words, without the statement: that holds clients' names."""
        try:
            yield
        except sa.exc.DBAPIError as error:
            raise RegistryError(sqlite_files.explained(error.orig or error)) from None
        except (sa.exc.SQLAlchemyError, sqlite3.Error, OSError) as error:
            raise RegistryError(sqlite_files.explained(error)) from None


def _refuse_taken(connection: sa.Connection, record: ClientRecord, own: int | None) -> None:
    taken = sa.select(clients.c.id).where(clients.c.same_name == same_name(record.name))
    if connection.execute(taken).scalar() not in (None, own):
        raise RegistryError("there is a client of that name in the list already")
