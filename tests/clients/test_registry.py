"""The registry in use: adding, changing, finding, importing."""

from dataclasses import replace
from pathlib import Path

import pytest

from clients.samples import RECORDS, named, registry_at
from secondlook.clients.imports import ImportSummary
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.errors import RegistryError, UnknownClient


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return registry_at(tmp_path / "clients.db")


def test_a_new_list_is_empty(registry: Registry) -> None:
    assert [] == registry.all()
    assert (0, []) == registry.page()


def test_a_client_comes_back_as_it_was_added(registry: Registry) -> None:
    for record in RECORDS:
        added = registry.add(record)
        assert added == replace(record, id=added.id)
        assert added.id is not None
        assert registry.get(added.id) == added
        assert registry.by_name(record.name.upper()) == added


def test_a_name_is_taken_once_whatever_its_case(registry: Registry) -> None:
    registry.add(ClientRecord(name="Kwelder Advies"))

    with pytest.raises(RegistryError, match="already"):
        registry.add(ClientRecord(name="KWELDER  advies"))


def test_a_client_is_changed(registry: Registry) -> None:
    added = registry.add(ClientRecord(name="Kwelder Advies"))
    registry.update(replace(added, name="Kwelder Raad", city="Assen"))

    assert [("Kwelder Raad", "Assen")] == [(record.name, record.city) for record in registry.all()]


def test_a_client_cannot_take_anothers_name(registry: Registry) -> None:
    registry.add(ClientRecord(name="Kwelder"))
    other = registry.add(ClientRecord(name="Wierde"))

    with pytest.raises(RegistryError, match="already"):
        registry.update(replace(other, name="kwelder"))


def test_a_client_is_removed(registry: Registry) -> None:
    added = registry.add(ClientRecord(name="Kwelder"))
    assert added.id is not None
    registry.remove(added.id)

    assert [] == registry.all()


def test_who_is_not_there_cannot_be_read_changed_or_removed(registry: Registry) -> None:
    for attempt in (
        lambda: registry.get(7),
        lambda: registry.by_name("Nobody"),
        lambda: registry.remove(7),
        lambda: registry.update(ClientRecord(name="Nobody", id=7)),
        lambda: registry.update(ClientRecord(name="Nobody")),
    ):
        with pytest.raises(UnknownClient):
            attempt()


def test_a_bad_record_does_not_get_in(registry: Registry) -> None:
    with pytest.raises(RegistryError, match="name is missing"):
        registry.add(ClientRecord(name=" "))

    assert [] == registry.all()


def test_every_write_changes_the_generation_and_reading_does_not(registry: Registry) -> None:
    seen = [registry.generation()]
    added = registry.add(ClientRecord(name="Kwelder"))
    seen.append(registry.generation())
    registry.update(replace(added, city="Assen"))
    seen.append(registry.generation())
    registry.import_records(named(3))
    seen.append(registry.generation())
    assert added.id is not None
    registry.remove(added.id)
    seen.append(registry.generation())
    registry.all()
    registry.page("kwelder")

    assert sorted(set(seen)) == seen
    assert registry.generation() == seen[-1]


def test_an_import_that_changes_nothing_leaves_the_generation(registry: Registry) -> None:
    registry.import_records(named(3))
    before = registry.generation()

    assert ImportSummary(0, 0, 3, 0) == registry.import_records(named(3))
    assert before == registry.generation()


def test_pages_are_sorted_and_searched(registry: Registry) -> None:
    registry.import_records(
        [
            ClientRecord(name="Élan Zorg", city="Assen"),
            ClientRecord(name="100% Kwelder", aliases=("Kw_lder",)),
            ClientRecord(name="Wierde", city="Élst"),
        ]
    )

    assert ["Élan Zorg"] == [record.name for record in registry.page("elan")[1]]
    assert ["Wierde"] == [record.name for record in registry.page("ÉLST")[1]]
    assert ["100% Kwelder"] == [record.name for record in registry.page("%")[1]]
    assert ["100% Kwelder"] == [record.name for record in registry.page("w_l")[1]]
    assert (0, []) == registry.page("nobody")
    assert registry.every("elan") == registry.page("elan")[1]


def test_a_page_holds_what_was_asked_for(registry: Registry) -> None:
    registry.import_records(named(25))
    total, records = registry.page(offset=20, limit=10)

    assert 25 == total
    assert [record.name for record in records] == [f"Zilverwold {n:05d}" for n in range(20, 25)]


def test_an_import_merges_by_name(registry: Registry) -> None:
    registry.import_records([ClientRecord(name="Kwelder"), ClientRecord(name="Wierde")])
    kept = registry.by_name("Kwelder").id
    summary = registry.import_records(
        [ClientRecord(name="KWELDER", city="Assen"), ClientRecord(name="Terp")]
    )

    assert ImportSummary(added=1, updated=1, unchanged=0, removed=0) == summary
    assert ["KWELDER", "Terp", "Wierde"] == [record.name for record in registry.all()]
    assert registry.by_name("kwelder").id == kept


def test_an_import_can_make_the_list_exactly_the_file(registry: Registry) -> None:
    registry.import_records(named(5))
    summary = registry.import_records([*named(2), ClientRecord(name="Terp")], replace=True)

    assert ImportSummary(added=1, updated=0, unchanged=2, removed=3) == summary
    assert 3 == len(registry.all())


def test_an_import_with_one_bad_record_imports_nothing(registry: Registry) -> None:
    with pytest.raises(RegistryError):
        registry.import_records([*named(5), ClientRecord(name="x" * 500)])

    assert [] == registry.all()


def test_an_import_with_a_name_twice_imports_nothing(registry: Registry) -> None:
    with pytest.raises(RegistryError, match="twice"):
        registry.import_records([ClientRecord(name="Kwelder"), ClientRecord(name="kwelder")])

    assert [] == registry.all()


def test_the_demo_list_has_twelve_clients(registry: Registry) -> None:
    assert 12 == registry.seed_demo().added


@pytest.mark.parametrize("url", ["", "nonsense", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(RegistryError):
        Registry(url)
