"""All that is SQLite's own: private files, pragmas, scrubbing, backup, restore, what faults mean.

On another database none of this runs; backups are then its own tool's work.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from secondlook.errors import RegistryError

BUSY_SECONDS = 5.0
_PRAGMAS = ("PRAGMA secure_delete=ON", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF")
_SIDE_FILES = ("-wal", "-shm", "-journal")


def engine_for(file: Path) -> sa.Engine:
    """A connection per task, none kept: a database that was moved or lost is noticed at once."""
    engine = sa.create_engine(
        "sqlite://",
        creator=lambda: connect(file),
        poolclass=NullPool,
        hide_parameters=True,
    )

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # Taking the write lock first makes two writers wait instead of one of them fail halfway.
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def connect(file: Path, busy_seconds: float | None = None) -> sqlite3.Connection:
    """mode=rw: a database that is gone is a fault, not a reason to make an empty one."""
    connection = sqlite3.connect(
        f"file:{quote(str(file))}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS if busy_seconds is None else busy_seconds,
        isolation_level=None,
        check_same_thread=False,
    )
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    return connection


def make_private(file: Path) -> None:
    """The database file and the folder made for it are the owner's alone, whatever the umask.

    SQLite gives -wal and -shm the mode of the database itself.
    """
    if not file.parent.is_dir():
        file.parent.mkdir(parents=True, mode=0o700)
        file.parent.chmod(0o700)
    create_private(file)
    for existing in (file, *side_files(file)):
        if existing.exists():
            existing.chmod(0o600)


def create_private(file: Path) -> None:
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def side_files(file: Path) -> list[Path]:
    return [file.with_name(file.name + ending) for ending in _SIDE_FILES]


def write_ahead(file: Path) -> None:
    """Readers and a writer side by side; stays with the file once set."""
    with closing(connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")


def scrub(file: Path) -> None:
    """Empties the write-ahead log, the one place where secure_delete leaves old rows.

    While somebody is reading it cannot; the next write tries again.
    """
    with closing(connect(file, busy_seconds=0.5)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def copy_to(file: Path, target: Path) -> None:
    """A consistent copy in one file, also while others write; appears whole or not at all."""
    part = target.with_name(target.name + ".part")
    create_private(part)
    try:
        part.chmod(0o600)
        with closing(connect(file)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def check_backup(file: Path) -> None:
    if not file.is_file():
        raise RegistryError(f"there is no backup at {file}")
    try:
        with closing(sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            connection.execute("SELECT count(*) FROM clients, registry_state").fetchone()
    except sqlite3.DatabaseError:
        raise RegistryError(f"{file} is no backup of a client list, or a damaged one") from None
    if verdict != "ok":
        raise RegistryError(f"{file} is a damaged backup")


def put_back(backup: Path, file: Path, prepare: Callable[[Path], None]) -> None:
    """The backup, made ready beside the database, takes its place; a damaged one is left behind."""
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy_to(backup, part)
        prepare(part)
        # An old write-ahead log next to a new database would be read into it.
        for leftover in side_files(file):
            leftover.unlink(missing_ok=True)
        for leftover in side_files(part):
            leftover.unlink(missing_ok=True)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def explained(error: BaseException) -> str:
    """What a fault means, for the person who keeps the list; never the statement or its values."""
    said = str(error).lower()
    for sign, meaning in _MEANINGS:
        if sign in said:
            return meaning
    return "the client list cannot be read or written"


_MEANINGS = (
    ("locked", "the client list is in use by another program; try again in a moment"),
    ("busy", "the client list is in use by another program; try again in a moment"),
    ("malformed", "the client list is damaged; restore the last backup"),
    ("not a database", "the client list is damaged; restore the last backup"),
    ("no such table", "the client list is damaged or empty; restore the last backup"),
    ("does not exist", "the client list is damaged or empty; restore the last backup"),
    ("disk i/o", "the disk with the client list does not answer as it should"),
    ("full", "the disk with the client list is full"),
    ("readonly", "the client list cannot be written: the file or its folder is read-only"),
    ("unable to open", "the client list is missing, or may not be opened"),
    ("connection", "the database with the client list does not answer"),
)
