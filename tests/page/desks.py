"""What the tests of the check page sit at: a real server in a process of its own, and a browser tab.

`Service` starts and stops `secondlook serve` on a data folder of its own; `Desk` is one tab with the
page, and what it asked of the network.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, Playwright, ViewportSize

API = Path(__file__).parents[2] / "api"
CLIENTS = Path(__file__).with_name("clients.csv")
REVIEW_KEY = "een-sleutel-voor-de-proef-0001"

# Three findings: a client, a phone number, a wifi password.
DRAFT = (
    "Vandaag zijn we gestart bij Gemeente Lindervoort, een mooi traject.\n\n"
    "Vragen? Bel mij op 06-21436587. Wifi op kantoor: netwerk Gasten, wachtwoord Zomer2019!\n\n"
    "Tot morgen allemaal."
)
CALM = "Een mooie dag op kantoor, met taart."

_BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_STARTS_WITHIN = 90.0
_ANSWERS_WITHIN = 20_000
_NOTES_VERDICTS = """
    globalThis.verdicts = [];
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation",
        (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    document.addEventListener("DOMContentLoaded", () => new MutationObserver(
        () => verdicts.push(document.documentElement.dataset.verdict),
    ).observe(document.documentElement, {attributeFilter: ["data-verdict"]}));
"""


class Service:
    """`secondlook serve` with the clients of clients.csv; it can be stopped and started again."""

    def __init__(self, data: Path) -> None:
        self._log = data / "server.log"
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self._environment = {
            **{name: value for name, value in os.environ.items() if "SECONDLOOK" not in name},
            "PYTHONPATH": str(API),
            "SECONDLOOK_DATA_DIR": str(data / "secondlook"),
            "SECONDLOOK_REVIEW_TOKEN": REVIEW_KEY,
            "SECONDLOOK_PORT": str(self.port),
        }
        self.run("clients", "import", str(CLIENTS))
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "secondlook", "serve"],
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + _STARTS_WITHIN
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"the server did not start:\n{self._log.read_text()}")
            time.sleep(0.1)

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def run(self, *arguments: str) -> str:
        """What `secondlook …` prints, on the data folder of this server."""
        command = [sys.executable, "-m", "secondlook", *arguments]
        done = subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def _answers(self) -> bool:
        try:
            with urlopen(self.address + "health", timeout=1) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


class Desk:
    """One tab with the check page. `requests` holds the address of everything it asked for."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        *,
        locale: str = "nl-NL",
        scheme: str = "light",
        width: int = 1200,
        height: int = 860,
        key: str = REVIEW_KEY,
    ) -> None:
        view: ViewportSize = {"width": width, "height": height}
        self._context = browser.new_context(
            viewport=view,
            locale=locale,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        self._context.add_init_script(_NOTES_VERDICTS)
        if key:
            self._context.add_init_script(
                f"sessionStorage.getItem('seen') || sessionStorage.setItem('secondlook.key', '{key}');"
                "sessionStorage.setItem('seen', '1');"
            )
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._context.on("request", lambda request: self.requests.append(request.url))
        self.page: Page = self._context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.set_default_timeout(_ANSWERS_WITHIN)
        self.page.goto(address)

    def close(self) -> None:
        self._context.close()

    def write(self, text: str, verdict: str | None = None) -> None:
        """Puts the text there at once, as a paste does, and waits for the verdict if one is named."""
        self.page.fill("#draft", text)
        if verdict:
            self.wait_for(verdict)

    def wait_for(self, verdict: str) -> None:
        self.page.wait_for_selector(f'html[data-verdict="{verdict}"]')

    def wait_for_access(self) -> None:
        """The key was tried and fits: the dialog is gone."""
        self.page.wait_for_selector("#key-dialog", state="hidden")

    @property
    def text(self) -> str:
        return self.page.input_value("#draft")

    @property
    def verdict(self) -> str:
        return str(self.page.get_attribute("html", "data-verdict"))

    @property
    def quotes(self) -> list[str]:
        """The words on the cards, from top to bottom."""
        return self.page.locator(".card .quote").all_text_contents()

    def underlined(self) -> list[str]:
        """The underlined words in the order of the text."""
        found: list[str] = self.page.evaluate(
            """() => ["critical", "warning", "advice"]
                .flatMap((name) => [...CSS.highlights.get(name) ?? []])
                .sort((one, other) => one.startOffset - other.startOffset)
                .map(String)"""
        )
        return found

    def history(self) -> list[str]:
        """Every verdict the banner has shown since the last call."""
        seen: list[str] = self.page.evaluate("() => globalThis.verdicts.splice(0)")
        return seen

    def violations(self) -> list[str]:
        """What the Content Security Policy (Trusted Types are part of it) had to stop."""
        found: list[str] = self.page.evaluate("() => globalThis.violations")
        return found

    def pasted(self) -> str:
        """What is on the clipboard."""
        other = self._context.new_page()
        other.set_content("<textarea></textarea>")
        other.focus("textarea")
        other.keyboard.press("Control+V")
        words = other.input_value("textarea")
        other.close()
        return words


def launched(playwright: Playwright) -> Browser:
    """The system's own Chromium; nothing is downloaded."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "these tests need Chromium: apt-get install chromium"
    return playwright.chromium.launch(executable_path=chromium, args=_BROWSER_ARGUMENTS)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
