"""Draws the icons of the extension: extension/icons/look-*.png.

Run from the project's folder: `PYTHONPATH=api:tests python tests/extension/icons.py`.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from page.desks import launched

ICONS = Path(__file__).parents[2] / "extension" / "icons"
SIZES = (16, 32, 48, 128)
# Two lenses that overlap, as on the check page; thicker where there are few pixels.
_DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="{size}" height="{size}"
  style="display: block">
  <rect x="{edge}" y="{edge}" width="{side}" height="{side}" rx="7.5" fill="#1d5c53"/>
  <g fill="none" stroke="#f4f1ea" stroke-width="{stroke}">
    <circle cx="12.3" cy="16" r="6.6"/><circle cx="19.7" cy="16" r="6.6"/>
  </g>
</svg>"""


def drawing(size: int) -> str:
    edge = 0 if size < 128 else 2  # the stores ask for some air around the large one
    return _DRAWING.format(
        size=size, edge=edge, side=32 - 2 * edge, stroke=2.9 if size < 32 else 2.4
    )


def main() -> None:
    ICONS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        page = browser.new_page()
        for size in SIZES:
            page.set_viewport_size({"width": size, "height": size})
            page.set_content(f"<body style='margin: 0'>{drawing(size)}</body>")
            file = ICONS / f"look-{size}.png"
            page.screenshot(path=file, omit_background=True)
            sys.stdout.write(f"{file.name} {file.stat().st_size:,} bytes\n")
        browser.close()


if __name__ == "__main__":
    main()
