"""English, American, French and Flemish addresses; counts and brands are none."""

from collections.abc import Callable

import pytest

FIND = [
    "She lives at ⟦ADDRESS 221B Baker Street, London NW1 6XE⟧",
    "Send it to ⟦ADDRESS 1600 Pennsylvania Avenue, Washington, DC 20500⟧ please",
    "moved to ⟦ADDRESS 14 Park Row, Leeds LS1 5HD⟧",
    "Office: ⟦ADDRESS 350 5th Avenue, New York, NY 10118⟧",
    "our address is ⟦ADDRESS 7 Rose Close⟧",
    "Rendez-vous: ⟦ADDRESS Rue de la Loi 16, 1000 Bruxelles⟧",
    "New office: ⟦ADDRESS 10 Downing Street, London SW1A 2AA⟧",
    "my address: ⟦ADDRESS 42 Elm Street, Springfield, IL 62704⟧",
    "Gesprek op kantoor: ⟦ADDRESS Coupure Links 402, 9000 Gent⟧, vrijdag om 14u",
    "Wij zitten op ⟦ADDRESS Kouter 12 in 9000 Gent⟧",
    "Feestje op ⟦ADDRESS Op den Dries 7, 3600 Genk⟧!",
    "It goes to ⟦ADDRESS 14 Kastanjestraat, Hilversum⟧, thanks",
    "visit us at ⟦ADDRESS Flat 3, 12 High Street, Oxford OX1 4DB⟧",
]
PASS = [
    "24 Hour Drive is a film",
    "3 Way handshake explained",
    "10 Years on the Road",
    "5 Star Place to work",
    "We need 12 Street lights",
    "2024 Boston Drive results",
    "the 80 20 Way of working",
    "15 minutes down the road",
    "7 Habits of Highly Effective People",
    "3 Lane motorway closed",
    "In 2023 Wall Street fell 12%",
    "1 Street at a time",
    "Marathon 5, 2025 Gent",
    "Zondag 12 mei, 2500 Gentenaars op de been",
    "In Hal 4, 1200 bezoekers",
    "Dag 2, 3500 Hasselt-fans",
    "Ons team van 14 in 2027 Antwerpen, wat een plan",
    "We liepen 3 Kerkstraat na elkaar door",
    "Editie 7, 2000 Deelnemers",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
