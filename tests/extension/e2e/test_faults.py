"""Eight faults between browser and server, on the three sites (promise 9): not checked, never "clear",
no letter lost, and checked again when it is over.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Playwright

from extension.e2e.browsers import EXTENSION, Browser
from extension.e2e.desks import Desk
from extension.e2e.services import Service
from extension.faults import FAULTS, Fault, Faulty

ADDRESSES = (
    "https://www.linkedin.com/feed/?editor=quill2",
    "https://x.com/compose/post?editor=draft",
    "https://engage.cloud.microsoft/main?editor=lexical",
)
CALM = "Een mooie dag"


@pytest.fixture(scope="module")
def proxy(killable_service: Service) -> Iterator[Faulty]:
    if not killable_service.is_running:
        killable_service.start()
    with Faulty(killable_service.port) as running:
        yield running


@pytest.fixture(scope="module")
def desks(
    pages: None,
    playwright: Playwright,
    proxy: Faulty,
    killable_service: Service,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[list[Desk]]:
    """One compose box on each site, with a draft in which nothing is found."""
    running = Browser(playwright, tmp_path_factory.mktemp("profile"), EXTENSION)
    running.pair(killable_service, proxy.address)
    opened = [Desk(running, address) for address in ADDRESSES]
    for desk in opened:
        desk.page.bring_to_front()
        desk.write(CALM, "clear")
    yield opened
    assert [[], [], []] == [desk.errors for desk in opened]
    running.close()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_is_not_checked_and_passes(fault: Fault, proxy: Faulty, desks: list[Desk]) -> None:
    proxy.fault = fault

    def mend() -> None:
        proxy.fault = None

    _types_on_and_recovers(desks, mend)


def test_a_refused_connection_is_not_checked_and_passes(proxy: Faulty, desks: list[Desk]) -> None:
    proxy.refuse()
    _types_on_and_recovers(desks, proxy.listen)


def _types_on_and_recovers(desks: list[Desk], mend: Callable[[], None]) -> None:
    for desk in desks:
        before = desk.text
        desk.page.bring_to_front()
        desk.note_badges()
        desk.type(" met taart")
        assert before + " met taart" == desk.text
        desk.wait_for_badge("Niet gecontroleerd")
        assert "clear" not in desk.badges_since()
    mend()
    for desk in desks:
        desk.wait_for("clear")
