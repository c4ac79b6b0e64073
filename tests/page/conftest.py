"""One browser and one server for all tests of the check page; a tab of its own for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from page.desks import Desk, Service, launched

OpenDesk = Callable[..., Desk]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Per module: while Playwright runs, no other test of this thread can start an event loop."""
    with sync_playwright() as playwright:
        running = launched(playwright)
        yield running
        running.close()


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    running = Service(tmp_path_factory.mktemp("service"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Service]:
    """A server that one test may kill."""
    running = Service(tmp_path)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def open_desk(browser: Browser, service: Service) -> Iterator[OpenDesk]:
    """Opens the page with the key known; options as for Desk. No script of it may fail."""
    desks: list[Desk] = []

    def open_one(**options: object) -> Desk:
        desks.append(Desk(browser, service.address, **options))  # type: ignore[arg-type]
        return desks[-1]

    yield open_one
    errors = [error for desk in desks for error in desk.errors]
    for desk in desks:
        desk.close()
    assert [] == errors


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    return open_desk()
