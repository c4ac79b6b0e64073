"""What a user of Firefox does, from the first letter to the post, in each kind of editor."""

from collections.abc import Callable, Iterator

import pytest

from extension.e2e.browsers import EXTENSION
from extension.e2e.fixtures import bundle
from extension.e2e.services import Service
from extension.e2e.setups import SETUPS, Setup
from extension.firefox.tabs import Firefox, Tab

CLIENT = "Gemeente Lindervoort"
DRAFT = f"Hoi 😀 {CLIENT} was leuk"
DONE = "Hoi 😀 een gemeente was leuk"

OpenTab = Callable[[str], Tab]


@pytest.fixture(scope="module")
def firefox(service: Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    bundle()
    running = Firefox(tmp_path_factory.mktemp("firefox"), EXTENSION)
    running.pair(service)
    yield running
    running.close()


@pytest.fixture
def open_tab(firefox: Firefox) -> Iterator[OpenTab]:
    tabs: list[Tab] = []

    def open_one(address: str) -> Tab:
        tabs.append(firefox.open(address))
        return tabs[-1]

    yield open_one
    for tab in tabs:
        tab.close()


@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.name)
def test_the_core_path(setup: Setup, open_tab: OpenTab) -> None:
    """Type, underline, gate and back, card, replace, type on, post."""
    tab = open_tab(setup.address)
    tab.enter()
    tab.type(DRAFT)
    tab.until(lambda: tab.underlined() == [CLIENT], lambda: f"underlined: {tab.underlined()}")
    tab.publish()
    tab.wait_shown("Plaats dit zo nog niet")
    tab.click_button("Terug naar mijn tekst")
    assert [] == tab.run("() => fixture.published")
    tab.click_words(CLIENT)
    tab.wait_shown("Social Media Policy")
    tab.click_button("Dit anonimiseren")
    tab.wait_text(DONE)
    tab.type("!")
    tab.wait_text("Hoi 😀 een gemeente! was leuk")
    tab.until(lambda: tab.underlined() == [], "still underlined")
    tab.wait_shown("Niets gevonden")
    tab.publish()
    published = [{"text": "Hoi 😀 een gemeente! was leuk", "trusted": True}]
    assert published == tab.run("() => fixture.published")
