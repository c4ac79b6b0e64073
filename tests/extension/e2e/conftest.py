"""One Chromium with the extension and one real server for all tests; a tab of its own for each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Playwright

from extension.e2e.browsers import EXTENSION, Browser
from extension.e2e.desks import Desk
from extension.e2e.fixtures import bundle
from extension.e2e.matrices import Matrix
from extension.e2e.services import Service

OpenDesk = Callable[[str], Desk]
MATRIX = "editor and behaviour"


@pytest.fixture(scope="session")
def pages() -> None:
    """The pages with the real editor libraries, made once."""
    bundle()


@pytest.fixture(scope="package")
def browser(
    pages: None, playwright: Playwright, service: Service, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    running = Browser(playwright, tmp_path_factory.mktemp("profile"), EXTENSION)
    running.pair(service)
    yield running
    running.close()


@pytest.fixture(scope="module")
def paired_browser(
    pages: None,
    playwright: Playwright,
    killable_service: Service,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Browser]:
    """Another Chromium, paired with the server that tests may kill."""
    if not killable_service.is_running:
        killable_service.start()
    running = Browser(playwright, tmp_path_factory.mktemp("profile"), EXTENSION)
    running.pair(killable_service)
    yield running
    running.close()


@pytest.fixture
def own_browser(paired_browser: Browser, own_service: Service) -> Iterator[Browser]:
    """With the settings of a first run."""
    yield paired_browser
    paired_browser.close_desks()
    paired_browser.change(unchecked="open", gate="warning")


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """From the reports, which also come from another process when tests run side by side."""
    matrix = Matrix()
    for outcome in ("failed", "passed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name == MATRIX:
                    matrix.note(*value, "ok" if outcome == "passed" else "FAILS")
    for line in matrix.lines():
        terminalreporter.write_line(line)
