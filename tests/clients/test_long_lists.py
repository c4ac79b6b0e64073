"""Long CSV files: the same clients as a short one gives, the same refusals, all rows or none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clients.samples import registry_at
from secondlook.clients import long_lists
from secondlook.clients.changes import MOST_CHANGES
from secondlook.clients.imports import ImportSummary
from secondlook.clients.long_lists import LongList, is_long
from secondlook.clients.records import ClientRecord, same_name
from secondlook.clients.registry import Registry
from secondlook.clients.spreadsheets import read_clients
from secondlook.errors import ImportRefused

Written = Callable[[bytes], Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(content: bytes) -> Path:
        file = tmp_path / "clients.csv"
        file.write_bytes(content)
        return file

    return write


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return registry_at(tmp_path / "clients.db")


def named(names: list[str]) -> bytes:
    return "\r\n".join(["name,city", *(f"{name},Zeist" for name in names)]).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"name,aliases\nKwelderhave,Kwelder|KWH\n\nZeewolf,\n",
        'naam;plaats\nZeeëgel;Urk\n"De Wit; Zn";Goes\n'.encode(),
        "naam\tplaats\nZeeëgel\tUrk\n".encode("utf-16"),
        "naam;plaats\nZeeëgel;Urk\n".encode("cp1252"),
        '\ufeffname,city\n"Twee, regels",Assen\n'.encode(),
        b"name\n'=Rekenmeester\n",
    ],
)
def test_a_long_list_holds_what_a_short_one_would(written: Written, content: bytes) -> None:
    file = written(content)

    assert read_clients(file) == list(LongList(file))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"name,kind\nKwelderhave,client\nZeewolf,friend\n", 3),
        (b"name\nKwelderhave\nZeewolf\nkwelderhave\n", 4),
        (b'name\nKwelderhave\n"Zeewolf\n', 3),
        (b"name\nKwelderhave,Urk\n", 2),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_taken(
    written: Written, content: bytes, line: int
) -> None:
    with pytest.raises(ImportRefused) as refused:
        LongList(written(content))

    assert line in [row.line for row in refused.value.rows]


@pytest.mark.parametrize(
    "content", [b"", b"city\nUrk\n", b"name,colour\nZeewolf,blue\n", b"name\nZee\0wolf\n"]
)
def test_what_is_no_list_of_clients_is_refused(written: Written, content: bytes) -> None:
    with pytest.raises(ImportRefused):
        LongList(written(content))


def test_a_line_without_end_is_refused(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_lists, "_LONGEST_LINE", 1_000)

    with pytest.raises(ImportRefused):
        LongList(written(b"name\n" + b"x" * 5_000))


def test_a_list_is_long_by_its_size_and_a_workbook_never_is(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_lists, "LONG", 20)

    assert is_long(written(named(["Kwelderhave", "Zeewolf"])))
    assert not is_long(written(b"name\nZeewolf\n"))
    assert not is_long(written(b"PK\x03\x04" + b"0" * 100))


def test_it_knows_its_names_without_holding_them(written: Written) -> None:
    clients = LongList(written(named(["Kwelderhave", "Zeewolf"])))

    assert 2 == len(clients)
    assert clients.holds(same_name("kwelderhave"))
    assert not clients.holds("elders")


def test_a_long_list_is_merged_in_parts_and_told(
    written: Written, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_lists, "_AT_ONCE", 100)
    registry.seed_demo()
    invented = len(registry.all())
    registry.import_records([ClientRecord("Kwelder 3"), ClientRecord("Kwelder 4", city="Zeist")])
    told: list[int] = []
    many = LongList(written(named([f"Kwelder {number}" for number in range(450)])))

    summary = registry.import_records(many, advance=told.append)

    assert ImportSummary(448, 1, 1, 0) == summary
    assert 449 == sum(told)
    assert 450 == len(registry.all())
    assert invented > 0


def test_a_long_list_can_be_the_whole_list(written: Written, registry: Registry) -> None:
    registry.import_records([ClientRecord("Elders"), ClientRecord("Zeewolf", city="Zeist")])

    summary = registry.import_records(
        LongList(written(named(["Kwelderhave", "Zeewolf"]))), replace=True
    )

    assert ImportSummary(1, 0, 1, 1) == summary
    assert ["Kwelderhave", "Zeewolf"] == [record.name for record in registry.all()]


def test_a_file_that_changes_meanwhile_changes_nothing(
    written: Written, registry: Registry
) -> None:
    registry.import_records([ClientRecord("Elders")])
    clients = LongList(written(named(["Kwelderhave", "Zeewolf"])))
    written(named(["Kwelderhave", "Zeewolf", "Zeekoe"]))

    with pytest.raises(ImportRefused, match="changed"):
        registry.import_records(clients)

    assert ["Elders"] == [record.name for record in registry.all()]


def test_of_a_very_long_list_only_the_mark_is_kept(written: Written, registry: Registry) -> None:
    mark = registry.changes.mark()
    registry.import_records(
        LongList(written(named([f"Kwelder {number}" for number in range(MOST_CHANGES + 5)])))
    )

    assert registry.changes.since(mark) is None
    assert MOST_CHANGES + 5 == registry.changes.count()
