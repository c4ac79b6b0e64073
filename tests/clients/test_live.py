"""The snapshot a running service uses: taken over when the list changes, kept when it cannot be read."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients.live import LiveClients
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.language import read

DRAFT = read("Vandaag bij Kwelderhave geweest")


def test_before_the_first_reading_there_is_a_fault(tmp_path: Path) -> None:
    live = LiveClients(registry_at(tmp_path / "clients.db"))

    assert live.fault is not None
    assert 0 == live.size


def test_a_change_is_taken_over_once(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db")
    live = LiveClients(registry)
    assert live.refresh()
    assert live.fault is None
    assert [] == live.find(DRAFT)

    registry.add(ClientRecord(name="Kwelderhave"))
    assert live.refresh()
    assert not live.refresh()
    assert 1 == len(live.find(DRAFT))
    assert 1 == live.size


def test_a_client_added_by_another_process_is_noticed(tmp_path: Path) -> None:
    live = LiveClients(registry_at(tmp_path / "clients.db"))
    live.refresh()
    Registry(f"sqlite:///{tmp_path}/clients.db").add(ClientRecord(name="Kwelderhave"))

    assert live.refresh()
    assert 1 == len(live.find(DRAFT))


@pytest.mark.parametrize("damage", ["missing", "garbage", "dropped", "locked"])
def test_a_fault_keeps_the_clients_and_is_remembered(
    tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secondlook.clients.sqlite_files.BUSY_SECONDS", 0.05)
    file = tmp_path / "clients.db"
    live = LiveClients(registry_at(file, [ClientRecord(name="Kwelderhave")]))
    live.refresh()
    loaded_at = live.loaded_at
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        spoil(file, damage, other)
        assert not live.refresh()

        assert live.fault is not None
        assert "client list" in live.fault
        assert 1 == len(live.find(DRAFT))
        assert live.loaded_at == loaded_at


def spoil(file: Path, damage: str, other: sqlite3.Connection) -> None:
    if damage == "missing":
        file.unlink()
    elif damage == "garbage":
        file.write_bytes(b"garbage" * 4000)
    elif damage == "dropped":
        other.execute("DROP TABLE registry_state")
    else:
        # In exclusive mode even readers are kept out, as by a repair tool at work.
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")


def test_after_a_restore_the_fault_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, [ClientRecord(name="Kwelderhave")])
    registry.backup(tmp_path / "backup.db")
    live = LiveClients(registry)
    live.refresh()
    file.unlink()
    live.refresh()
    assert live.fault is not None
    registry.restore(tmp_path / "backup.db")

    live.refresh()
    assert live.fault is None
    assert 1 == len(live.find(DRAFT))


def test_readers_see_one_list_or_the_next(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", named(2, "Terpstede"))
    live = LiveClients(registry)
    live.refresh()
    draft = read("Terpstede 00000, Terpstede 00001, Wierdehof 00000 en Wierdehof 00001")
    seen: set[tuple[str, ...]] = set()
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            found = live.find(draft)
            seen.add(tuple(mention.client.name.split()[0] for mention in found if mention.client))

    reader = threading.Thread(target=look)
    reader.start()
    for prefix in ("Wierdehof", "Terpstede") * 10:
        registry.import_records(named(2, prefix), replace=True)
        live.refresh()
    stop.set()
    reader.join()

    assert seen <= {("Terpstede", "Terpstede"), ("Wierdehof", "Wierdehof")}
