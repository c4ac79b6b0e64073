"""One compose box on a page of one of the sites, as somebody sits at it: type, look, click, post.

What is asked of the content script (its findings, its card in a closed shadow root) is asked in its
own world; everything a user does is done with the real keyboard and mouse.
"""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from extension.e2e.browsers import Browser, Script
from extension.e2e.measures import MEASURE

WITHIN = 8.0


class Desk:
    def __init__(self, browser: Browser, address: str) -> None:
        self.page: Page = browser.open(address)
        self.script = Script(self.page)

    def close(self) -> None:
        self.page.close()

    def evaluate(self, function: str, given: Any = None) -> Any:
        """What a function of the page itself returns."""
        return self.page.evaluate(function, given)

    def click(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    @property
    def errors(self) -> list[str]:
        """Every uncaught error, of the page and of the content script."""
        return self.script.errors

    # What a user does

    def enter(self) -> None:
        """Puts the caret into the box with the mouse."""
        box = self.evaluate(
            "() => { const {x, y} = fixture.element.getBoundingClientRect(); return [x + 5, y + 12]; }"
        )
        self.click(*box)

    def type(self, text: str) -> None:
        for index, line in enumerate(text.split("\n")):
            if index:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)

    def write(self, text: str, state: str = "") -> None:
        self.enter()
        self.type(text)
        if state:
            self.wait_for(state)

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)

    def move(self, key: str) -> None:
        """Moves the caret, and goes on when the editor has heard of it. Two keys within 4 ms, which
        only a script can press, overtake `selectionchange`: Lexical then deletes at the old place.
        """
        self.press(key)
        heard = "() => fixture.caret() !== null && fixture.heard === fixture.caret()"
        self.page.wait_for_function(heard)

    def click_words(self, words: str) -> None:
        left, top, width, height = self.rect_of(words)
        self.click(left + width / 2, top + height / 2)

    def click_button(self, words: str) -> None:
        """Clicks a button of ours whose text begins with these words, with the real mouse."""
        place = self.until(
            lambda: self._button(words), lambda: f"no button “{words}”: {self.shown()}"
        )
        self.click(*place)

    def publish(self) -> None:
        place = self.evaluate(
            """() => {
                const roots = [document, document.querySelector("#interop-outlet")?.shadowRoot];
                const buttons = roots.flatMap((root) => [...root?.querySelectorAll("button") ?? []]);
                const {x, y, width, height} = buttons.at(-1).getBoundingClientRect();
                return [x + width / 2, y + height / 2];
            }"""
        )
        self.click(*place)

    # What there is to see

    @property
    def text(self) -> str:
        """The text in the model of the editor itself."""
        return str(self.evaluate("() => fixture.text()"))

    @property
    def published(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.evaluate("() => fixture.published")
        return found

    @property
    def read_text(self) -> str:
        """The text as the content script reads it."""
        return str(self.script.run("() => secondlook.desk.boxes[0].text"))

    @property
    def badge(self) -> str:
        return str(
            self.script.run(
                "() => secondlook.desk.surface.root.querySelector('.badge:not([hidden])')?.textContent ?? ''"
            )
        )

    @property
    def state(self) -> str:
        return str(
            self.script.run(
                "() => secondlook.desk.surface.root.querySelector('.badge:not([hidden])')?.dataset.severity ?? ''"
            )
        )

    def note_badges(self) -> None:
        """From now on every state that the badge shows is noted."""
        self.script.run(
            """() => {
                globalThis.badgesSeen = [];
                const badge = secondlook.desk.surface.root.querySelector(".badge");
                new MutationObserver(() => badgesSeen.push(badge.dataset.severity))
                    .observe(badge, {attributes: true, attributeFilter: ["data-severity"]});
            }"""
        )

    def badges_since(self) -> list[str]:
        found: list[str] = self.script.run("() => badgesSeen")
        return found

    def wait_for(self, state: str) -> None:
        self.until(
            lambda: self.state == state, lambda: f"waited for {state}, there is {self.state}"
        )

    def wait_for_badge(self, words: str) -> None:
        """State and then words would be two looks: they may have changed between the two."""
        self.until(lambda: self.badge == words, lambda: f"not {words}: {self.badge}")

    def underlined(self) -> list[str]:
        """The underlined words, in the order of the text."""
        found: list[str] = self.script.run(
            """() => ["critical", "warning", "advice"]
                .flatMap((name) => [...CSS.highlights.get(`secondlook-${name}`) ?? []])
                .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
                .map(String)"""
        )
        return found

    def rect_of(self, words: str) -> list[float]:
        found: list[float] | None = self.script.run(
            f"""() => {{
                const ranges = ["critical", "warning", "advice"]
                    .flatMap((name) => [...CSS.highlights.get(`secondlook-${{name}}`) ?? []]);
                const range = ranges.find((one) => String(one) === {words!r});
                if (!range) return null;
                const {{x, y, width, height}} = range.getBoundingClientRect();
                return [x, y, width, height];
            }}"""
        )
        assert found, f"{words!r} is not underlined: {self.underlined()}"
        return found

    def shown(self) -> str:
        """All words of the card, the question or the notice that is open."""
        return str(
            self.script.run(
                "() => [...secondlook.desk.surface.root.querySelectorAll('.card, .veil')].map((one) => one.innerText).join('|')"
            )
        )

    def over_the_page(self) -> str:
        """All of the document with every closed root, as the browser's own inspector sees it."""
        session = self.page.context.new_cdp_session(self.page)
        tree = session.send("DOM.getDocument", {"depth": -1, "pierce": True})
        session.detach()
        return str(tree)

    def is_on_top(self, selector: str) -> bool:
        """Is this element of ours what the eye meets, at its middle and near its corners?"""
        return bool(
            self.script.run(
                f"""() => {{
                    const one = secondlook.desk.surface.root.querySelector({selector!r});
                    const {{left, right, top, bottom}} = one.getBoundingClientRect();
                    const over = (x, y, root) => {{
                        const found = root.elementFromPoint(x, y);
                        return found === secondlook.desk.surface.host ? true
                            : found?.shadowRoot ? over(x, y, found.shadowRoot) : false;
                    }};
                    return [[(left + right) / 2, (top + bottom) / 2], [left + 20, top + 9], [right - 20, bottom - 9]]
                        .every(([x, y]) => over(x, y, document));
                }}"""
            )
        )

    def measured(self, before: str, words: str) -> list[float]:
        """Where the page itself says that the words are: its own range, or what a text area measures."""
        found: list[float] = self.evaluate(MEASURE, [before, words])
        return found

    def compose(self, text: str) -> None:
        """Begins to compose a character, as an input method does, and does not finish."""
        session = self.page.context.new_cdp_session(self.page)
        session.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )

    def settled(self) -> str:
        """The state of the box once the server has answered."""
        return str(self.script.run("() => secondlook.desk.boxes[0].settled()"))

    def wait_shown(self, words: str) -> None:
        self.until(lambda: words in self.shown(), lambda: f"“{words}” is not shown: {self.shown()}")

    def wait_text(self, text: str) -> None:
        self.until(lambda: self.text == text, lambda: f"the text is {self.text!r}, not {text!r}")

    def wait_published(self, number: int = 1) -> None:
        self.until(lambda: len(self.published) == number, lambda: f"published: {self.published}")

    def _button(self, words: str) -> list[float] | None:
        found: list[float] | None = self.script.run(
            f"""() => {{
                const buttons = [...secondlook.desk.surface.root.querySelectorAll(".card button, .veil button")];
                const button = buttons.find((one) => (one.getAttribute("aria-label") ?? one.textContent).startsWith({words!r}));
                if (!button) return null;
                const {{x, y, width, height}} = button.getBoundingClientRect();
                return [x + width / 2, y + height / 2];
            }}"""
        )
        return found

    def until(self, holds: Callable[[], Any], complaint: Callable[[], str]) -> Any:
        until = time.monotonic() + WITHIN
        while time.monotonic() < until:
            found = holds()
            if found:
                return found
            self.page.wait_for_timeout(25)
        raise AssertionError(complaint())
