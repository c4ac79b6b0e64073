"""One Chromium with the extension and one real server for all tests; a tab of its own for each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from extension.e2e.browsers import EXTENSION, Browser, bundle
from extension.e2e.desks import Desk
from extension.e2e.matrices import Matrix
from extension.e2e.services import Service

OpenDesk = Callable[[str], Desk]
_MATRIX = Matrix()


@pytest.fixture(scope="session")
def pages() -> None:
    """The pages with the real editor libraries, made once."""
    bundle()


@pytest.fixture(scope="module")
def playwright(pages: None) -> Iterator[Playwright]:
    """Per module: while Playwright runs, no other test of this thread can start an event loop."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    running = Service(tmp_path_factory.mktemp("service"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser(
    playwright: Playwright, service: Service, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    running = Browser(playwright, tmp_path_factory.mktemp("profile"), EXTENSION)
    running.pair(service)
    yield running
    running.close()


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Service]:
    """A server that the test may kill."""
    running = Service(tmp_path)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def own_browser(playwright: Playwright, own_service: Service, tmp_path: Path) -> Iterator[Browser]:
    running = Browser(playwright, tmp_path / "profile", EXTENSION)
    running.pair(own_service)
    yield running
    running.close()


@pytest.fixture
def open_desk(browser: Browser) -> Iterator[OpenDesk]:
    """Opens a page; no script on it may fail."""
    desks: list[Desk] = []

    def open_one(address: str) -> Desk:
        desks.append(Desk(browser, address))
        return desks[-1]

    yield open_one
    errors = [error for desk in desks for error in desk.errors]
    for desk in desks:
        desk.close()
    assert [] == errors


@pytest.fixture(scope="session")
def matrix() -> Matrix:
    return _MATRIX


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in _MATRIX.lines():
        terminalreporter.write_line(line)
