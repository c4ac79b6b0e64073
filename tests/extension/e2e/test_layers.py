"""Compose boxes that lie over the page or in a frame of another: seen, underlined, carded and gated."""

import pytest
from playwright.sync_api import Frame

from extension.e2e.browsers import ANSWERS_WITHIN, Browser, Script
from extension.e2e.conftest import OpenDesk
from extension.e2e.desks import Desk

CLIENT = "Gemeente Lindervoort"
DRAFT = f"Gestart bij {CLIENT} vandaag"
LAYERS = (
    "https://www.linkedin.com/feed/?editor=quill2&modal",
    "https://x.com/compose/post?editor=draft&modal",
    "https://engage.cloud.microsoft/main?editor=lexical&modal",
    "https://engage.cloud.microsoft/main?editor=plain&popover",
    "https://web.yammer.com/main?editor=textarea&popover",
)
TEAMS = (
    "https://teams.microsoft.com/v2/",
    "https://contoso.sharepoint.com/sites/nieuws/SitePages/Home.aspx",
)
EMBEDDED = (
    "https://engage.cloud.microsoft/teams?editor=lexical",
    "https://web.yammer.com/embed/feed?editor=plain",
)


@pytest.mark.parametrize("address", LAYERS)
def test_in_the_top_layer_the_card_and_the_question_are_on_top(
    address: str, open_desk: OpenDesk
) -> None:
    """All outside a modal dialog is dead to the mouse; what it covers cannot be seen."""
    desk = open_desk(address)
    desk.write(DRAFT, "critical")
    desk.click_words(CLIENT)
    desk.wait_shown("Social Media Policy")
    assert desk.is_on_top(".card")
    desk.click_button("Dit anonimiseren")
    desk.wait_text("Gestart bij een gemeente vandaag")
    desk.wait_for("clear")
    desk.type(f" en bij {CLIENT}")
    desk.wait_for("critical")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    assert desk.is_on_top(".dialog")
    desk.click_button("Toch plaatsen")
    desk.wait_published()


def test_after_a_modal_dialog_the_page_has_its_badge_again(open_desk: OpenDesk) -> None:
    desk = open_desk(LAYERS[2])
    desk.write(DRAFT, "critical")
    desk.page.evaluate(
        """() => {
            const layer = document.querySelector("#layer");
            document.body.append(...layer.children);
            layer.close();
            layer.remove();
        }"""
    )
    desk.enter()
    desk.press("F8")
    desk.wait_shown("Social Media Policy")
    assert desk.is_on_top(".card")


class Framed(Desk):
    """A compose box in a frame: the mouse is the page's, the fixture the frame's."""

    def __init__(self, browser: Browser, outer: str, inner: str) -> None:
        self.page = browser.context.new_page()
        self.page.set_default_timeout(ANSWERS_WITHIN)
        body = f'<p>Teams</p><iframe src="{inner}" style="width: 900px; height: 600px"></iframe>'
        self.page.route(outer, lambda route: route.fulfill(body=body, content_type="text/html"))
        self.page.goto(outer)
        self.frame = self._frame(inner)
        self.frame.wait_for_function("() => globalThis.fixture?.text")
        self.script = Script(self.page, self.frame)
        place = self.page.locator("iframe").bounding_box()
        assert place
        self.left, self.top = place["x"] + 2, place["y"] + 2

    def _frame(self, address: str) -> Frame:
        return next(frame for frame in self.page.frames if frame.url == address)

    def evaluate(self, function: str, given: object = None) -> object:
        return self.frame.evaluate(function, given)

    def click(self, x: float, y: float) -> None:
        self.page.mouse.click(x + self.left, y + self.top)


@pytest.mark.parametrize(("outer", "inner"), [*zip(TEAMS, EMBEDDED, strict=True)])
def test_in_a_frame_of_teams_and_sharepoint_it_works_too(
    outer: str, inner: str, browser: Browser
) -> None:
    desk = Framed(browser, outer, inner)
    desk.write(DRAFT, "critical")
    assert [CLIENT] == desk.underlined()
    desk.click_words(CLIENT)
    desk.click_button("Dit anonimiseren")
    desk.wait_text("Gestart bij een gemeente vandaag")
    desk.type(f" en {CLIENT}")
    desk.wait_for("critical")
    desk.publish()
    desk.wait_shown("Plaats dit zo nog niet")
    assert [] == desk.published
    desk.close()
