"""One application on loopback and one as an office runs it, and one real server, for all these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.harnesses import Running, Served, fill, serving, settings_in

OFFICE_HOST = "secondlook.kantoor.example"
EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    settings = settings_in(tmp_path_factory.mktemp("loopback"), extension_origins=(EXTENSION,))
    fill(settings)
    with Running(settings) as running:
        yield running


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Behind a reverse proxy, under a name of its own."""
    folder: Path = tmp_path_factory.mktemp("office")
    values = {"behind_proxy": True, "hosts": (OFFICE_HOST,)}
    settings = settings_in(folder, host="0.0.0.0", **values)  # nothing is bound
    fill(settings)
    with Running(settings) as running:
        yield running


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as served:
        yield served


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Running]:
    """An application of the test's own, for tests that change the client list."""
    settings = settings_in(tmp_path)
    fill(settings)
    with Running(settings) as running:
        yield running
