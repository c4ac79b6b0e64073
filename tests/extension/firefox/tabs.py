"""Tabs of a Firefox with the extension: what a user does in them, and what there is to see.

The card stands in a closed shadow root: only the browser itself, asked over BiDi, shows what is in it.
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from extension.e2e.services import Service
from extension.firefox.sessions import WITHIN, Session

_HOST = "[...document.documentElement.children].find((one) => !['HEAD', 'BODY'].includes(one.tagName)) ?? null"
_MIDDLE = """(one) => {
    const {x, y, width, height} = one.getBoundingClientRect();
    return JSON.stringify([Math.round(x + width / 2), Math.round(y + height / 2)]);
}"""
_WORDS = """(words) => {
    const ranges = ["critical", "warning", "advice"]
        .flatMap((name) => [...CSS.highlights.get(`secondlook-${name}`) ?? []]);
    const range = ranges.find((one) => String(one) === words);
    if (!range) return "null";
    const {x, y, width, height} = range.getBoundingClientRect();
    return JSON.stringify([Math.round(x + width / 2), Math.round(y + height / 2)]);
}"""
_KEYS = {"Enter": "\ue007", "End": "\ue010", "ArrowLeft": "\ue012", "Backspace": "\ue003"}


class Tab:
    def __init__(self, session: Session, context: str) -> None:
        self.session = session
        self.context = context

    def open(self, address: str) -> None:
        self.session.ask(
            "browsingContext.navigate", context=self.context, url=address, wait="complete"
        )
        self.until(lambda: self.run("() => Boolean(globalThis.fixture?.text)"), "no editor")

    def close(self) -> None:
        self.session.ask("browsingContext.close", context=self.context)

    # What a user does

    def click(self, place: list[int]) -> None:
        actions = [
            {"type": "pointerMove", "x": place[0], "y": place[1]},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._perform({"type": "pointer", "id": "mouse", "actions": actions})

    def type(self, text: str) -> None:
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keyboard", "actions": keys})

    def press(self, key: str) -> None:
        self.type(_KEYS[key])

    def enter(self) -> None:
        """Puts the caret into the box with the mouse."""
        self.click(
            self.run(
                "() => { const {x, y} = fixture.element.getBoundingClientRect(); return [Math.round(x + 5), Math.round(y + 12)]; }"
            )
        )

    def click_words(self, words: str) -> None:
        self.click(self.until(lambda: self._asked(_WORDS, words), f"{words} is not underlined"))

    def click_button(self, words: str) -> None:
        self.click(
            self.until(lambda: self._button(words), lambda: f"no button {words}: {self.shown()}")
        )

    def publish(self) -> None:
        self.click(
            self.run(
                """() => {
                    const roots = [document, document.querySelector("#interop-outlet")?.shadowRoot];
                    const buttons = roots.flatMap((root) => [...root?.querySelectorAll("button") ?? []]);
                    const {x, y, width, height} = buttons.at(-1).getBoundingClientRect();
                    return [Math.round(x + width / 2), Math.round(y + height / 2)];
                }"""
            )
        )

    # What there is to see

    def run(self, function: str, *given: str) -> Any:
        """What the function returns on the page."""
        return self._asked(
            f"async (...given) => JSON.stringify(await ({function})(...given) ?? null)", *given
        )

    def underlined(self) -> list[str]:
        found: list[str] = self.run(
            """() => ["critical", "warning", "advice"]
                .flatMap((name) => [...CSS.highlights.get(`secondlook-${name}`) ?? []]).map(String)"""
        )
        return found

    def shown(self) -> str:
        """All words that stand over the page."""
        return " ".join(_words(node) for node in self._nodes() if not _children(node))

    def wait_text(self, text: str) -> None:
        self.until(
            lambda: self.run("() => fixture.text()") == text,
            lambda: f"the text is {self.run('() => fixture.text()')!r}, not {text!r}",
        )

    def wait_shown(self, words: str) -> None:
        self.until(lambda: words in self.shown(), lambda: f"{words!r} is not shown: {self.shown()}")

    def until(self, holds: Callable[[], Any], complaint: str | Callable[[], str]) -> Any:
        until = time.monotonic() + WITHIN
        while time.monotonic() < until:
            if found := holds():
                return found
            time.sleep(0.03)
        raise AssertionError(complaint if isinstance(complaint, str) else complaint())

    def _button(self, words: str) -> list[int] | None:
        for node in self._nodes():
            value = node["value"]
            if value.get("localName") == "button" and _words(node).startswith(words):
                return self._asked(_MIDDLE, node)  # type: ignore[no-any-return]
        return None

    def _nodes(self) -> Iterator[dict[str, Any]]:
        """All that stands in the closed root of our element."""
        answer = self.session.ask(
            "script.evaluate",
            expression=_HOST,
            target={"context": self.context},
            awaitPromise=False,
            serializationOptions={"includeShadowTree": "all", "maxDomDepth": 12},
        )
        value = answer["result"].get("value") or {}
        pending = [value["shadowRoot"]] if value.get("shadowRoot") else []
        while pending:
            node = pending.pop(0)
            yield node
            pending[:0] = _children(node)

    def _asked(self, function: str, *given: str | dict[str, Any]) -> Any:
        answer = self.session.ask(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[
                {"type": "string", "value": one}
                if isinstance(one, str)
                else {"sharedId": one["sharedId"]}
                for one in given
            ],
            target={"context": self.context},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def _perform(self, source: dict[str, Any]) -> None:
        self.session.ask("input.performActions", context=self.context, actions=[source])


class Firefox:
    """A Firefox with the extension, paired with a server as the welcome page does it."""

    def __init__(self, profile: Path, extension: Path) -> None:
        self.session = Session(profile)
        self.session.ask(
            "webExtension.install", extensionData={"type": "path", "path": str(extension)}
        )
        self.welcome = self._welcome()

    def close(self) -> None:
        self.session.close()

    def pair(self, service: Service) -> None:
        server = service.address.rstrip("/")
        self.ask({"kind": "change", "changes": {"server": server, "language": "nl"}})
        assert {"paired": True} == self.ask({"kind": "pair", "code": service.code()})

    def ask(self, question: dict[str, Any]) -> Any:
        asked = "(question) => chrome.runtime.sendMessage(JSON.parse(question))"
        return self.welcome.run(asked, json.dumps(question))

    def open(self, address: str) -> Tab:
        made = self.session.ask("browsingContext.create", type="tab")
        tab = Tab(self.session, made["context"])
        tab.open(address)
        return tab

    def _welcome(self) -> Tab:
        """The page that opens by itself after installing."""
        until = time.monotonic() + WITHIN
        while time.monotonic() < until:
            for context in self.session.ask("browsingContext.getTree")["contexts"]:
                if context["url"].endswith("/welcome/welcome.html"):
                    return Tab(self.session, context["context"])
            time.sleep(0.05)
        raise AssertionError("no welcome page")


def _children(node: dict[str, Any]) -> list[dict[str, Any]]:
    children: list[dict[str, Any]] = node["value"].get("children", [])
    return children


def _words(node: dict[str, Any]) -> str:
    own = node["value"].get("nodeValue") or ""
    return own + "".join(_words(child) for child in _children(node))
