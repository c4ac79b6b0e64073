"""Makes the pictures of the check page for the README and the docs: docs/images/check-page-*.png.

Run from the project's folder: `PYTHONPATH=api:tests python tests/page/screenshots.py`.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from page.desks import Desk, Service, launched

IMAGES = Path(__file__).parents[2] / "docs" / "images"
DRAFTS = {
    "nl": (
        "Mooie kick-off vandaag bij Gemeente Lindervoort! Drie workshops, veel energie en een team "
        "dat er zin in heeft.\n\n"
        "Sluit je morgen aan? Bel mij even op 06-21436587. Wifi op locatie: netwerk Gasten, "
        "wachtwoord Zomer2019!\n\n"
        "ECHT ZIN IN!!!"
    ),
    "en": (
        "Great kick-off today at Gemeente Lindervoort! Three workshops, lots of energy and a team "
        "that is ready to go.\n\n"
        "Joining us tomorrow? Call me on 06-21436587. Wifi on site: network Guests, "
        "password Summer2019!\n\n"
        "SO LOOKING FORWARD TO IT!!!"
    ),
}
PICTURES = (
    ("check-page-nl", "nl-NL", "light"),
    ("check-page-en", "en-GB", "light"),
    ("check-page-dark", "en-GB", "dark"),
)
LARGEST = 300_000


def picture(browser: Browser, address: str, name: str, locale: str, scheme: str) -> Path:
    desk = Desk(browser, address, locale=locale, scheme=scheme, height=1000)
    desk.page.wait_for_selector("#checklist:not([hidden])")
    desk.write(DRAFTS[locale[:2]], "critical")
    desk.page.locator(".card .head").first.click()
    # The pointer and the selection are the user's, not ours to show.
    desk.page.mouse.move(0, 0)
    desk.page.evaluate("document.activeElement.blur()")
    file = IMAGES / f"{name}.png"
    desk.page.screenshot(path=file)
    desk.close()
    if file.stat().st_size > LARGEST:
        raise SystemExit(f"{file.name} is larger than {LARGEST} bytes")
    return file


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Service(Path(folder))
        service.start()
        browser = launched(playwright)
        try:
            for name, locale, scheme in PICTURES:
                file = picture(browser, service.address, name, locale, scheme)
                sys.stdout.write(f"{file.name} {file.stat().st_size:,} bytes\n")
        finally:
            browser.close()
            service.stop()


if __name__ == "__main__":
    main()
