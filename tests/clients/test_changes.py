"""Long lists: a change lies on top of the compiled list at once, and is compiled into it later."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients import changes, live
from secondlook.clients.live import LiveClients
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.clients.traceability import Traceability
from secondlook.language import read

DRAFT = read("Vandaag bij Kwelderhave geweest")
OTHER = read("Vandaag bij Wolthuyn geweest")


@pytest.fixture(autouse=True)
def long_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty clients are long here: what happens is the same as with a million."""
    monkeypatch.setattr(live, "SHORT_LIST", 20)
    monkeypatch.setattr(live, "QUIET_SECONDS", 3_600.0)


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return registry_at(tmp_path / "clients.db", [*named(30), ClientRecord("Wolthuyn", city="Edam")])


@pytest.fixture
def clients(registry: Registry) -> Iterator[LiveClients]:
    made = LiveClients(registry)
    made.refresh()
    yield made
    made._compiler.wait()


@pytest.fixture
def nothing_compiled(clients: LiveClients, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secondlook.clients.live.compile_list", pytest.fail)


@pytest.mark.usefixtures("nothing_compiled")
def test_a_new_client_is_found_without_compiling(registry: Registry, clients: LiveClients) -> None:
    registry.add(ClientRecord("Kwelderhave"))

    assert clients.refresh()
    assert 1 == len(clients.find(DRAFT))
    assert 1 == len(clients.find(OTHER))
    assert 32 == clients.size == len(clients.records)
    assert sorted(each.name for each in registry.all()) == sorted(r.name for r in clients.records)


@pytest.mark.usefixtures("nothing_compiled")
def test_a_changed_client_is_as_it_is_now(registry: Registry, clients: LiveClients) -> None:
    registry.update(replace(registry.by_name("Wolthuyn"), name="Kwelderhave"))
    clients.refresh()

    assert [] == clients.find(OTHER)
    (mention,) = clients.find(DRAFT)
    assert mention.client
    assert ("Kwelderhave", "Edam") == (mention.client.name, mention.client.city)
    assert 31 == clients.size


@pytest.mark.usefixtures("nothing_compiled")
def test_a_removed_client_is_gone_misspelt_too(registry: Registry, clients: LiveClients) -> None:
    assert 1 == len(clients.find(read("Vandaag bij klant Wolthuin geweest")))
    registry.remove(registry.by_name("Wolthuyn").id or 0)
    clients.refresh()

    assert [] == clients.find(OTHER)
    assert [] == clients.find(read("Vandaag bij klant Wolthuin geweest"))
    assert 30 == clients.size


@pytest.mark.usefixtures("nothing_compiled")
def test_many_changes_in_turn_end_as_the_list_is(registry: Registry, clients: LiveClients) -> None:
    for number in range(8):
        registry.add(ClientRecord(f"Kwelderhave {number:03d}"))
        registry.remove(registry.by_name(f"Zilverwold {number:05d}").id or 0)
        clients.refresh()

    assert {each.name for each in registry.all()} == {each.name for each in clients.records}


def test_counts_by_city_follow_the_changes(registry: Registry, clients: LiveClients) -> None:
    registry.import_records(
        ClientRecord(f"Dierentuin {name}", sector="zoo", city="Edam") for name in ("Terp", "Wierde")
    )
    registry.update(replace(registry.by_name("Wolthuyn"), sector="zoo"))
    registry.remove(registry.by_name("Dierentuin Terp").id or 0)
    clients.refresh()
    counted, fresh = clients.snapshot.clients.traceability, Traceability(registry.all())

    assert fresh._by_city["edam"] == {
        kinds: count for kinds, count in counted._by_city["edam"].items() if count
    }


def test_changes_are_compiled_in_by_a_process_of_their_own(
    registry: Registry, clients: LiveClients, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry.add(ClientRecord("Kwelderhave"))
    clients.refresh()
    loaded_at = clients.loaded_at
    assert 1 == clients.snapshot.clients.behind
    monkeypatch.setattr(clients, "_compile_after", 0.0)
    clients.refresh()
    clients._compiler.wait()
    clients.refresh()

    assert 0 == clients.snapshot.clients.behind
    assert registry.index
    assert registry.index.read()
    assert 1 == len(clients.find(DRAFT))
    assert loaded_at == clients.loaded_at


def test_a_list_that_changed_too_much_is_compiled_while_the_old_one_works(
    registry: Registry, clients: LiveClients, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MOST_CHANGES", 5)
    registry.import_records([*named(40, "Wierdehof"), ClientRecord("Kwelderhave")], replace=True)

    assert not clients.refresh()
    assert "made ready" in str(clients.fault)
    assert 1 == len(clients.find(OTHER))
    clients._compiler.wait()
    assert clients.refresh()
    assert clients.fault is None
    assert ([], 1) == (clients.find(OTHER), len(clients.find(DRAFT)))


def test_when_the_process_fails_the_list_is_compiled_here(
    registry: Registry, clients: LiveClients, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MOST_CHANGES", 5)
    monkeypatch.setattr("sys.executable", "/bin/false")
    registry.import_records([*named(40, "Wierdehof"), ClientRecord("Kwelderhave")], replace=True)
    clients.refresh()
    clients._compiler.wait()

    assert clients.refresh()
    assert 1 == len(clients.find(DRAFT))


def test_every_process_has_a_change_within_two_seconds(
    registry: Registry, clients: LiveClients
) -> None:
    """As the service looks every second, a look may take one."""
    others = [LiveClients(Registry.at(registry.index.path.with_name("clients.db"))) for _ in "ab"]  # type: ignore[union-attr]
    for each in others:
        each.refresh()
    registry.add(ClientRecord("Kwelderhave"))
    begun = time.process_time()
    for each in (clients, *others):
        each.refresh()

    assert [1, 1, 1] == [len(each.find(DRAFT)) for each in (clients, *others)]
    assert time.process_time() - begun < 3


def test_another_registry_at_the_same_address_is_noticed(
    registry: Registry, clients: LiveClients, tmp_path: Path
) -> None:
    """Copied over by hand, it may count as many writes; the marks tell them apart."""
    (tmp_path / "other").mkdir()
    other = registry_at(tmp_path / "other" / "clients.db", [*named(30), ClientRecord("Terphave")])
    other.add(ClientRecord("Kwelderhave"))
    other.backup(tmp_path / "copy.db")
    (tmp_path / "copy.db").replace(tmp_path / "clients.db")
    clients.refresh()
    clients._compiler.wait()
    clients.refresh()

    assert ([], 1) == (clients.find(OTHER), len(clients.find(DRAFT)))
