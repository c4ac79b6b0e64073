"""The list of people who may be named, and where a draft names them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients.live import LiveClients
from secondlook.clients.people import KnownPeople
from secondlook.clients.registry import Registry
from secondlook.errors import RegistryError, UnknownName
from secondlook.language import read


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return registry_at(tmp_path / "clients.db")


def known(draft: str, *names: str, own: bool = False) -> set[str]:
    found = KnownPeople(names, own=own).find(read(draft))
    return {draft[each.start : each.end] for each in found}


def test_names_are_kept_sorted_and_searched_without_accents(registry: Registry) -> None:
    for name in ("Sevda Yıldırım", "Bas Kwelderman"):
        registry.names.add(name)
    assert ["Bas Kwelderman", "Sevda Yıldırım"] == [each.name for each in registry.names.every()]
    assert ["Sevda Yıldırım"] == [each.name for each in registry.names.every("yildirim")]
    assert (2, 1) == (registry.names.page(limit=1)[0], len(registry.names.page(limit=1)[1]))


def test_a_name_that_is_there_is_not_added_again(registry: Registry) -> None:
    registry.names.add("Bas Kwelderman")
    with pytest.raises(RegistryError, match="already"):
        registry.names.add("bas  KWELDERMAN")


@pytest.mark.parametrize("name", ["", "-", "Bas\nKwelderman", "x" * 201])
def test_what_is_no_name_is_refused(registry: Registry, name: str) -> None:
    with pytest.raises(RegistryError, match="name"):
        registry.names.add(name)


def test_somebody_who_is_not_there_cannot_be_removed(registry: Registry) -> None:
    with pytest.raises(UnknownName):
        registry.names.remove(12)
    with pytest.raises(UnknownName):
        registry.names.by_name("Bas Kwelderman")


def test_a_name_that_was_removed_leaves_the_disk(registry: Registry, tmp_path: Path) -> None:
    registry.names.remove(registry.names.add("Bas Kwelderman").id)
    left = b"".join(part.read_bytes() for part in tmp_path.glob("clients.db*"))
    assert b"Kwelderman" not in left


def test_a_backup_holds_the_names_too(registry: Registry, tmp_path: Path) -> None:
    registry.names.add("Bas Kwelderman")
    registry.backup(tmp_path / "backup.db")
    registry.names.remove(registry.names.by_name("Bas Kwelderman").id)
    registry.restore(tmp_path / "backup.db")
    assert ["Bas Kwelderman"] == [each.name for each in registry.names.every()]


def test_a_list_from_before_there_were_names_gets_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry_at(file, named(3)).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE names")
        connection.execute("DROP TABLE registry_changes")
        connection.execute("ALTER TABLE registry_state DROP COLUMN mark")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
    registry = Registry.at(file)
    registry.upgrade()
    assert (3, []) == (len(registry.all()), registry.names.every())


def test_a_running_service_takes_over_names_and_keeps_what_it_made_of_the_clients(
    tmp_path: Path,
) -> None:
    registry = registry_at(tmp_path / "clients.db", named(3))
    live = LiveClients(registry)
    live.refresh()
    matcher = live.snapshot.matcher
    registry.names.add("Bas Kwelderman")
    assert live.refresh()
    assert matcher is live.snapshot.matcher
    found = live.find(read("Bas Kwelderman belde"))
    assert {"KNOWN_PERSON"} == {each.entity for each in found}


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Dank aan Sevda Yıldırım!", {"Sevda", "Sevda Yıldırım"}),
        ("dank sevda yildirim", {"sevda", "sevda yildirim"}),
        ("met @sevdayildirim", {"sevdayildirim"}),
        ("met @Sevda_Yildirim", {"Sevda", "Sevda_Yildirim"}),
        ("van S. Yıldırım", {"S. Yıldırım"}),
        ("Sevda's idee", {"Sevda's"}),
        ("Sevda Yıldırıms idee", {"Sevda", "Sevda Yıldırıms"}),
        ("Mevrouw Yıldırım belde", set()),
        ("Sevdaline belde", set()),
        ("", set()),
    ],
)
def test_somebody_who_agreed_is_known_by_name_forename_and_handle(
    draft: str, found: set[str]
) -> None:
    assert found == known(draft, "Sevda Yıldırım")


@pytest.mark.parametrize("surname", ["van den Broek", "Broek", "Van den Broek"])
def test_the_writer_is_known_by_the_surname_alone_as_well(surname: str) -> None:
    assert surname in known(f"Groet, {surname}", "Jan Willem van den Broek", own=True)


@pytest.mark.parametrize("name", ["Jan van den Broek", "J.W. van den Broek", "J. van den Broek"])
def test_a_middle_name_may_be_left_out(name: str) -> None:
    assert name in known(f"Groet, {name}", "Jan Willem van den Broek")


def test_parts_of_two_people_are_nobody() -> None:
    assert {"Bas"} == known("Bas Yıldırım belde", "Bas Kwelderman", "Sevda Yıldırım")


def test_a_name_of_signs_only_is_nobody() -> None:
    assert set() == known("... !!!", "!!!", "")


def test_a_long_draft_of_one_name_costs_no_more_than_its_length() -> None:
    people = KnownPeople([f"Jan {'van der ' * 20}{number}" for number in range(500)])
    draft = read("Jan van der " * 2000)
    assert 2000 == len(people.find(draft))
