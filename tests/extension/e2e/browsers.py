"""A real Chromium with the extension loaded, and pages on the real host names of the three sites.

The pages carry the real editor libraries; every request to those hosts is answered from the folder
`pages`, so nothing leaves the machine.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, Route

from extension.e2e.services import Service

ROOT = Path(__file__).parents[3]
EXTENSION = ROOT / "extension"
PAGES = Path(__file__).parents[1] / "pages"
HOSTS = ("www.linkedin.com", "x.com", "engage.cloud.microsoft", "web.yammer.com")
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
_HTML = """<!doctype html><html lang="nl"><head><meta charset="utf-8"></head>
<body>{before}<script src="/fixture/{editor}.js"></script></body></html>"""
# The page's policy is as strict as the sites' own: what the extension does must work under it.
_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"

_FUNCTION = re.compile(r"(async )?\(.*?\) =>")


def bundle() -> None:
    """Makes pages/dist from the libraries in node_modules."""
    node = shutil.which("node")
    assert node, "these tests need Node: apt-get install nodejs npm"
    subprocess.run([node, str(PAGES / "bundle.js")], check=True)


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

    def pair(self, service: Service) -> None:
        """Pairs with the server as the welcome page does, with the code that its command shows."""
        self.open_panel()
        self.change(server=service.address.rstrip("/"), language="nl")
        assert {"paired": True} == self.ask({"kind": "pair", "code": service.code()})

    def open_panel(self) -> None:
        """A page of the extension itself, which may ask the worker everything."""
        self._panel = self.context.new_page()
        self._panel.goto(f"chrome-extension://{self.identity}/welcome/welcome.html")

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

    def ask(self, question: dict[str, Any]) -> Any:
        return self._panel.evaluate("(question) => chrome.runtime.sendMessage(question)", question)

    def _answer(self, route: Route) -> None:
        path = route.request.url.split("?")[0]
        if "/fixture/" in path:
            script = PAGES / "dist" / path.rsplit("/", 1)[1]
            route.fulfill(path=script, content_type="text/javascript; charset=utf-8")
            return
        query = route.request.url.partition("?")[2]
        wanted = dict(part.partition("=")[::2] for part in query.split("&") if part)
        if "editor" not in wanted:
            route.fulfill(body="", content_type="text/html")
            return
        body = _HTML.format(editor=wanted["editor"], before=self.before)
        headers = {"content-security-policy": _POLICY}
        route.fulfill(body=body, content_type="text/html; charset=utf-8", headers=headers)

    before = ""

    def open(self, address: str) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(ANSWERS_WITHIN)
        page.goto(address)
        page.wait_for_function("() => globalThis.fixture?.text")
        return page


class Script:
    """The content script's own world on a page: what only it can see, asked through the debugger."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
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
