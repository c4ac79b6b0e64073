"""Promises about the files: private, whole after a crash, clean after a removal, back from a backup."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients.records import ClientRecord
from secondlook.clients.sqlite_files import connect
from secondlook.errors import RegistryError

IMPORT = """
import sys
from clients.samples import named
from secondlook.clients.registry import Registry
registry = Registry(sys.argv[1])
registry.upgrade()
print("ready", flush=True)
while True:
    registry.import_records(named(4000, "Nieuw"), replace=True)
    registry.import_records(named(3000, "Oud"), replace=True)
"""


def modes(folder: Path) -> set[str]:
    return {oct(file.stat().st_mode & 0o777) for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077], ids=oct)
def test_files_are_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    previous = os.umask(umask)
    try:
        registry = registry_at(tmp_path / "data" / "clients.db", named(50))
        with closing(sqlite3.connect(tmp_path / "data" / "clients.db")) as open_:
            open_.execute("SELECT count(*) FROM clients").fetchone()
            registry.add(ClientRecord(name="Kwelder"))
            registry.backup(tmp_path / "data" / "backup.db")
            names = {file.name for file in (tmp_path / "data").iterdir()}
            assert {"clients.db", "clients.db-wal", "clients.db-shm", "backup.db"} <= names
            assert {"0o600"} == modes(tmp_path)
        assert 0o700 == (tmp_path / "data").stat().st_mode & 0o777
    finally:
        os.umask(previous)


def test_a_file_that_was_open_to_others_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry_at(file)
    file.chmod(0o644)
    registry_at(file)

    assert {"0o600"} == modes(tmp_path)


@pytest.mark.parametrize("delay", [0.02, 0.11, 0.23, 0.37, 0.52])
def test_a_killed_import_leaves_the_old_list_or_the_new_one(tmp_path: Path, delay: float) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, named(3000, "Oud"))
    command = [sys.executable, "-c", IMPORT, f"sqlite:///{file}"]
    path = os.pathsep.join(entry for entry in sys.path if entry)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    ) as child:
        assert child.stdout is not None
        assert b"ready\n" == child.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(delay)
        child.send_signal(signal.SIGKILL)

    counts = {len([r for r in registry.all() if r.name.startswith(p)]) for p in ("Oud", "Nieuw")}
    assert counts in ({3000, 0}, {4000, 0})
    with closing(sqlite3.connect(file)) as connection:
        assert ("ok",) == connection.execute("PRAGMA integrity_check").fetchone()


def test_deleted_names_are_gone_from_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, [*named(2000), ClientRecord(name="Kwelder")])
    # Another process has the list open, so that SQLite does not clear its log of its own accord.
    with closing(sqlite3.connect(file)) as other:
        other.execute("SELECT count(*) FROM clients").fetchone()
        assert traces(tmp_path, b"Zilverwold") > 0

        registry.import_records([ClientRecord(name="Kwelder")], replace=True)

        assert 0 == traces(tmp_path, b"Zilverwold")
        assert 0 == traces(tmp_path, b"zilverwold")
        assert traces(tmp_path, b"Kwelder") > 0


def test_deleted_rows_are_overwritten_whatever_the_librarys_default(tmp_path: Path) -> None:
    registry_at(tmp_path / "clients.db")
    with closing(connect(tmp_path / "clients.db")) as connection:
        assert (1,) == connection.execute("PRAGMA secure_delete").fetchone()


def test_a_removed_and_a_renamed_client_are_gone_from_the_disk(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", [*named(100, "Terp")])
    removed = registry.add(ClientRecord(name="Zilverwold Een"))
    renamed = registry.add(ClientRecord(name="Zilverwold Twee"))
    assert removed.id is not None
    registry.remove(removed.id)
    registry.update(ClientRecord(name="Wierde", id=renamed.id))

    assert 0 == traces(tmp_path, b"Zilverwold")


def traces(folder: Path, name: bytes) -> int:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return sum(file.read_bytes().count(name) for file in files)


def test_a_locked_list_is_said_to_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secondlook.clients.sqlite_files.BUSY_SECONDS", 0.1)
    registry = registry_at(tmp_path / "clients.db", named(5))
    with closing(sqlite3.connect(tmp_path / "clients.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RegistryError, match="in use") as refused:
            registry.add(ClientRecord(name="Kwelder"))
        assert 5 == len(registry.all())
    assert "Kwelder" not in str(refused.value)


def test_no_fault_tells_a_name(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, named(5))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE clients")
        connection.commit()

    with pytest.raises(RegistryError) as refused:
        registry.by_name("Zilverwold 00001")
    assert "ilverwold" not in str(refused.value)
    assert refused.value.__suppress_context__


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db")
    faults: list[Exception] = []

    def write(prefix: str) -> None:
        try:
            for number in range(15):
                registry.add(ClientRecord(name=f"{prefix} {number}"))
        except RegistryError as error:
            faults.append(error)

    writers = [threading.Thread(target=write, args=(prefix,)) for prefix in ("Terp", "Wierde")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert [] == faults
    assert 30 == len(registry.all())
    assert 31 == registry.generation()
