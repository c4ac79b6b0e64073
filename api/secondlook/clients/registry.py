"""The client registry: one list of clients in a database, SQLite unless an office says otherwise.

Every write is one transaction and raises `generation`; every fault is a RegistryError that says
what to do. Files are private and deleted names leave the disk: see sqlite_files.py.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import resources
from pathlib import Path

import sqlalchemy as sa

from secondlook.clients import sqlite_files
from secondlook.clients.imports import ImportSummary, merge, rows_by_name
from secondlook.clients.records import ClientRecord, checked, same_name
from secondlook.clients.tables import clients, record_from, row_of, state
from secondlook.clients.upgrades import bring_forward, migrate
from secondlook.errors import RegistryError, UnknownClient
from secondlook.reading import fold

MOST_PER_PAGE = 500


class Registry:
    """`url` is an SQLAlchemy address: sqlite:////folder/clients.db, postgresql+psycopg://…"""

    def __init__(self, url: str) -> None:
        try:
            self._url = sa.make_url(url)
        except sa.exc.ArgumentError:
            raise RegistryError("the address of the client list is not a database URL") from None
        self._file = self._sqlite_file()
        if self._file is not None:
            self._engine = sqlite_files.engine_for(self._file)
        else:
            self._engine = sa.create_engine(self._url, hide_parameters=True, pool_pre_ping=True)

    @classmethod
    def at(cls, file: Path) -> "Registry":
        """The registry in this SQLite file."""
        return cls(sa.URL.create("sqlite", database=str(file)).render_as_string())

    def upgrade(self) -> None:
        """Makes the list if there is none, brings an older one up to date; before anything else."""
        with self._explained():
            if self._file is not None:
                sqlite_files.make_private(self._file)
                sqlite_files.write_ahead(self._file)
        with self._explained(), self._writer().begin() as connection:
            migrate(connection)

    def close(self) -> None:
        self._engine.dispose()

    def generation(self) -> int:
        with self._reading() as connection:
            return int(connection.execute(sa.select(state.c.generation)).scalar_one())

    def all(self) -> list[ClientRecord]:
        with self._reading() as connection:
            return _records(connection, sa.select(clients).order_by(clients.c.same_name))

    def every(self, search: str) -> list[ClientRecord]:
        with self._reading() as connection:
            return _records(connection, _found_by(search).order_by(clients.c.same_name))

    def page(
        self, search: str = "", offset: int = 0, limit: int = 50
    ) -> tuple[int, list[ClientRecord]]:
        """How many there are, and those from `offset` on; `search` looks in names, city, sector."""
        found = _found_by(search)
        shown = found.order_by(clients.c.same_name).offset(max(offset, 0))
        with self._reading() as connection:
            counted = sa.select(sa.func.count()).select_from(found.subquery())
            total = int(connection.execute(counted).scalar_one())
            return total, _records(connection, shown.limit(min(max(limit, 1), MOST_PER_PAGE)))

    def get(self, client: int) -> ClientRecord:
        return self._one(clients.c.id == client)

    def by_name(self, name: str) -> ClientRecord:
        return self._one(clients.c.same_name == same_name(name))

    def add(self, record: ClientRecord) -> ClientRecord:
        record = checked(record)
        with self._writing() as connection:
            _refuse_taken(connection, record, None)
            added = connection.execute(sa.insert(clients).values(row_of(record)))
            _next_generation(connection)
        return replace(record, id=_first_key(added.inserted_primary_key))

    def update(self, record: ClientRecord) -> ClientRecord:
        record = checked(record)
        with self._writing() as connection:
            _refuse_taken(connection, record, record.id)
            chosen = clients.c.id == record.id
            done = connection.execute(sa.update(clients).where(chosen).values(row_of(record)))
            if not done.rowcount:
                raise UnknownClient("there is no such client in the list")
            _next_generation(connection)
        self._scrub()
        return record

    def remove(self, client: int) -> None:
        with self._writing() as connection:
            done = connection.execute(sa.delete(clients).where(clients.c.id == client))
            if not done.rowcount:
                raise UnknownClient("there is no such client in the list")
            _next_generation(connection)
        self._scrub()

    def import_records(
        self, records: Iterable[ClientRecord], *, replace: bool = False
    ) -> ImportSummary:
        """All of them or none: by name added or updated; with `replace` what is not in it goes."""
        rows = rows_by_name([checked(record) for record in records])
        with self._writing() as connection:
            summary = merge(connection, rows, replace)
            if summary.added or summary.updated or summary.removed:
                _next_generation(connection)
        self._scrub()
        return summary

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

    def seed_demo(self) -> ImportSummary:
        """The invented clients of data/demo-clients.csv, for a first look."""
        from secondlook.clients.spreadsheets import read_clients

        demo = resources.files("secondlook") / "data" / "demo-clients.csv"
        return self.import_records(read_clients(demo.read_bytes()))

    def _one(self, chosen: sa.ColumnElement[bool]) -> ClientRecord:
        with self._reading() as connection:
            found = _records(connection, sa.select(clients).where(chosen))
        if not found:
            raise UnknownClient("there is no such client in the list")
        return found[0]

    def _generation_if_any(self) -> int:
        try:
            return self.generation()
        except RegistryError:
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
        if self._file is not None:
            with self._explained():
                sqlite_files.scrub(self._file)

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


def _found_by(search: str) -> "sa.Select[tuple[object, ...]]":
    wanted = clients.c.found_by.contains(fold(search.strip()), autoescape=True)
    return sa.select(clients).where(wanted)


def _records(
    connection: sa.Connection, chosen: "sa.Select[tuple[object, ...]]"
) -> list[ClientRecord]:
    return [record_from(row) for row in connection.execute(chosen)]


def _first_key(key: "sa.Row[tuple[object, ...]] | None") -> int | None:
    return None if key is None else int(str(key[0]))


def _next_generation(connection: sa.Connection) -> None:
    connection.execute(sa.update(state).values(generation=state.c.generation + 1))


def _refuse_taken(connection: sa.Connection, record: ClientRecord, own: int | None) -> None:
    taken = sa.select(clients.c.id).where(clients.c.same_name == same_name(record.name))
    if connection.execute(taken).scalar() not in (None, own):
        raise RegistryError("there is a client of that name in the list already")
