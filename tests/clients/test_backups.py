"""Backups: exact also under load, the way back from a lost or damaged list, and what is no backup."""

import threading
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.errors import RegistryError


def test_a_backup_under_write_load_is_a_list_that_was(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", named(300, "Oud"))
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            registry.import_records(named(400, "Nieuw"), replace=True)
            registry.import_records(named(300, "Oud"), replace=True)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(20):
            registry.backup(tmp_path / f"backup-{number}.db")
    finally:
        stop.set()
        writer.join()

    for number in range(20):
        names = [r.name for r in Registry(f"sqlite:///{tmp_path}/backup-{number}.db").all()]
        expected = {"Oud": 300, "Nieuw": 400}[names[0].split()[0]]
        assert expected == len(names)
        assert 1 == len({name.split()[0] for name in names})


def test_a_backup_is_one_file_and_restores_the_list(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", named(20))
    before = registry.all()
    registry.backup(tmp_path / "backup.db")
    registry.import_records([ClientRecord(name="Kwelder")], replace=True)
    changed = registry.generation()
    registry.restore(tmp_path / "backup.db")

    assert before == registry.all()
    assert registry.generation() > changed
    assert {"clients.db", "backup.db"} == {file.name for file in tmp_path.iterdir()}


@pytest.mark.parametrize("damage", ["missing", "garbage", "cut"])
def test_a_lost_or_damaged_list_is_said_to_be_so_and_restored(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, named(500))
    before = registry.all()
    registry.backup(tmp_path / "backup.db")
    spoil(file, damage)

    with pytest.raises(RegistryError, match=r"missing|damaged"):
        registry.all()
    registry.restore(tmp_path / "backup.db")
    assert before == registry.all()


def spoil(file: Path, damage: str) -> None:
    if damage == "missing":
        file.unlink()
    elif damage == "garbage":
        file.write_bytes(b"this is no database" * 1000)
    else:
        file.write_bytes(file.read_bytes()[:9000])


def test_a_lost_list_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, named(5))
    file.unlink()

    with pytest.raises(RegistryError, match="missing"):
        registry.generation()
    assert not file.exists()


@pytest.mark.parametrize(
    "content", [b"", b"no database at all", b"SQLite format 3\x00" + b"x" * 99]
)
def test_what_is_no_backup_is_not_restored(tmp_path: Path, content: bytes) -> None:
    registry = registry_at(tmp_path / "clients.db", named(5))
    (tmp_path / "odd.db").write_bytes(content)

    with pytest.raises(RegistryError, match="backup"):
        registry.restore(tmp_path / "odd.db")
    assert 5 == len(registry.all())


def test_a_missing_backup_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="there is no backup"):
        registry_at(tmp_path / "clients.db").restore(tmp_path / "nowhere.db")
