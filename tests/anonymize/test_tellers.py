"""Who tells or does something: no role is made up, and who was told is "zij" where the draft says so."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Vandaag was ik bij ⟦CLIENT Tuinland⟧. ⟦PERSON Karin⟧ legde uit hoe het werkt.",
            "Vandaag was ik bij een klant. Iemand van de klant legde uit hoe het werkt.",
        ),
        (
            "I spent a day at ⟦CLIENT Tuinland⟧. ⟦PERSON Karin⟧ showed us around the place.",
            "I spent a day at a client. Someone at the client showed us around the place.",
        ),
        (
            "Gesproken met ⟦PERSON Wendy⟧ van ⟦CLIENT Tuinland⟧.",
            "Gesproken met iemand van een klant.",
        ),
        (
            "Een dag bij ⟦CLIENT Tuinland⟧:\n- luister\n- mevrouw ⟦PERSON Vos⟧ heeft altijd gelijk",
            "Een dag bij een klant:\n- luister\n- mijn contactpersoon daar heeft altijd gelijk",
        ),
        (
            "Druk bij ⟦CLIENT Tuinland⟧. Toen belde ⟦PERSON Hugo⟧, en daarna vroeg ⟦PERSON Femke⟧ iets.",
            "Druk bij een klant. Toen belde iemand, en daarna vroeg iemand anders iets.",
        ),
    ],
)
def test_who_tells_something_is_somebody_there(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "⟦PERSON Trudy⟧ gaf les. Zij was streng. Later vroeg ik aan ⟦PERSON Trudy⟧ waarom.",
            "Een collega gaf les. Zij was streng. Later vroeg ik aan haar waarom.",
        ),
        (
            "I met ⟦PERSON Hugo⟧ and he sang. ⟦PERSON Hugo⟧'s voice is deep.",
            "I met a colleague and he sang. His voice is deep.",
        ),
    ],
)
def test_who_was_told_is_a_pronoun_where_the_draft_has_one(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    "before",
    [
        # Of two people "zij" might be either.
        "⟦PERSON Trudy⟧ gaf les. Zij was streng. ⟦PERSON Femke⟧ ook. ⟦PERSON Trudy⟧ lachte.",
        # What stands before is somebody else's.
        "Her neighbour ⟦PERSON Ann⟧ waters the plants. ⟦PERSON Ann⟧ has a key.",
    ],
)
def test_no_pronoun_is_guessed(before: str) -> None:
    last = put(before).rpartition(". ")[2]
    assert not last.lower().startswith(("zij ", "she "))


@pytest.mark.parametrize(
    "before",
    [
        "Vandaag bij ⟦CLIENT Tuinland⟧. ⟦PERSON Jesse⟧ regelt de lunch voor ons.",
        "Heeft iemand het contract met ⟦CLIENT Tuinland⟧? ⟦PERSON Jesse⟧ zoekt het.",
        "⟦PERSON Jesse⟧ doet de testen.",
    ],
)
def test_who_does_something_for_us_is_a_colleague(before: str) -> None:
    assert "een collega" in put(before).lower()
