"""One look everywhere: check page, panels, and what stands over a site have the same colours and words
for making elements. The loadable folder holds only what ships, so each has its own copy.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "api" / "secondlook" / "server" / "page"
SHARED = ROOT / "extension" / "shared"
OVER_A_SITE = ROOT / "extension" / "content" / "styles.js"
# A card over a page of somebody else needs a stronger shade than one on our own ground.
OF_ITS_OWN = {"shade"}

Colours = dict[str, str]


def test_the_panels_have_the_colours_of_the_check_page() -> None:
    assert _colours(PAGE / "colours.css") == _colours(SHARED / "colours.css")


@pytest.mark.parametrize("time", [0, 1], ids=["day", "night"])
def test_what_stands_over_a_site_has_them_too(time: int) -> None:
    ours, theirs = _colours(OVER_A_SITE)[time], _colours(PAGE / "colours.css")[time]
    assert len(ours) >= 15
    assert {} == {
        name: (value, theirs.get(name))
        for name, value in ours.items()
        if name not in OF_ITS_OWN and _long(value) != theirs.get(name)
    }


@pytest.mark.parametrize("name", ["make", "makeButton", "find"])
def test_elements_are_made_in_the_same_way(name: str) -> None:
    """No line of one copy is mended without the other."""
    assert _function(PAGE / "elements.js", name) == _function(SHARED / "elements.js", name)


def _colours(file: Path) -> tuple[Colours, Colours]:
    """By day and by night."""
    day, found, night = file.read_text("utf-8").partition("(prefers-color-scheme: dark)")
    assert found, file
    pattern = r"--([a-z-]+):\s*([^;]+);"
    return tuple(dict(re.findall(pattern, part)) for part in (day, _block(night)))  # type: ignore[return-value]


def _block(text: str) -> str:
    """Up to where the rules for the night end."""
    return re.split(r"\}\s*\}", text, maxsplit=1)[0]


def _long(colour: str) -> str:
    return re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", colour)


def _function(file: Path, name: str) -> str:
    found = re.search(
        rf"^export function {name}\(.*?^}}", file.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found, f"{file}: {name}"
    return found[0]
