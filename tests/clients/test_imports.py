"""Imports: told while they go on, the invented list makes place, and killed ones leave no trace."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from clients.samples import named, registry_at
from secondlook.clients.imports import ImportSummary
from secondlook.clients.live import LiveClients
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry

OURS = [ClientRecord("Kwelderhave")]


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return registry_at(tmp_path / "clients.db")


def names(registry: Registry) -> list[str]:
    return [record.name for record in registry.all()]


def test_the_invented_clients_make_place_for_ones_own(registry: Registry) -> None:
    invented = registry.seed_demo().added
    summary = registry.import_records(OURS)

    assert ImportSummary(1, 0, 0, invented, demo=invented) == summary
    assert ["Kwelderhave"] == names(registry)


def test_an_invented_client_that_was_made_ones_own_stays(registry: Registry) -> None:
    registry.seed_demo()
    kept = replace(registry.all()[0], city="Assen")
    registry.update(kept)
    registry.import_records(OURS)

    assert sorted([kept.name, "Kwelderhave"]) == sorted(names(registry))


def test_invented_clients_in_ones_own_list_stay(registry: Registry) -> None:
    registry.seed_demo()
    invented = [replace(record, id=None) for record in registry.all()]
    summary = registry.import_records(invented[:3])

    assert (3, len(invented) - 3) == (summary.unchanged, summary.removed)
    assert sorted(each.name for each in invented[:3]) == sorted(names(registry))


def test_without_invented_clients_nothing_is_removed(registry: Registry) -> None:
    registry.import_records(named(3))

    assert ImportSummary(1, 0, 0, 0) == registry.import_records(OURS)


def test_an_import_tells_how_far_it_is(registry: Registry) -> None:
    told: list[int] = []
    registry.import_records(named(1_200), advance=told.append)

    assert 1_200 == sum(told)
    assert len(told) > 2


def test_changes_are_known_by_their_clients(registry: Registry) -> None:
    registry.import_records(named(5))
    mark, before = registry.changes.mark(), {each.name: each.id for each in registry.all()}
    registry.import_records(
        [*named(3), replace(named(4)[3], city="Edam"), *OURS],
        replace=True,
    )
    changed = registry.changes.since(mark)

    assert changed is not None
    ids = {each.name: each.id for each in registry.all()}
    expected = {before["Zilverwold 00003"], before["Zilverwold 00004"], ids["Kwelderhave"]}
    assert expected == set(changed.ids)
    assert {"Zilverwold 00003", "Kwelderhave"} == {each.name for each in changed.records}


def test_an_unknown_mark_tells_no_changes(registry: Registry) -> None:
    assert registry.changes.since("another list's") is None


# One process that loads the code once, and forks the ones that are killed.
_KILLED = """
import json, os, random, signal, sys, time
from pathlib import Path
from secondlook.clients.compilers import compile_list
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry

file, work, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
chance, lists = random.Random(5), [
    [ClientRecord(f"{prefix} {number:05d}") for number in range(2_000)]
    for prefix in ("Wierdehof", "Zilverwold")
]

def start(turn):
    child = os.fork()
    if not child:
        registry = Registry.at(file)
        registry.import_records(lists[turn % 2], replace=True)
        if work == "compile":
            compile_list(registry)
        os._exit(0)
    return child

begun = time.monotonic()
os.waitpid(start(1), 0)
longest = time.monotonic() - begun  # how long it takes undisturbed, on this machine
for turn in range(rounds):
    child = start(turn)
    time.sleep(chance.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    killed = os.waitpid(child, 0)[1] == signal.SIGKILL
    print(json.dumps({"killed": killed}), flush=True)
    sys.stdin.readline()
"""


def killed_rounds(file: Path, work: str, rounds: int) -> Iterable[bool]:
    """Whether the import was still at it when it was killed; in between, the list may be read."""
    command = [sys.executable, "-c", _KILLED, str(file), work, str(rounds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for line in process.stdout:
            yield json.loads(line)["killed"]
            process.stdin.write(b"\n")
            process.stdin.flush()


@pytest.mark.parametrize(("work", "rounds"), [("import", 20), ("compile", 10)])
def test_a_killed_import_leaves_the_old_list_or_the_new_one(
    tmp_path: Path, work: str, rounds: int
) -> None:
    file = tmp_path / "clients.db"
    registry = registry_at(file, named(2_000))
    LiveClients(registry).refresh()
    whole = [[each.name for each in named(2_000, prefix)] for prefix in ("Wierdehof", "Zilverwold")]
    killed = 0
    for at_work in killed_rounds(file, work, rounds):
        killed += at_work
        assert names(registry) in whole
        live = LiveClients(Registry.at(file))
        live.refresh()
        assert live.fault is None
        assert sorted(each.name for each in live.records) == names(registry)

    assert killed >= rounds // 4
    with registry._reading() as connection:
        assert "ok" == connection.exec_driver_sql("PRAGMA integrity_check").scalar()
