"""The compiled list on disk: private, whole, and never believed when it is not what it should be."""

import hashlib
import os
import stat
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients import index_files
from secondlook.clients.compilations import compiled, in_memory
from secondlook.clients.compilers import compile_list
from secondlook.clients.index_files import CompiledList, IndexFile
from secondlook.clients.live import LiveClients
from secondlook.clients.records import ClientRecord
from secondlook.language import read

DRAFT = read("Vandaag bij Kwelderhave geweest")


def a_list(mark: str = "m") -> CompiledList:
    return CompiledList(mark, in_memory(compiled([ClientRecord("Kwelderhave", id=3)])))


@pytest.fixture
def file(tmp_path: Path) -> IndexFile:
    file = IndexFile(tmp_path / "clients.index")
    file.write(a_list())
    return file


def test_what_is_read_is_what_was_written(file: IndexFile) -> None:
    back = file.read()

    assert back is not None
    assert "m" == back.mark
    assert {name: bytes(part) for name, part in a_list().sections.items()} == {
        name: bytes(part) for name, part in back.sections.items()
    }


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_names_are_never_in_a_file_that_others_can_read(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        registry = registry_at(tmp_path / "clients.db", [ClientRecord("Kwelderhave")])
        LiveClients(registry).refresh()
    finally:
        os.umask(before)

    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
    assert 0o600 == modes["clients.index"]
    assert {0o600} == set(modes.values())


def test_a_file_that_was_opened_up_is_closed_again(file: IndexFile) -> None:
    file.path.chmod(0o644)
    file.read()

    assert 0o600 == stat.S_IMODE(file.path.stat().st_mode)


def test_no_byte_can_change_unnoticed(file: IndexFile) -> None:
    content = file.path.read_bytes()
    for place in range(0, len(content), 7):
        file.path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        assert file.read() is None, place


@pytest.mark.parametrize("size", [0, 1, 30, 60, 100, -1, -64])
def test_a_part_of_a_file_is_no_file(file: IndexFile, size: int) -> None:
    file.path.write_bytes(file.path.read_bytes()[:size])

    assert file.read() is None


@pytest.mark.parametrize("content", [b"", b"name\nKwelderhave\n", b"SQLite format 3\0" * 99])
def test_something_else_is_no_file(file: IndexFile, content: bytes) -> None:
    file.path.write_bytes(content)

    assert file.read() is None


def test_an_honest_file_with_a_foolish_head_is_no_file(file: IndexFile) -> None:
    for head in (b"[]", b"{}", b"\xff", b"1" * 64, b'{"made_by": 1, "mark": 2, "sections": 3}'):
        tail = len(head).to_bytes(8, "little") + head
        magic = index_files._MAGIC
        file.path.write_bytes(magic + hashlib.sha256(tail).digest() + tail)
        assert file.read() is None, head


def test_a_file_made_by_another_version_is_no_file(
    file: IndexFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_files, "made_by", lambda: "another")

    assert file.read() is None


def test_a_file_of_another_list_is_made_again(tmp_path: Path) -> None:
    """With as many writes and as many clients: what counts is which list it was."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one = registry_at(tmp_path / "one" / "clients.db", [ClientRecord("Wolthuyn")])
    other = registry_at(tmp_path / "other" / "clients.db", [ClientRecord("Kwelderhave")])
    assert one.generation() == other.generation()
    assert one.index
    assert other.index
    compile_list(one)
    one.index.path.replace(other.index.path)
    live = LiveClients(other)
    live.refresh()

    assert 1 == len(live.find(DRAFT))
    assert [] == live.find(read("Vandaag bij Wolthuyn geweest"))


@pytest.mark.parametrize("damage", ["truncated", "garbage", "older code"])
def test_a_bad_file_is_replaced_by_a_good_one(
    tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = registry_at(tmp_path / "clients.db", [ClientRecord("Kwelderhave")])
    assert registry.index is not None
    path = registry.index.path
    with monkeypatch.context() as older:
        if damage == "older code":
            older.setattr(index_files, "made_by", lambda: "older")
        compile_list(registry)
    if damage == "truncated":
        path.write_bytes(path.read_bytes()[:-100])
    if damage == "garbage":
        path.write_bytes(b"garbage" * 1000)
    live = LiveClients(registry)
    live.refresh()

    assert 1 == len(live.find(DRAFT))
    assert registry.index.read() is not None


def test_a_folder_that_cannot_be_written_costs_the_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = registry_at(tmp_path / "clients.db", [ClientRecord("Kwelderhave")])

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(IndexFile, "write", full)
    live = LiveClients(registry)
    live.refresh()

    assert 1 == len(live.find(DRAFT))
    assert live.fault is None


def test_after_a_restart_the_list_is_mapped_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = registry_at(tmp_path / "clients.db", named(50))
    LiveClients(registry).refresh()
    monkeypatch.setattr("secondlook.clients.compilers._compiled", pytest.fail)
    live = LiveClients(registry)
    live.refresh()

    assert 50 == live.size
    assert registry.all() == list(live.records)


def test_a_removed_name_leaves_the_disk_at_once(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", [*named(20), ClientRecord("Kwelderhave")])
    live = LiveClients(registry)
    live.refresh()
    registry.remove(registry.by_name("Kwelderhave").id or 0)
    holding = [each for each in tmp_path.iterdir() if b"kwelderhave" in each.read_bytes().lower()]

    assert [] == holding
    assert 1 == len(live.find(DRAFT))  # until it looks again
    live.refresh()
    assert [] == live.find(DRAFT)


def test_new_names_leave_the_compiled_list_where_it_is(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", named(5))
    LiveClients(registry).refresh()
    assert registry.index
    before = registry.index.stamp()
    registry.add(ClientRecord("Kwelderhave"))
    registry.import_records(named(8))

    assert before == registry.index.stamp()


def test_restored_lists_are_compiled_anew(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", [ClientRecord("Wolthuyn")])
    registry.backup(tmp_path / "backup.db")
    registry.import_records([ClientRecord("Kwelderhave")])
    live = LiveClients(registry)
    live.refresh()
    registry.restore(tmp_path / "backup.db")
    live.refresh()

    assert ([], 1) == (live.find(DRAFT), live.size)


def test_one_compiles_while_others_wait(tmp_path: Path) -> None:
    file = IndexFile(tmp_path / "clients.index")
    with file.locked(wait=True) as alone, file.locked(wait=False) as second:
        assert (True, False) == (alone, second)
    with file.locked(wait=False) as free:
        assert free
