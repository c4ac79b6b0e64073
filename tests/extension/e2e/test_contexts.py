"""What the page shows besides the words goes along with them; and the card is for everybody."""

import json
from pathlib import Path

import pytest

from extension.e2e.conftest import OpenDesk
from extension.e2e.desks import Desk

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
LINKEDIN = "https://www.linkedin.com/feed/?editor=quill2"
COMMENT = "https://www.linkedin.com/feed/?editor=tiptap&comment"
X = "https://x.com/compose/post?editor=draft"
CRITICAL = "Gestart bij Gemeente Lindervoort, bel 06-21436587"


def _context(desk: Desk) -> dict[str, object]:
    found: dict[str, object] = desk.script.run(
        "() => secondlook.contexts.read(secondlook.desk.boxes[0])"
    )
    return found


def test_a_comment_is_a_reply_to_the_post_above_it(open_desk: OpenDesk) -> None:
    desk = open_desk(COMMENT)
    desk.write("Goed verhaal", "clear")
    assert {
        "kind": "reply",
        "attachments": [],
        "reply_to": "Wij zoeken een collega bij Gemeente Lindervoort.",
    } == _context(desk)
    assert [] == desk.underlined()


def test_a_photo_that_is_added_is_told_and_looked_at_again(open_desk: OpenDesk) -> None:
    desk = open_desk(LINKEDIN)
    desk.write("Een mooie dag met het hele team", "clear")
    desk.page.evaluate(
        """() => {
            const photo = document.createElement("img");
            photo.style.cssText = "width: 40px; height: 40px;";
            document.querySelector("#interop-outlet").shadowRoot
                .querySelector(".share-creation-state__preview-container").append(photo);
        }"""
    )
    desk.until(lambda: _context(desk)["attachments"] == ["image"], lambda: str(_context(desk)))
    desk.until(lambda: desk.state not in ("clear", "checking"), lambda: desk.state)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_card_and_question_have_no_barrier(open_desk: OpenDesk, scheme: str) -> None:
    """axe-core looks at a copy of what the closed root shows; it may not see into the root itself."""
    desk = open_desk(X)
    desk.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    desk.write(CRITICAL, "critical")
    desk.press("F8")
    desk.wait_shown("Gemeente Lindervoort")
    assert [] == _barriers(desk)
    desk.press("Escape")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    assert [] == _barriers(desk)


def _barriers(desk: Desk) -> list[str]:
    desk.script.run(AXE.read_text("utf-8") + "; null")
    found: str = desk.script.run(
        """async () => {
            const host = document.body.appendChild(document.createElement("div"));
            const root = host.attachShadow({mode: "open"});
            root.adoptedStyleSheets = [secondlook.styles.surface()];
            root.append(...[...secondlook.desk.surface.root.children].map((one) => one.cloneNode(true)));
            const { violations } = await axe.run(host, {rules: {region: {enabled: false}}});
            host.remove();
            return JSON.stringify(violations.map((one) => [one.id, one.nodes.map((node) => node.html + node.failureSummary)]));
        }"""
    )
    barriers: list[str] = json.loads(found)
    return barriers
