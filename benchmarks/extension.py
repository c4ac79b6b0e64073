"""Goal 7: what the extension costs whoever types, in a real Chromium with a real server.

The browser, the pages with the real editors and the server are those of the end-to-end tests. Times
are read in the page by its own clock; what our scripts cost, by the browser's profiler.
"""

import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.rows import Row
from benchmarks.watches import COUNTED, HELD_UP, PAINTED

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tests"))

from extension.e2e.browsers import EXTENSION, Browser  # noqa: E402
from extension.e2e.desks import Desk  # noqa: E402
from extension.e2e.fixtures import bundle  # noqa: E402
from extension.e2e.services import Service  # noqa: E402
from extension.faults import Faulty, hanging  # noqa: E402

EDITORS = {
    "contenteditable": "https://web.yammer.com/main?editor=plain",
    "Quill 2 in a shadow root": "https://www.linkedin.com/feed/?editor=quill2",
    "Draft.js": "https://x.com/compose/post?editor=draft",
    "TipTap": "https://www.linkedin.com/feed/?editor=tiptap&comment",
    "Lexical": "https://engage.cloud.microsoft/main?editor=lexical",
}
KEYS = 30
LONG = ("Vandaag met het hele team gewerkt aan een mooie dienst voor inwoners. " * 43)[:2_970]
FOUND = "Bel 06-21436587 of "
IDLE = 10_000
QUIET = "const QUIET = 120;"


def main() -> None:
    bundle()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Service(Path(folder), behind_proxy="true")
        service.start()
        try:
            for row in _rows(playwright, service, Path(folder)):
                row.emit()
        finally:
            service.stop()


def _rows(playwright: Playwright, service: Service, folder: Path) -> Iterator[Row]:
    with _browser(playwright, service, folder / "one", _without_debounce(folder)) as browser:
        yield _paint_row(browser)
    with _browser(playwright, service, folder / "two", EXTENSION) as browser:
        yield _script_row(browser)
        yield _idle_row(browser)
    with (
        Faulty(service.port) as proxy,
        _browser(playwright, service, folder / "three", EXTENSION, proxy.address) as browser,
    ):
        bare = Browser(playwright, folder / "four", _without_content(folder))
        yield _delay_row(browser, bare, proxy)
        bare.close()


@contextmanager
def _browser(
    playwright: Playwright, service: Service, profile: Path, extension: Path, address: str = ""
) -> Iterator[Browser]:
    running = Browser(playwright, profile, extension)
    running.pair(service, address)
    yield running
    running.close()


