"""The extension is reloaded or updated under a page (promise 19), and its worker dies."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from extension.e2e.browsers import EXTENSION, Browser
from extension.e2e.desks import Desk
from extension.e2e.services import Service

ADDRESSES = (
    "https://www.linkedin.com/feed/?editor=quill2",
    "https://x.com/compose/post?editor=draft",
    "https://web.yammer.com/main?editor=textarea",
)
NOTICE = "Laad deze pagina opnieuw"
CRITICAL = "Gestart bij Gemeente Lindervoort"
_GONE = "() => [...document.documentElement.children].filter((one) => !['HEAD', 'BODY'].includes(one.tagName)).length + CSS.highlights.size === 0"


@pytest.fixture
def reloaded(
    pages: None, playwright: Playwright, service: Service, tmp_path: Path
) -> Iterator[Browser]:
    """A browser of its own: what a reload leaves behind is nobody else's."""
    running = Browser(playwright, tmp_path / "profile", EXTENSION)
    running.pair(service)
    yield running
    running.close()


@pytest.mark.slow
def test_twenty_reloads_leave_the_text_and_no_error(reloaded: Browser) -> None:
    """Promise 19."""
    desks = []
    for number in range(20):
        desk = Desk(reloaded, ADDRESSES[number % len(ADDRESSES)])
        desk.write(CRITICAL, "critical")
        reloaded.reload_extension()
        desk.page.bring_to_front()
        desk.enter()
        desk.move("End")
        desk.type(" vandaag")
        desk.wait_text(CRITICAL + " vandaag")
        desk.until(lambda desk=desk: NOTICE in desk.over_the_page(), lambda: "no word about it")
        desk.publish()
        desk.wait_published()
        desks.append(desk)
    for desk in desks:
        desk.page.bring_to_front()
        desk.page.wait_for_function(_GONE)
        assert [] == desk.errors
