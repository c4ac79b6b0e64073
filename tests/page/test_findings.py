"""A draft with findings: underlines at the right pixels, the cards beside it, the verdict above."""

import base64

import pytest

from page.conftest import OpenDesk
from page.desks import CALM, DRAFT, Desk

WORDS = ["Gemeente Lindervoort", "06-21436587", "Zomer2019!"]
COLOURS = {"critical": [179, 38, 30], "warning": [141, 86, 0]}


def test_client_phone_and_password_are_underlined(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    assert WORDS == desk.underlined()
    assert WORDS == desk.quotes


def test_the_words_of_the_mirror_lie_exactly_behind_those_of_the_textarea(desk: Desk) -> None:
    """Two pictures of the same place, one of each text, are the same to the last pixel."""
    desk.write(
        DRAFT + "\n\twoord " + "langeeeee" * 20 + "\n\n😀 مرحبا  dubbele  spaties ", "critical"
    )
    page = desk.page
    page.evaluate("document.activeElement.blur(); CSS.highlights.clear()")
    paper = page.locator(".paper")
    ours = paper.screenshot()
    page.evaluate(
        """() => {
            document.querySelector("#mirror").style.color = "var(--ink)";
            document.querySelector("#draft").style.visibility = "hidden";
        }"""
    )
    mirrored = paper.screenshot()
    page.evaluate("document.querySelector('#mirror').style.color = 'transparent'")
    assert ours == mirrored
    assert ours != paper.screenshot(), "without both texts the picture must differ"


def test_underlines_are_painted_under_the_words_and_nowhere_else(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    page = desk.page
    page.evaluate("document.activeElement.blur()")
    boxes = page.evaluate(
        """() => {
            const corner = document.querySelector(".paper").getBoundingClientRect();
            const box = (rect) => [rect.left - corner.left, rect.top - corner.top,
                rect.right - corner.left, rect.bottom - corner.top];
            return ["critical", "warning"].map((name) => [name,
                [...CSS.highlights.get(name)].flatMap((range) => [...range.getClientRects()].map(box))]);
        }"""
    )
    picture = base64.b64encode(page.locator(".paper").screenshot()).decode()
    for severity, places in boxes:
        inside, outside = _pixels(desk, picture, COLOURS[severity], places)
        assert len(places) > 0
        assert all(count > 30 for count in inside), f"{severity}: {inside}"
        assert outside == 0


def _pixels(
    desk: Desk, picture: str, colour: list[int], boxes: list[list[float]]
) -> tuple[list[int], int]:
    """How many pixels of about this colour are in each box, and how many in none."""
    counted = desk.page.evaluate(
        """async ([picture, colour, boxes]) => {
            const image = new Image();
            image.src = "data:image/png;base64," + picture;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
            canvas.drawImage(image, 0, 0);
            const { data } = canvas.getImageData(0, 0, image.width, image.height);
            const inside = boxes.map(() => 0);
            let outside = 0;
            for (let at = 0; at < data.length; at += 4) {
                if (colour.some((part, index) => Math.abs(data[at + index] - part) > 12)) continue;
                const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
                const index = boxes.findIndex(([left, top, right, bottom]) =>
                    x >= left - 3 && x <= right + 3 && y >= top && y <= bottom + 6);
                if (index < 0) outside += 1; else inside[index] += 1;
            }
            return [inside, outside];
        }""",
        [picture, colour, boxes],
    )
    return counted[0], counted[1]


def test_the_three_severities_have_three_shapes(desk: Desk) -> None:
    shapes = desk.page.evaluate(
        """() => ["critical", "warning", "advice"].map((name) =>
            getComputedStyle(document.querySelector("#mirror"), `::highlight(${name})`)
                .textDecorationStyle)"""
    )
    assert 3 == len(set(shapes))


def test_underlines_stay_under_their_words_after_an_emoji(desk: Desk) -> None:
    desk.write("👩‍👩‍👧 😀 bij Gemeente Lindervoort 🎉, bel 06-21436587", "critical")
    assert ["Gemeente Lindervoort", "06-21436587"] == desk.underlined()


def test_underlines_follow_the_words_while_typing_before_them(desk: Desk) -> None:
    desk.write("Bij Gemeente Lindervoort.", "critical")
    desk.page.evaluate("document.querySelector('#draft').setSelectionRange(0, 0)")
    desk.page.focus("#draft")
    desk.page.keyboard.insert_text("Vandaag! ")
    # Before any answer: the same tick in which the text changed.
    assert ["Gemeente Lindervoort"] == desk.underlined()
    desk.wait_for("critical")
    assert ["Gemeente Lindervoort"] == desk.underlined()


def test_a_card_says_what_why_and_what_to_do_in_dutch(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    card = desk.page.locator(".card").first
    card.locator(".head").click()
    words = card.inner_text()
    assert "Wat je kunt doen" in words
    assert "Social Media Policy" in words
    assert "Dit anonimiseren" in words
    assert "een gemeente" in words
    assert "true" == card.locator(".head").get_attribute("aria-expanded")
    assert "Plaats dit zo nog niet" == desk.page.inner_text("#verdict-title")
    assert "Nederlands" == desk.page.inner_text("#draft-language")


def test_the_same_card_in_english_after_switching_and_the_choice_is_remembered(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    dutch = desk.page.locator(".card .message").all_inner_texts()
    desk.page.click("[data-language=en]")
    desk.page.wait_for_function(
        "before => document.querySelector('.card .message').textContent !== before", arg=dutch[0]
    )
    desk.wait_for("critical")
    desk.page.locator(".card .head").first.click()
    words = desk.page.locator(".card").first.inner_text()
    assert "What you can do" in words
    assert "Anonymize this" in words
    assert not set(dutch) & set(desk.page.locator(".card .message").all_inner_texts())
    desk.page.reload()
    assert "Take a second look before you share." == desk.page.inner_text("h1")
    assert "en" == desk.page.get_attribute("html", "lang")


@pytest.mark.parametrize(("locale", "title"), [("nl-BE", "Tweede blik"), ("en-GB", "Second Look")])
def test_the_page_starts_in_the_language_of_the_browser(
    open_desk: OpenDesk, locale: str, title: str
) -> None:
    assert title == open_desk(locale=locale).page.title()


def test_a_calm_draft_is_clear(desk: Desk) -> None:
    desk.write(CALM, "clear")
    assert [] == desk.quotes
    assert desk.page.is_disabled("#anonymize-all")


def test_an_emptied_draft_has_no_verdict(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.write(" \n ")
    assert "empty" == desk.verdict
    assert [] == desk.quotes
    assert [] == desk.underlined()


def test_a_click_in_the_words_opens_their_card(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    place = DRAFT.index("06-21") + 2
    desk.page.evaluate("at => document.querySelector('#draft').setSelectionRange(at, at)", place)
    desk.page.wait_for_selector(".card:has([aria-expanded=true])")
    assert "06-21436587" == desk.page.inner_text(".card:has([aria-expanded=true]) .quote")


def test_the_context_counts(desk: Desk) -> None:
    """An attachment on Yammer where a link is wanted: advice on Yammer, nothing elsewhere."""
    desk.write("Het verslag van vandaag zit erbij.", "clear")
    desk.page.check("[value=yammer]", force=True)
    desk.page.check("[name=attachment][value=document]", force=True)
    desk.wait_for("advice")
    assert desk.page.is_visible("[name=audience]")
    desk.page.check("[value=linkedin]", force=True)
    desk.wait_for("clear")
    assert not desk.page.is_visible("[name=audience]")


def test_the_policy_and_its_checklist_are_shown(desk: Desk) -> None:
    desk.page.wait_for_selector("#checklist:not([hidden])")
    assert "Social Media Policy" in desk.page.inner_text("#policy")
    assert desk.page.locator("#checklist-lines li").count() >= 3


@pytest.mark.parametrize("width", [320, 390, 768, 1200, 1920])
def test_nothing_sticks_out_sideways(open_desk: OpenDesk, width: int) -> None:
    desk = open_desk(width=width)
    desk.write(DRAFT + " " + "x" * 300, "critical")
    desk.page.locator(".card .head").first.click()
    assert width >= desk.page.evaluate("document.documentElement.scrollWidth")


def test_a_long_draft_stays_quick_to_type_in(desk: Desk) -> None:
    """20,000 characters with findings: what the page itself does per key is far below a second."""
    desk.write((DRAFT + "\n\n") * 100, "critical")
    spent = desk.page.evaluate(
        """() => {
            const area = document.querySelector("#draft");
            area.focus();
            area.setSelectionRange(9, 9);
            const start = performance.now();
            document.execCommand("insertText", false, "x");
            return performance.now() - start;
        }"""
    )
    assert spent < 1000