def _without_content(folder: Path) -> Path:
    """The extension with nothing in pages: what a page costs alone, in the same browser."""
    copy = folder / "without-content"
    shutil.copytree(EXTENSION, copy)
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    del manifest["content_scripts"]
    (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return copy


def _without_debounce(folder: Path) -> Path:
    """The extension as it ships, but for the pause after a key."""
    copy = folder / "extension"
    shutil.copytree(EXTENSION, copy)
    boxes = copy / "content" / "boxes.js"
    script = boxes.read_text("utf-8")
    assert QUIET in script
    boxes.write_text(script.replace(QUIET, "const QUIET = 0;"), "utf-8")
    return copy


def _paint_row(browser: Browser) -> Row:
    both = {name: _painted(browser, address) for name, address in EDITORS.items()}
    times = {name: painted for name, (painted, _) in both.items()}
    worst = max(times, key=lambda name: _p95(times[name]))
    middle = statistics.median(time for of_one in times.values() for time in of_one)
    letters = both[worst][1]
    return Row(
        f"keystroke → painted underline, no debounce, p95 of the slowest of {len(times)} editors",
        f"{_p95(times[worst]):.0f} ms ({worst}; p50 of all {middle:.0f} ms)",
        f"{_p95(letters):.0f} ms (the letter itself)",
        f"{_p95(times[worst]) / _p95(letters):.1f} ×",
        "≤ 50 ms",
        _p95(times[worst]) <= 50,
    )


def _painted(browser: Browser, address: str) -> tuple[list[float], list[float]]:
    """Until the underline is there, and until the letter is."""
    desk = Desk(browser, address)
    desk.write("Bel mij op 06-2143658", "clear")
    desk.script.run(PAINTED)
    for number in range(1, KEYS + 1):
        desk.press("7")
        desk.until(lambda n=number: desk.script.run("() => painted.length") == n, desk.shown)
        desk.press("Backspace")
        desk.wait_for("clear")
    painted, letters = desk.script.run("() => [painted, letters]")
    desk.close()
    return painted, letters


def _script_row(browser: Browser) -> Row:
    costs = {name: _script_cost(browser, address) for name, address in EDITORS.items()}
    worst = max(costs, key=lambda name: costs[name][0])
    ours, theirs = costs[worst]
    return Row(
        "script time on the page for each key, post of 3,000 characters, slowest of the editors",
        f"{ours:.2f} ms ({worst})",
        f"{theirs:.2f} ms (the page's own scripts)",
        f"{ours / theirs:.1f} ×" if theirs else "–",
        "≤ 4 ms",
        ours <= 4,
    )


def _script_cost(browser: Browser, address: str) -> tuple[float, float]:
    """Ours and the page's, in ms for each key: typing a word with findings before and behind it."""
    desk = Desk(browser, address)
    desk.enter()
    desk.page.keyboard.insert_text(FOUND + LONG)
    desk.wait_for("warning")
    session = desk.page.context.new_cdp_session(desk.page)
    session.send("Profiler.enable")
    session.send("Profiler.setSamplingInterval", {"interval": 100})
    session.send("Profiler.start")
    for letter in "en dat was een goede dag"[:KEYS]:
        desk.press("Space" if letter == " " else letter)
        desk.page.wait_for_timeout(40)
    profile = session.send("Profiler.stop")["profile"]
    desk.close()
    keys = len("en dat was een goede dag"[:KEYS])
    ours, theirs = _spent(profile)
    return ours / keys, theirs / keys


def _spent(profile: dict[str, Any]) -> tuple[float, float]:
    """Milliseconds in the scripts of the extension (and what they called), and in all others."""
    nodes = {node["id"]: node for node in profile["nodes"]}
    parents = {child: node["id"] for node in nodes.values() for child in node.get("children", [])}

    def addresses(one: int) -> Iterable[str]:
        while one in nodes:
            yield nodes[one]["callFrame"]["url"]
            one = parents.get(one, 0)

    ours = theirs = 0.0
    for one, spent in zip(profile["samples"], profile["timeDeltas"], strict=True):
        found = [address for address in addresses(one) if address]
        if any(address.startswith("chrome-extension://") for address in found):
            ours += spent / 1000
        elif found:
            theirs += spent / 1000
    return ours, theirs


def _idle_row(browser: Browser) -> Row:
    """A box with findings, looked at for ten seconds and left alone."""
    desk = Desk(browser, EDITORS["Lexical"])
    desk.write(FOUND, "warning")
    desk.page.wait_for_timeout(3_000)
    (worker,) = browser.context.service_workers
    desk.script.run(COUNTED)
    worker.evaluate(COUNTED)
    desk.page.wait_for_timeout(IDLE)
    calls: list[str] = [*desk.script.run("() => calls"), *worker.evaluate("() => calls")]
    desk.type("x")
    desk.wait_for("warning")
    desk.page.wait_for_timeout(500)
    awake = [*desk.script.run("() => calls"), *worker.evaluate("() => calls")]
    assert {"setTimeout", "fetch"} <= set(awake), "the count counts nothing"
    desk.close()
    return Row(
        "requests and timers in 10 s of looking at a checked draft",
        str(len(calls)),
        "1 timer each second (Harper, by its source)",
        "–",
        "0",
        not calls,
    )


def _delay_row(browser: Browser, bare: Browser, proxy: Faulty) -> Row:
    """While the server takes every question and answers none, in turn with one that answers; and
    on the page alone, where a key that meets a frame waits for it as well."""
    hung, answered = _delays(browser, proxy)
    alone, _ = _delays(bare, proxy)
    middle = statistics.median
    return Row(
        "delay of a key while the server hangs, post of 3,000 characters (p95)",
        f"{_p95(hung):.1f} ms (p50 {middle(hung):.1f}; server answers: {_p95(answered):.1f})",
        f"{_p95(alone):.1f} ms (p50 {middle(alone):.1f}; the page without us)",
        f"{_p95(hung) / _p95(alone):.1f} ×",
        "< 16 ms",
        _p95(hung) < 16,
    )


def _delays(browser: Browser, proxy: Faulty) -> tuple[list[float], list[float]]:
    """Of keys while the server hangs, and while it answers."""
    desk = Desk(browser, EDITORS["Lexical"])
    desk.enter()
    desk.page.keyboard.insert_text(LONG)
    desk.page.evaluate(HELD_UP)
    for number in range(4 * KEYS):
        proxy.fault = hanging if number % KEYS < KEYS / 2 else None
        desk.press("a")
        desk.page.wait_for_timeout(30)
    delays: list[float] = desk.page.evaluate("() => delays")
    assert desk.text.endswith("a" * 4 * KEYS)
    desk.close()
    hung = [delay for number, delay in enumerate(delays) if number % KEYS < KEYS / 2]
    return hung, [delay for number, delay in enumerate(delays) if number % KEYS >= KEYS / 2]


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
