"""The second look before a post goes out: what is held, what passes, and nothing goes out twice."""

from extension.e2e.browsers import Browser
from extension.e2e.conftest import OpenDesk
from extension.e2e.desks import Desk

LINKEDIN = "https://www.linkedin.com/feed/?editor=quill2"
X = "https://x.com/compose/post?editor=draft"
YAMMER = "https://engage.cloud.microsoft/main?editor=lexical"
CLIENT = "Gemeente Lindervoort"
WARNING = "Bel mij op 06-21436587 morgen"
CRITICAL = f"Gestart bij {CLIENT} vandaag"


def _nothing_shown(desk: Desk) -> None:
    desk.until(lambda: desk.shown() == "", desk.shown)


def test_a_post_that_is_still_being_checked_is_held_and_goes_by_itself(open_desk: OpenDesk) -> None:
    desk = open_desk(LINKEDIN)
    desk.write("Een mooie dag, met taart")
    desk.publish()
    desk.wait_published()
    assert "Een mooie dag, met taart" == desk.published[0]["text"]
    assert "" == desk.shown()


def test_a_warning_is_asked_about_once(open_desk: OpenDesk) -> None:
    desk = open_desk(LINKEDIN)
    desk.write(WARNING, "warning")
    desk.publish()
    desk.wait_shown("Kijk hier nog even naar")
    desk.click_button("Terug naar mijn tekst")
    assert [] == desk.published
    desk.publish()
    assert [{"text": WARNING, "trusted": True}] == desk.published


def test_a_critical_finding_is_asked_about_each_time(open_desk: OpenDesk) -> None:
    desk = open_desk(LINKEDIN)
    desk.write(CRITICAL, "critical")
    for _ in range(3):
        desk.publish()
        desk.wait_shown("Plaats dit zo nog niet")
        desk.press("Escape")
        _nothing_shown(desk)
    assert [] == desk.published


def test_the_question_begins_at_the_way_back_and_keeps_the_keyboard(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    for _ in range(5):
        desk.press("Tab")
    desk.press("Enter")
    desk.wait_published()


def test_an_open_card_makes_way_for_the_question(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.click_words(CLIENT)
    desk.wait_shown("Social Media Policy")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    assert "Social Media Policy" not in desk.shown()


def test_enter_on_the_question_goes_back(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    desk.press("Enter")
    _nothing_shown(desk)
    desk.move("End")
    desk.type("!")
    desk.wait_text(CRITICAL + "!")
    assert [] == desk.published


def test_a_double_click_posts_once(open_desk: OpenDesk) -> None:
    desk = open_desk(YAMMER)
    desk.write("Nog niet gecontroleerd")
    desk.publish()
    desk.publish()
    desk.publish()
    desk.wait_published()
    desk.page.wait_for_timeout(500)
    assert 1 == len(desk.published)


def test_clicks_while_the_question_is_open_do_nothing(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    desk.page.evaluate("() => document.querySelector('[data-testid=tweetButton]').click()")
    assert [] == desk.published
    desk.click_button("Toch plaatsen")
    desk.wait_published()


def test_control_enter_is_held_too_and_then_posts(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.press("Control+Enter")
    desk.wait_shown("Plaats dit zo nog niet")
    assert [] == desk.published
    desk.click_button("Toch plaatsen")
    desk.wait_published()


def test_control_enter_on_a_clear_draft_is_the_sites_own(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write("Een mooie dag", "clear")
    desk.press("Control+Enter")
    desk.wait_published()
    assert 1 == desk.page.evaluate("() => fixture.pressed")


def test_a_button_that_was_rendered_again_is_found_again(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    desk.page.evaluate(
        """() => {
            const old = document.querySelector("[data-testid=tweetButton]"), made = old.cloneNode(true);
            made.addEventListener("click", () => fixture.published.push({text: fixture.text(), again: true}));
            old.replaceWith(made);
        }"""
    )
    desk.click_button("Toch plaatsen")
    desk.wait_published()
    assert desk.published[0]["again"]


def test_what_was_agreed_to_is_the_text_that_was_shown(open_desk: OpenDesk) -> None:
    """The page changes the draft while the question is open: the new text is asked about anew."""
    desk = open_desk("https://web.yammer.com/main?editor=plain")
    desk.write(WARNING, "warning")
    desk.publish()
    desk.wait_shown("Toch plaatsen")
    desk.page.evaluate("(text) => { fixture.element.textContent = text; }", CRITICAL)
    desk.click_button("Toch plaatsen")
    desk.wait_shown("Plaats dit zo nog niet")
    assert [] == desk.published


def test_all_parts_of_a_thread_are_looked_at(open_desk: OpenDesk) -> None:
    desk = open_desk("https://x.com/compose/post?editor=draft&thread")
    desk.write(CRITICAL, "critical")  # The second part is the one that `fixture.element` names.
    first = desk.page.locator("[data-testid=tweetTextarea_0]")
    first.click()
    desk.type("Het eerste deel is goed")
    desk.page.wait_for_timeout(500)
    desk.publish()
    desk.wait_shown(CLIENT)
    assert [] == desk.published


def test_a_dead_button_is_left_alone(open_desk: OpenDesk) -> None:
    desk = open_desk(X)
    desk.write(CRITICAL, "critical")
    desk.page.evaluate(
        "() => document.querySelector('[data-testid=tweetButton]').setAttribute('aria-disabled', 'true')"
    )
    desk.publish()
    desk.page.wait_for_timeout(200)
    assert "" == desk.shown()


def test_with_the_gate_at_critical_a_warning_passes(open_desk: OpenDesk, browser: Browser) -> None:
    desk = open_desk(LINKEDIN)
    desk.write(WARNING, "warning")
    browser.change(gate="critical")
    try:
        desk.until(
            lambda: desk.script.run("() => secondlook.desk.settings.gate") == "critical", desk.shown
        )
        desk.publish()
        assert [{"text": WARNING, "trusted": True}] == desk.published
    finally:
        browser.change(gate="warning")


def test_a_channel_that_is_off_is_not_looked_at(open_desk: OpenDesk, browser: Browser) -> None:
    browser.change(channels={"twitter": False})
    try:
        desk = open_desk(X)
        desk.write(CRITICAL)
        desk.page.wait_for_timeout(600)
        assert ("", []) == (desk.badge, desk.underlined())
        desk.publish()
        desk.wait_published()
    finally:
        browser.change(channels={"twitter": True})
