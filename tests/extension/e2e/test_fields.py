"""What is never read: secrets, searches, private messages, other sites (promise 30); and a box that is
there but not known is marked, not read."""

import pytest
from playwright.sync_api import Page

from extension.e2e.browsers import Browser, Script
from extension.e2e.conftest import OpenDesk

SECRET = "Gemeente Lindervoort 06-21436587"
PAGES = (
    "https://www.linkedin.com/feed/?editor=quill2",
    "https://x.com/compose/post?editor=draft",
    "https://web.yammer.com/main?editor=plain",
)
FIELDS = (
    *(
        f'<input type="{kind}">'
        for kind in "text password email tel url search number date month week time datetime-local color".split()
    ),
    '<input type="hidden" value="x">',
    '<input autocomplete="cc-number">',
    '<input autocomplete="one-time-code">',
    '<textarea autocomplete="cc-number"></textarea>',
    '<textarea name="wachtwoord"></textarea>',
    "<textarea readonly></textarea>",
    "<textarea disabled></textarea>",
    '<textarea style="opacity: 0"></textarea>',
    '<div role="search"><div contenteditable="true" role="textbox"></div></div>',
    '<div class="msg-form__contenteditable" data-testid="dmComposerTextInput" contenteditable="true" aria-label="search"></div>',
    "<select><option>x</option></select>",
    '<iframe srcdoc="&lt;input type=password&gt;"></iframe>',
)


def test_there_are_twenty_five_kinds() -> None:
    assert 25 == len(FIELDS)


@pytest.mark.parametrize("address", PAGES)
def test_no_secret_field_is_read(address: str, browser: Browser) -> None:
    page = browser.open(address)
    script = Script(page)
    script.run(
        """() => {
            globalThis.asked = [];
            const own = secondlook.courier.ask;
            secondlook.courier.ask = (kind, question) => { asked.push(kind); return own(kind, question); };
        }"""
    )
    for field in FIELDS:
        _type_into(page, field)
    page.wait_for_timeout(500)
    assert [0, []] == script.run("() => [secondlook.desk.boxes.length, asked]")
    page.close()


def _type_into(page: Page, field: str) -> None:
    page.evaluate(
        """(field) => {
            document.querySelector("#field")?.remove();
            const place = Object.assign(document.createElement("form"), {id: "field", innerHTML: field + "<button type=button>Post</button>"});
            document.body.append(place);
            place.firstElementChild.focus();
        }""",
        field,
    )
    page.keyboard.type(SECRET)


def test_a_box_that_is_not_known_is_marked_and_not_read(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES[0])
    desk.page.evaluate(
        """() => {
            const box = document.createElement("div");
            Object.assign(box, {id: "stranger", contentEditable: "true", textContent: " "});
            box.setAttribute("role", "textbox");
            box.style.cssText = "width: 300px; height: 60px; border: 1px solid;";
            document.body.prepend(box);
        }"""
    )
    desk.page.click("#stranger")
    desk.type(SECRET)
    desk.wait_for_badge("Niet gecontroleerd")
    assert 0 == desk.script.run("() => secondlook.desk.boxes.length")


def test_another_site_has_no_script_of_ours(browser: Browser) -> None:
    page = browser.context.new_page()
    page.route(
        "https://example.org/**",
        lambda route: route.fulfill(body="<textarea></textarea>", content_type="text/html"),
    )
    page.goto("https://example.org/")
    page.click("textarea")
    page.keyboard.type(SECRET)
    script = Script(page)
    assert 0 == script._context
    page.close()
