"""A real Chromium with the extension loaded, and pages on the real host names of the three sites.

The pages carry the real editor libraries; every request to those hosts is answered from the folder
`pages`, so nothing leaves the machine.
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page, Playwright, Route

from extension.e2e.fixtures import HOSTS, answer_for
from extension.e2e.services import Service

ROOT = Path(__file__).parents[3]
EXTENSION = ROOT / "extension"
ANSWERS_WITHIN = 8_000

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_FUNCTION = re.compile(r"(async )?\(.*?\) =>")


class Browser:
    """One Chromium with the extension, and what its worker and its pages complained about."""

    def __init__(self, playwright: Playwright, profile: Path, extension: Path) -> None:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        assert chromium, "these tests need Chromium: apt-get install chromium"
        self.extension = extension
        loaded = [f"--disable-extensions-except={extension}", f"--load-extension={extension}"]
        self.context: BrowserContext = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            headless=True,
            args=[*_ARGUMENTS, *loaded],
            viewport={"width": 1100, "height": 800},
            locale="nl-NL",
            color_scheme="light",
            reduced_motion="reduce",
            bypass_csp=False,
        )
        workers = self.context.service_workers
        worker = workers[0] if workers else self.context.wait_for_event("serviceworker")
        self.identity = worker.url.split("/")[2]
        for host in HOSTS:
            self.context.route(f"https://{host}/**", self._answer)

    def close(self) -> None:
        self.context.close()

    def pair(self, service: Service, address: str = "") -> None:
        """Pairs with the server as the welcome page does, with the code that its command shows; at
        another address than its own where something stands between.
        """
        self.open_panel()
        self.change(server=(address or service.address).rstrip("/"), language="nl")
        assert {"paired": True} == self.ask({"kind": "pair", "code": service.code()})

    def open_panel(self) -> None:
        """A page of the extension itself, which may ask the worker everything."""
        self._panel = self.context.new_page()
        self._panel.goto(f"chrome-extension://{self.identity}/welcome/welcome.html")

    def close_desks(self) -> None:
        for page in self.context.pages:
            if page != self._panel:
                page.close()

    def reload_extension(self) -> None:
        """Reloads as an update does. Without developer mode Chromium would not start it again."""
        page = self.context.new_page()
        page.goto("chrome://extensions")
        page.evaluate(
            """async (id) => {
                await chrome.developerPrivate.updateProfileConfiguration({inDeveloperMode: true});
                await chrome.developerPrivate.reload(id, {failQuietly: true});
            }""",
            self.identity,
        )
        page.close()

    def change(self, **settings: object) -> None:
        """Changes settings as the options page does."""
        self.ask({"kind": "change", "changes": settings})

    def key(self) -> str:
        stored = self._panel.evaluate("() => chrome.storage.local.get('pairing')")
        return str(stored["pairing"]["key"])

    def ask(self, question: dict[str, Any]) -> Any:
        return self._panel.evaluate("(question) => chrome.runtime.sendMessage(question)", question)

    def _answer(self, route: Route) -> None:
        answer = answer_for(route.request.url, self.before)
        headers = {"content-type": answer.kind, "content-security-policy": answer.policy}
        route.fulfill(body=answer.content, headers=headers)

    before = ""

    def open(self, address: str) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(ANSWERS_WITHIN)
        page.goto(address)
        page.wait_for_function("() => globalThis.fixture?.text")
        return page


class Script:
    """The content script's own world on a page: what only it can see, asked through the debugger."""

    def __init__(self, page: Page, frame: Frame | None = None) -> None:
        """`frame` of another site than the page's."""
        self._session = page.context.new_cdp_session(frame or page)
        self._context = 0
        self.errors: list[str] = []
        self._session.on("Runtime.executionContextCreated", self._created)
        self._session.on("Runtime.exceptionThrown", self._thrown)
        self._session.send("Runtime.enable")

    def _created(self, event: dict[str, Any]) -> None:
        context = event["context"]
        isolated = context.get("auxData", {}).get("type") == "isolated"
        if isolated and context["origin"].startswith("chrome-extension://"):
            self._context = context["id"]

    def _thrown(self, event: dict[str, Any]) -> None:
        details = event["exceptionDetails"]
        self.errors.append(details.get("exception", {}).get("description", details["text"]))

    def run(self, expression: str) -> Any:
        """The value of the expression; a function is called, a promise awaited."""
        called = f"({expression})()" if _FUNCTION.match(expression) else expression
        answer = self._session.send(
            "Runtime.evaluate",
            {
                "expression": called,
                "contextId": self._context,
                "returnByValue": True,
                "awaitPromise": True,
            },
        )
        if "exceptionDetails" in answer:
            raise AssertionError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")
