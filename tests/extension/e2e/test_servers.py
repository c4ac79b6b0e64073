"""The server goes away and comes back (promise 9): typing goes on, and nobody is told "clear"."""

import pytest

from extension.e2e.browsers import Browser
from extension.e2e.desks import Desk
from extension.e2e.services import Service
from extension.squatters import Squatter, agreeable, unwilling

ADDRESSES = (
    "https://www.linkedin.com/feed/?editor=quill2",
    "https://x.com/compose/post?editor=draft",
    "https://engage.cloud.microsoft/main?editor=lexical",
)
CALM = "Een mooie dag"
CANARY = "Wulpendaal"


@pytest.mark.slow
def test_a_server_that_is_gone_is_not_checked_and_never_clear(
    own_browser: Browser, own_service: Service
) -> None:
    desks = [Desk(own_browser, address) for address in ADDRESSES]
    for desk in desks:
        desk.page.bring_to_front()
        desk.write(CALM, "clear")
        desk.note_badges()
    own_service.stop()
    for desk in desks:
        desk.page.bring_to_front()
        desk.type(" met taart")
        desk.wait_for("unchecked")
        desk.wait_text(CALM + " met taart")
        assert "clear" not in desk.badges_since()
        assert "Niet gecontroleerd" == desk.badge
        desk.publish()
        desk.wait_shown("niet bereikbaar")
        assert [] == desk.published
        desk.click_button("Toch plaatsen")
        desk.wait_published()
    own_service.start()
    for desk in desks:
        desk.page.bring_to_front()
        desk.enter()
        desk.wait_for("clear")
        assert [] == desk.errors


@pytest.mark.slow
def test_who_sits_on_the_servers_port_gets_no_letter_of_a_draft(
    own_browser: Browser, own_service: Service
) -> None:
    """Promise 14, from the keyboard on: 0 bytes of the draft and of the key."""
    desk = Desk(own_browser, ADDRESSES[0])
    desk.write(CALM, "clear")
    key = own_browser.key()
    own_service.stop()
    for behaviour in (agreeable, unwilling):
        with Squatter(own_service.port, behaviour) as squatter:
            desk.type(f" {CANARY}")
            desk.wait_for("unchecked")
            desk.publish()
            desk.wait_shown("Nu controleren")
            desk.click_button("Nu controleren")
            desk.wait_shown("Nu controleren")
            desk.press("Escape")
            assert b"/pair/proof" in squatter.received
            secrets = (CANARY, CALM, key, "uthorization:")
            assert [] == [one for one in secrets if one.encode() in squatter.received]
    assert [] == desk.published


@pytest.mark.slow
def test_an_office_may_hold_unchecked_posts(own_browser: Browser, own_service: Service) -> None:
    own_browser.change(unchecked="closed")
    desk = Desk(own_browser, ADDRESSES[1])
    desk.write(CALM, "clear")
    own_service.stop()
    desk.type("!")
    desk.wait_for("unchecked")
    desk.publish()
    desk.wait_shown("te wachten")
    assert "Toch plaatsen" not in desk.shown()
    own_service.start()
    desk.click_button("Nu controleren")
    desk.wait_published()
