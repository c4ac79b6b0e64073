"""Candidates, and what is seen of each."""

import numpy as np
import pytest

from secondlook.pii.names.evidence import Scene
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.spans import bounds, candidates_of
from secondlook.pii.names.verdicts import Verdicts
from secondlook.pii.names.weights import LABELS

from .test_rules import line_of

VERDICTS = Verdicts.shipped()


def doubted(text: str, *, persons: str, chance: float = 0.6) -> Line:
    """A text of whose `persons` the model is only so sure."""
    certain = line_of(text, persons=persons)
    nothing = np.eye(len(LABELS))[0]
    marginals = chance * certain.marginals + (1 - chance) * nothing
    return Line(certain.folded, certain.words, certain.scored, marginals)


def seen(text: str, *, persons: str) -> list[str]:
    line = doubted(text, persons=persons)
    return Scene(line).evidence(*candidates_of(line)[0])[1]


@pytest.mark.parametrize(
    ("text", "persons", "expected"),
    [
        ("ik sprak Quibell net", "Quibell", "b=sprak"),
        ("Quibell belde", "Quibell", "b^1"),
        ("ik sprak Quibell", "Quibell", "a$1"),
        ("ik sprak Fenna Quibell net", "Fenna Quibell", "k2F-"),
        ("ik sprak F. Quibell net", "F. Quibell", "k2I-"),
        ("vraag @quibell22 maar", "quibell22", "d"),
        ("Anne-Fleur belde", "Anne Fleur", "hTrue1"),
        ("dank je wel, Quibell", "Quibell", "cthanks1"),
        ("hoi, ik ben Quibell, 23", "Quibell", "cself1"),
        ("tot morgen, groeten Quibell", "Quibell", "zsign-offTrue"),
    ],
)
def test_the_words_and_their_neighbours_are_seen(text: str, persons: str, expected: str) -> None:
    assert expected in seen(text, persons=persons)


def test_other_persons_in_the_post_are_counted() -> None:
    line = line_of("Fenna, Anne en Quibell komen", persons="Fenna Anne Quibell")
    assert {"p2"} == {
        each
        for span in candidates_of(line)
        for each in Scene(line).evidence(*span)[1]
        if each[0] == "p"
    }


def test_the_surer_the_model_the_surer_the_verdict() -> None:
    scores = []
    for chance in (0.1, 0.5, 0.9, 1.0):
        line = doubted("Gisteren belde Hilde Quibell ons", persons="Hilde Quibell", chance=chance)
        scores.append(VERDICTS.score(Scene(line).evidence(2, 3)))
    assert sorted(scores) == scores
    assert scores[0] < 0.5 < scores[-1]


def test_behind_van_may_stand_a_department_as_well_as_a_surname() -> None:
    unknown = line_of("Rob van Zwerfvuil belde", persons="Rob van Zwerfvuil")
    assert [(0, 2), (0, 0)] == candidates_of(unknown)
    known = line_of("Rob van Verkoop belde", persons="Rob van Verkoop")
    assert [(0, 0)] == candidates_of(known)


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("onze robotstofzuiger heet Fenna", "Fenna"),
        ("why is the server called Fenna", "Fenna"),
        ("lees meer #Quibell22", "Quibell22"),
    ],
)
def test_what_is_a_thing_beyond_doubt_is_no_candidate(text: str, persons: str) -> None:
    assert [] == candidates_of(line_of(text, persons=persons))


def test_a_colleague_who_is_called_something_is_a_candidate() -> None:
    line = line_of("onze nieuwe collega heet Fenna", persons="Fenna")
    assert [(4, 4)] == candidates_of(line)


def test_two_forenames_in_small_letters_may_be_two_people() -> None:
    line = line_of("anne fleur komen morgen", persons="anne fleur")
    assert {(0, 1), (0, 0), (1, 1)} == set(candidates_of(line))


def test_a_name_ends_before_the_s_of_its_owner() -> None:
    line = line_of("Merels fiets is weg", persons="Merels")
    assert (0, 5) == bounds(line, 0, 0)


def test_thousands_of_names_are_weighed_in_passing() -> None:
    line = line_of("Jan Bos, " * 300, persons="Jan Bos")
    assert 300 == len(candidates_of(line))
