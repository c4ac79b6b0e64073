"""Notes to one's own people, in which a client is "de klant"; a post for everybody is none."""

import pytest

from anonymize.drafts import put
from secondlook.anonymize.notes import is_note


@pytest.mark.parametrize(
    "opening",
    [
        "even voor het team: de wifi is om",
        "hoi allemaal, volgende week staan we daar",
        "beste collega's,\n\nde stukken staan klaar",
        "@iedereen het nummer was fout",
        "voor wie morgen meegaat: verzamelen om acht uur",
        "nog even een herinnering: vrijdag gaat alles plat",
        "weet iemand hoe je het vpn instelt?",
        "hi all, quick reminder that the workshop has moved",
        "quick note for everyone joining the call",
        "heads up: the room changed",
        "does anyone know who does procurement there?",
    ],
)
def test_a_note_is_known_by_how_it_opens(opening: str) -> None:
    assert is_note(opening)


@pytest.mark.parametrize(
    "opening",
    [
        "trots op het hele team!",
        "het team van karin breidt uit",
        "iedereen weet dat het spannend was",
        "wie gaat er mee naar de open dag?",
        "voor wie het gemist heeft: de uitzending staat online",
        "alle collega's kwamen langs",
        "everyone talks about change",
        "all good things come in threes",
        "team work makes the dream work",
    ],
)
def test_a_post_for_everybody_is_no_note(opening: str) -> None:
    assert not is_note(opening)


def test_the_only_client_of_a_note_is_the_client() -> None:
    before = "Hoi team, het contract met ⟦CLIENT Tuinland⟧ ligt klaar. Bel ⟦CLIENT Tuinland⟧ niet."
    assert put(before) == "Hoi team, het contract met de klant ligt klaar. Bel de klant niet."
