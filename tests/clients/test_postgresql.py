"""The registry on PostgreSQL: a cluster of our own, on a socket in a private folder, thrown away.

Needs Debian's `postgresql` (or initdb and pg_ctl on the path) and the extra `postgresql`.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from clients.samples import RECORDS, named
from secondlook.clients.imports import ImportSummary
from secondlook.clients.live import LiveClients
from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.errors import RegistryError
from secondlook.language import read

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def cluster() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="secondlook-pg-"))
    user = "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    run(user, "initdb", "-D", str(folder / "data"), "-A", "trust", "-U", "owner", "--no-sync")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    control = ("pg_ctl", "-D", str(folder / "data"), "-w", "-l", str(folder / "log"))
    run(user, *control, "-o", options, "start")
    try:
        yield folder
    finally:
        run(user, *control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def run(user: str, program: str, *arguments: str) -> None:
    places = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    found = shutil.which(program, path=os.pathsep.join([*places, os.environ["PATH"]]))
    assert found is not None, f"{program} is missing: install Debian's postgresql"
    subprocess.run(
        [found, *arguments],
        check=True,
        cwd="/",
        user=user if os.geteuid() == 0 else None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def url(cluster: Path) -> str:
    address = f"postgresql+psycopg://owner@/postgres?host={cluster}"
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return address


@pytest.fixture
def registry(url: str) -> Iterator[Registry]:
    registry = Registry(url)
    registry.upgrade()
    yield registry
    registry.close()


def test_clients_are_added_changed_found_and_removed(registry: Registry) -> None:
    added = [registry.add(record) for record in RECORDS]
    registry.update(replace(added[0], city="Elders"))
    assert added[1].id is not None
    registry.remove(added[1].id)

    assert "Elders" == registry.by_name(RECORDS[0].name.upper()).city
    assert len(registry.all()) == len(RECORDS) - 1
    assert 1 == registry.page("kuhnberg")[0]
    assert registry.generation() == len(RECORDS) + 3


def test_an_import_merges_and_replaces(registry: Registry) -> None:
    registry.import_records(named(500))

    assert ImportSummary(100, 0, 500, 0) == registry.import_records(named(600))
    assert ImportSummary(0, 0, 10, 590) == registry.import_records(named(10), replace=True)


def test_upgrading_twice_changes_nothing(registry: Registry) -> None:
    registry.import_records(named(3))
    registry.upgrade()

    assert 3 == len(registry.all())


def test_a_name_is_taken_once_also_by_writers_at_the_same_time(registry: Registry) -> None:
    refused: list[str] = []

    def write() -> None:
        try:
            registry.add(ClientRecord(name="Kwelder"))
        except RegistryError as error:
            refused.append(str(error))

    writers = [threading.Thread(target=write) for _ in range(5)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert ["there is a client of that name in the list already"] * 4 == refused


def test_live_clients_follow_the_list(registry: Registry) -> None:
    live = LiveClients(registry)
    assert live.refresh()
    registry.add(ClientRecord(name="Kwelderhave"))

    assert live.refresh()
    assert 1 == len(live.find(read("Vandaag bij Kwelderhave")))


def test_the_compiled_list_lies_in_the_data_folder(
    registry: Registry, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry.import_records([*named(20), ClientRecord("Kwelderhave")], replace=True)
    beside = Registry(url, tmp_path)
    LiveClients(beside).refresh()
    monkeypatch.setattr("secondlook.clients.live.compile_list", pytest.fail)
    monkeypatch.setattr("secondlook.clients.live.SHORT_LIST", 10)
    live = LiveClients(beside)
    live.refresh()
    registry.add(ClientRecord("Wolthuyn"))
    live.refresh()
    beside.close()

    assert (tmp_path / "clients.index").exists()
    found = live.find(read("Vandaag bij Kwelderhave geweest, morgen bij Wolthuyn"))
    assert ["Kwelderhave", "Wolthuyn"] == [each.client.name for each in found if each.client]


def test_a_backup_is_left_to_the_databases_own_tools(registry: Registry, tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="pg_dump"):
        registry.backup(tmp_path / "backup")


def test_a_server_that_is_not_there_is_said_not_to_answer(tmp_path: Path) -> None:
    absent = Registry(f"postgresql+psycopg://owner@/postgres?host={tmp_path}")

    with pytest.raises(RegistryError, match="does not answer"):
        absent.generation()
