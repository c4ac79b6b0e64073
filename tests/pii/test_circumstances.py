"""Sick leave, clinics, unions, parties, origin and prison of somebody; news and one's own are none."""

from collections.abc import Callable

import pytest

FIND = [
    "Bart zit al een jaar in de ⟦HEALTH ziektewet⟧",
    "Onze planner heeft zich vanochtend ⟦HEALTH ziek gemeld⟧",
    "Marijke loopt bij een ⟦HEALTH psycholoog⟧, vandaar de vrije vrijdag",
    "Henk is ⟦HEALTH lid van de FNV⟧",
    "Greg is a ⟦HEALTH member of the union⟧ and told everyone",
    "Onze stagiair is van ⟦HEALTH Turkse afkomst⟧",
    "Sjoerd heeft ⟦HEALTH vastgezeten⟧ voor diefstal",
    "Oscar's brother is in ⟦HEALTH jail⟧",
    "Willemijn ⟦HEALTH ligt in het ziekenhuis⟧, kaartje sturen?",
    "Trevor is ⟦HEALTH addicted to painkillers⟧",
    "Nina is on ⟦HEALTH sick leave⟧ until August",
]
PASS = [
    "Ik heb mij ziek gemeld vandaag",
    "Hoe meld je je ziek? Bel voor negen uur",
    "De FNV zoekt leden in onze sector",
    "Word lid van de bond, zei de flyer",
    "Van Marokkaanse afkomst zijn en hier werken: een boek",
    "Wij werken in het ziekenhuis van Sneek",
    "Jelle werkt in de gevangenis als docent",
    "De verdachte is veroordeeld, schrijft de krant",
    "Als je medewerker in de ziektewet zit",
    "Iedereen is veroordeeld tot Teams",
    "Pien is psycholoog bij de gemeente",
    "Ons product is lid van de familie",
    "kast van Joke is leeg",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
