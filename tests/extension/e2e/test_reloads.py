"""The extension is reloaded or updated under a page (promise 19), and its worker dies."""

import pytest

from extension.e2e.browsers import Browser
from extension.e2e.desks import Desk

ADDRESSES = (
    "https://www.linkedin.com/feed/?editor=quill2",
    "https://x.com/compose/post?editor=draft",
    "https://web.yammer.com/main?editor=textarea",
)
CRITICAL = "Gestart bij Gemeente Lindervoort"
_GONE = "() => [...document.documentElement.children].filter((one) => !['HEAD', 'BODY'].includes(one.tagName)).length + CSS.highlights.size === 0"


@pytest.mark.slow
def test_twenty_reloads_leave_the_text_and_no_error(own_browser: Browser) -> None:
    for number in range(20):
        desk = Desk(own_browser, ADDRESSES[number % len(ADDRESSES)])
        desk.write(CRITICAL, "critical")
        own_browser.reload_extension()
        desk.page.bring_to_front()
        desk.enter()
        desk.move("End")
        desk.type(" vandaag")
        desk.wait_text(CRITICAL + " vandaag")
        desk.page.wait_for_function(_GONE)
        desk.publish()
        desk.wait_published()
        assert [] == desk.errors
        desk.close()
