"""Makes the pictures of the extension for the README: docs/images/extension-*.png.

Run from the project's folder: `PYTHONPATH=api:tests python tests/extension/e2e/screenshots.py`.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from extension.e2e.browsers import EXTENSION, ROOT, Browser
from extension.e2e.desks import Desk
from extension.e2e.fixtures import bundle
from extension.e2e.services import Service

IMAGES = ROOT / "docs" / "images"
ADDRESS = "https://www.linkedin.com/feed/?editor=quill2"
DRAFT = (
    "Mooie kick-off vandaag bij Gemeente Lindervoort! Drie workshops en veel energie!\n\n"
    "Sluit je morgen aan? Bel mij even op 06-21436587."
)


def main() -> int:
    bundle()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Service(Path(folder))
        service.start()
        browser = Browser(playwright, Path(folder) / "profile", EXTENSION)
        browser.pair(service)
        desk = Desk(browser, ADDRESS)
        desk.write(DRAFT, "critical")
        _picture(desk, "underline", 290)
        desk.click_words("Gemeente Lindervoort")
        desk.wait_shown("Social Media Policy")
        _picture(desk, "card", 620)
        desk.publish()
        desk.wait_shown("Toch plaatsen")
        _picture(desk, "gate", 620)
        browser.close()
        service.stop()
    return 0


def _picture(desk: Desk, name: str, height: int) -> None:
    width = 1100 if name == "gate" else 660
    file = IMAGES / f"extension-{name}.png"
    desk.page.screenshot(path=file, clip={"x": 0, "y": 40, "width": width, "height": height})
    print(file.name)


if __name__ == "__main__":
    sys.exit(main())
