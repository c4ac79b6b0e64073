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
        "WE ARE SO READY!!!"
    ),
}
PICTURES = (
    ("check-page-nl", "nl-NL", "light"),
    ("check-page-en", "en-GB", "light"),
    ("check-page-dark", "en-GB", "dark"),
)
# The same after one click: what went out, what came in.
CHANGES = (
    ("check-page-changes-nl", "nl-NL", "light", 1200),
    ("check-page-changes-dark", "en-GB", "dark", 1200),
    ("check-page-changes-narrow", "nl-NL", "light", 390),
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
    return _pictured(desk, name)


def picture_of_changes(
    browser: Browser, address: str, name: str, locale: str, scheme: str, width: int
) -> Path:
    desk = Desk(browser, address, locale=locale, scheme=scheme, width=width, height=1060)
    desk.page.wait_for_selector("#checklist:not([hidden])")
    desk.write(DRAFTS[locale[:2]], "critical")
    desk.page.click("#anonymize-all")
    desk.page.wait_for_selector("#diff ins")
    desk.wait_for("advice")
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.evaluate("document.querySelector('#notice').hidden = true")
    return _pictured(desk, name)


def _pictured(desk: Desk, name: str) -> Path:
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
            files = [
                *(picture(browser, service.address, *of) for of in PICTURES),
                *(picture_of_changes(browser, service.address, *of) for of in CHANGES),
            ]
            for file in files:
                sys.stdout.write(f"{file.name} {file.stat().st_size:,} bytes\n")
        finally:
            browser.close()
            service.stop()


if __name__ == "__main__":
    main()
