"""Popup, options and welcome page: accessible in every state, by day and by night, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from extension.e2e.services import Service
from extension.panels import Installed
from page.desks import DRAFT

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
PANELS = ("welcome", "popup", "options")
_VIOLATIONS = """async () => (await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}))
    .violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`)"""


@pytest.fixture(scope="module")
def installed(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installed]:
    running = Installed(playwright, tmp_path_factory.mktemp("profile"))
    yield running
    running.close()
    assert [] == running.errors


def violations(page: Page) -> list[str]:
    session = page.context.new_cdp_session(page)  # the page's own policy runs no other scripts
    session.send("Runtime.evaluate", {"expression": AXE.read_text("utf-8")})
    found: list[str] = page.evaluate(_VIOLATIONS)
    return found


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_panel_is_accessible_before_pairing(
    panel: str, scheme: str, installed: Installed
) -> None:
    installed.ask("unpair")
    page = installed.open(panel)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert [] == violations(page)
    page.close()


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_panel_is_accessible_afterwards(
    panel: str, scheme: str, language: str, installed: Installed, service: Service
) -> None:
    installed.pair(service)
    installed.ask("change", changes={"language": language, "ignoredWords": ["acme"]})
    page = installed.open(panel)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    expect(page.locator("html")).to_have_attribute("lang", language)
    if panel == "welcome":
        page.fill("#draft", DRAFT)
        expect(page.locator("#cards li")).to_have_count(3)
    assert [] == violations(page)
    page.close()


@pytest.mark.parametrize(("panel", "width"), [("welcome", 320), ("options", 320), ("popup", 348)])
def test_nothing_runs_out_of_a_narrow_window(
    panel: str, width: int, installed: Installed, service: Service
) -> None:
    installed.pair(service)
    installed.ask("change", changes={"ignoredWords": ["a" * 200]})
    page = installed.open(panel)
    page.set_viewport_size({"width": width, "height": 600})
    if panel == "welcome":
        page.fill("#draft", DRAFT)
        expect(page.locator("#cards li")).to_have_count(3)
    wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    page.close()


def test_the_popup_is_worked_with_the_keyboard(installed: Installed, service: Service) -> None:
    installed.pair(service)
    popup = installed.open("popup")
    popup.locator("input[name=linkedin]").focus()
    popup.keyboard.press("Space")
    expect(popup.locator("input[name=linkedin]")).not_to_be_checked()
    expect(popup.locator("input[name=linkedin]")).to_be_focused()
    popup.keyboard.press("Space")
    expect(popup.locator("input[name=linkedin]")).to_be_checked()
    popup.close()


def test_the_options_keep_name_and_style(installed: Installed, service: Service) -> None:
    installed.pair(service)
    options = installed.open("options")
    options.fill("input[name=author]", "  Joke Wilgenhof ")
    options.locator("input[name=author]").press("Enter")
    options.select_option("select[name=style]", "placeholder")
    expect(options.locator("#notice")).not_to_be_empty()
    expect(options.locator("input[name=author]")).to_have_value("Joke Wilgenhof")
    kept = installed.ask("overview")["settings"]
    assert ("Joke Wilgenhof", "placeholder") == (kept["author"], kept["style"])
    installed.ask("change", changes={"author": "", "style": "generalize"})
    options.close()
