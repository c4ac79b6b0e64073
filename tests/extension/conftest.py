"""What all tests of the extension share: one Playwright, one real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright

from extension.e2e.services import Service
from extension.panels import Installed


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """For this folder only: while it runs, no other test of this thread can start an event loop."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    running = Service(tmp_path_factory.mktemp("service"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="package")
def killable_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    running = Service(tmp_path_factory.mktemp("killable"), behind_proxy="true")
    yield running
    running.stop()


@pytest.fixture
def own_service(killable_service: Service) -> Service:
    """A server that the test may kill; it runs when a test begins."""
    if not killable_service.is_running:
        killable_service.start()
    return killable_service


@pytest.fixture(scope="module")
def shared(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    running = Installed(playwright, tmp_path_factory.mktemp("profile"))
    yield running
    running.close()


@pytest.fixture
def installed(shared: Installed) -> Iterator[Installed]:
    """A browser as it is after installing, in which no script of the extension may fail."""
    shared.reset()
    yield shared
    assert [] == shared.errors
