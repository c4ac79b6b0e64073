"""The extension in a real Chromium, as its user meets it: welcome page, popup, options, messages."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright, Worker

from extension.e2e.browsers import EXTENSION, Browser
from page.desks import Service

WITHIN = 10_000
OUR_ID = "kedaflcbkgjpelpbkjnfhfgjlpkcomhm"


class Installed:
    """A browser of its own with the extension as it ships."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        self.browser = Browser(playwright, profile, EXTENSION)
        self.context = self.browser.context
        self.errors: list[str] = []
        self.desk = self.open("welcome")

    def close(self) -> None:
        self.browser.close()

    def reset(self) -> None:
        """As after installing: nothing is stored, the worker is a new one, one panel is open."""
        desk = self.open("welcome")
        desk.evaluate(
            "() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])"
        )
        for page in self.context.pages:
            if page != desk:
                page.close()
        self.desk = desk
        self.kill_worker()
        self.errors.clear()
        desk.reload()
        desk.wait_for_selector("#panel:not([hidden])")

    def kill_worker(self) -> None:
        session = self.context.new_cdp_session(self.desk)
        targets = session.send("Target.getTargets")["targetInfos"]
        for target in targets:
            if target["type"] == "service_worker":
                session.send("Target.closeTarget", {"targetId": target["targetId"]})
        session.detach()

    def open(self, panel: str) -> Page:
        """The welcome page, the popup or the options, in a tab of its own."""
        page = self.context.new_page()
        page.set_default_timeout(WITHIN)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(f"chrome-extension://{OUR_ID}/{panel}/{panel}.html")
        page.wait_for_selector("#panel:not([hidden])")
        return page

    @property
    def worker(self) -> Worker:
        return self.context.service_workers[-1]

    def ask(self, kind: str, **question: Any) -> Any:
        """What the worker answers to a message from one of our own pages."""
        return self.desk.evaluate(
            "(request) => chrome.runtime.sendMessage(request)", {"kind": kind, **question}
        )

    def review(self, text: str, *, hurry: bool = False) -> Any:
        draft = {"text": text, "channel": "linkedin", "context": {}}
        return self.ask("review", draft=draft, hurry=hurry)

    def key(self) -> str:
        stored = self.desk.evaluate("() => chrome.storage.local.get('pairing')")
        return str(stored["pairing"]["key"])

    def pair(self, service: Service) -> None:
        """Without the form: for tests that are about what comes after it."""
        self.ask("change", changes={"server": service.address})
        assert {"paired": True} == self.ask("pair", code=service.run("pair"))


def fill_in(page: Page, code: str, server: str = "") -> None:
    """Types what the form for pairing asks and sends it."""
    if server:
        if not page.locator("input[name=server]").is_visible():
            page.locator(".pair .link").click()
        page.fill("input[name=server]", server)
    page.fill("input[name=code]", code)
    page.locator(".pair .main").click()
