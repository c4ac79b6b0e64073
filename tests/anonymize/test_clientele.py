"""Shapes of a client's name alone: formulas, examples, members, one of two; and several thanked."""

import pytest

from anonymize.drafts import Marks, put
from anonymize.test_rewrites import CASES, rewritten
from secondlook.clients.spreadsheets import read_clients


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("⟦CLIENT Tuinland⟧ × wij = 🎉", "Klant × wij = 🎉"),
        (
            "Wat doen we? Neem ⟦CLIENT Tuinland⟧. Druk daar.",
            "Wat doen we? Neem een van onze klanten. Druk daar.",
        ),
        (
            "Running late for ⟦CLIENT Tuinland⟧, sorry!",
            "Running late for a meeting at a client, sorry!",
        ),
        ('"Kom maar," zei ⟦CLIENT Tuinland⟧ toen.', '"Kom maar," zei de klant toen.'),
        (
            "Good news today: ⟦CLIENT Tuinland⟧ members phone less.",
            "Good news today: a client's members phone less.",
        ),
        (
            "Neem je pas mee. Wij spreken ⟦CLIENT Tuinland⟧ morgen.",
            "Neem je pas mee. Wij spreken een klant morgen.",
        ),
    ],
)
def test_a_name_in_such_a_shape_reads_on(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        (
            "nl",
            "Voor ⟦CLIENT Gemeente Lindervoort⟧ een site, voor ⟦CLIENT Gemeente Oudevaart⟧ een app.",
            "Voor de ene gemeente een site, voor de andere gemeente een app.",
        ),
        (
            "nl",
            "Bij ⟦CLIENT Gemeente Lindervoort⟧ begon het. Nu werk ik voor ⟦CLIENT Gemeente Oudevaart⟧.",
            "Bij een gemeente begon het. Nu werk ik voor een andere gemeente.",
        ),
        (
            "en",
            "At ⟦CLIENT Gemeente Lindervoort⟧ we walk. At ⟦CLIENT Gemeente Oudevaart⟧ we ride.",
            "At one municipality we walk. At another municipality we ride.",
        ),
    ],
)
def test_two_of_a_kind_that_are_set_side_by_side(language: str, text: str, after: str) -> None:
    marks = Marks(list(read_clients(CASES / "clients.csv")))
    assert rewritten(marks, {"text": text, "language": language}) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Thanks ⟦PERSON Kim⟧, thanks ⟦PERSON Andrew⟧!", "Thanks, everyone!"),
        ("Dank ⟦PERSON Marjan⟧ en dank ⟦PERSON Cor⟧!", "Dank allemaal!"),
        (
            "Klaar bij ⟦CLIENT Tuinland⟧. Dank aan mevrouw ⟦PERSON Vos⟧ voor het vertrouwen.",
            "Klaar bij een klant. Dank voor het vertrouwen.",
        ),
        ("Dank aan ⟦PERSON Femke⟧ voor de taart.", "Dank aan een collega voor de taart."),
    ],
)
def test_thanks_to_nobody_are_thanks_all_the_same(before: str, after: str) -> None:
    assert put(before) == after


def test_a_place_that_is_told_as_somebody_is_the_client_again() -> None:
    marks = Marks(list(read_clients(CASES / "clients.csv")))
    text = (
        "Een rol bij ⟦CLIENT Gemeente Lindervoort⟧! Wij missen je, maar ⟦PERSON Lindervoort⟧ boft."
    )
    after = "Een rol bij een gemeente! Wij missen je, maar de gemeente boft."
    assert rewritten(marks, {"text": text, "language": "nl"}) == after
