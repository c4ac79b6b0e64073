"""The access key, and a server that is away: what is not checked is never shown as clear."""

from playwright.sync_api import Browser

from page.conftest import OpenDesk
from page.desks import CALM, DRAFT, REVIEW_KEY, Desk, Service


def test_the_page_asks_for_the_key_once_and_keeps_it_out_of_the_address(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(key="")
    desk.page.wait_for_selector("#key-dialog[open]")
    assert "password" == desk.page.get_attribute("#key", "type")
    assert "off" == desk.page.get_attribute("#key", "autocomplete")
    assert "secondlook token review" in desk.page.inner_text("#key-help")
    desk.page.keyboard.type(REVIEW_KEY)
    desk.page.keyboard.press("Enter")
    desk.wait_for_access()
    desk.page.keyboard.type(CALM)
    desk.wait_for("clear")
    assert not any(REVIEW_KEY in address for address in [*desk.requests, desk.page.url])
    assert [REVIEW_KEY, None] == _stored(desk)
    assert "" == desk.page.input_value("#key")


def test_a_key_is_remembered_when_that_is_ticked_and_forgotten_when_asked(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(key="")
    desk.page.fill("#key", REVIEW_KEY)
    desk.page.check("#key-remember")
    desk.page.keyboard.press("Tab")
    desk.page.click("#key-form [type=submit]")
    desk.wait_for_access()
    assert [None, REVIEW_KEY] == _stored(desk)
    desk.page.reload()
    desk.write(CALM, "clear")
    desk.page.click("#forget")
    assert [None, None] == _stored(desk)
    desk.wait_for("unchecked")


def test_a_wrong_key_brings_the_dialog_back_and_is_not_a_verdict(open_desk: OpenDesk) -> None:
    desk = open_desk(key="een-verkeerde-sleutel-0001")
    desk.write(CALM)
    desk.page.wait_for_selector("#key-dialog[open]")
    assert "Deze sleutel past niet. Is hij misschien vernieuwd?" == desk.page.inner_text(
        "#key-wrong"
    )
    desk.wait_for("unchecked")
    desk.page.fill("#key", REVIEW_KEY)
    desk.page.keyboard.press("Enter")
    desk.wait_for("clear")


def test_a_wrong_key_is_told_at_once_and_not_kept(open_desk: OpenDesk) -> None:
    desk = open_desk(key="")
    desk.page.fill("#key", "een-verkeerde-sleutel-0001")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_selector("#key-wrong:not(:empty)")
    assert "Deze sleutel past niet." in desk.page.inner_text("#key-wrong")
    assert desk.page.is_visible("#key-dialog")
    assert [None, None] == _stored(desk)
    desk.page.keyboard.type(REVIEW_KEY)
    desk.page.keyboard.press("Enter")
    desk.wait_for_access()
    assert [REVIEW_KEY, None] == _stored(desk)


def test_a_key_that_cannot_be_tried_is_kept_for_when_it_can(open_desk: OpenDesk) -> None:
    desk = open_desk(key="")
    desk.page.route("**/policy", lambda route: route.abort())
    desk.page.fill("#key", REVIEW_KEY)
    desk.page.keyboard.press("Enter")
    desk.wait_for_access()
    assert [REVIEW_KEY, None] == _stored(desk)


def test_later_is_not_asked_again_at_every_key(open_desk: OpenDesk) -> None:
    desk = open_desk(key="")
    desk.page.click("#key-later")
    desk.write(CALM, "unchecked")
    assert not desk.page.is_visible("#key-dialog")
    assert "Er is een geldige toegangssleutel nodig." == desk.page.inner_text("#verdict-text")
    desk.page.click("#verdict-action")
    assert desk.page.is_visible("#key-dialog")


def test_a_killed_server_shows_not_checked_and_never_clear(
    browser: Browser, own_service: Service
) -> None:
    desk = Desk(browser, own_service.address)
    desk.write(CALM, "clear")
    own_service.stop()
    desk.history()
    desk.page.focus("#draft")
    desk.page.keyboard.type(" En slingers.")
    desk.wait_for("unchecked")
    assert "Niet gecontroleerd" == desk.page.inner_text("#verdict-title")
    desk.page.keyboard.type(" En muziek.")
    desk.page.wait_for_timeout(600)
    assert set(desk.history()) <= {"checking", "unchecked"}
    assert f"{CALM} En slingers. En muziek." == desk.text

    own_service.start()
    desk.wait_for("clear")
    desk.write(DRAFT, "critical")
    desk.close()


def test_a_draft_with_findings_stays_not_checked_without_a_server(
    browser: Browser, own_service: Service
) -> None:
    desk = Desk(browser, own_service.address)
    desk.write(DRAFT, "critical")
    own_service.stop()
    desk.write(CALM, "unchecked")
    desk.page.click("#copy")
    desk.page.wait_for_selector("#notice:not([hidden])")
    assert "Gekopieerd, maar deze tekst is niet gecontroleerd." == desk.page.inner_text("#notice")
    desk.close()


def test_a_draft_that_is_too_long_is_not_checked(desk: Desk) -> None:
    desk.write("taart " * 17_000)
    desk.wait_for("unchecked")
    assert "te lang" in desk.page.inner_text("#verdict-text")


def test_half_an_emoji_is_reviewed_and_not_an_error(desk: Desk) -> None:
    desk.page.evaluate(
        """() => {
            const area = document.querySelector("#draft");
            area.value = "\\ud83d bij Gemeente Lindervoort";
            area.dispatchEvent(new Event("input"));
        }"""
    )
    desk.wait_for("critical")
    assert ["Gemeente Lindervoort"] == desk.underlined()


def test_nothing_of_a_draft_is_stored_in_the_browser(desk: Desk) -> None:
    desk.write(DRAFT, "critical")
    desk.page.click("#anonymize-all")
    desk.wait_for("clear")
    desk.page.check("[name=style][value=mask]", force=True)
    desk.wait_for("clear")
    stored = desk.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert not any(word in stored for word in ("Lindervoort", "Zomer2019", "Vandaag"))


def _stored(desk: Desk) -> list[str | None]:
    """The key in sessionStorage and in localStorage."""
    kept: list[str | None] = desk.page.evaluate(
        "[sessionStorage, localStorage].map((store) => store.getItem('secondlook.key'))"
    )
    return kept
