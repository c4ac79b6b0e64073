"""The rules alone: the model is made to say nothing, so what is found is the rules' own."""

import numpy as np
import pytest

from secondlook.pii.names.features import look_of
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.repairs import repair_persons
from secondlook.pii.names.rules import raise_persons
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.spans import spans_of
from secondlook.pii.names.weights import LABELS
from secondlook.pii.names.words import words_of
from secondlook.reading import fold

GAZETTEERS = Gazetteers.shipped()


def line_of(text: str, *, persons: str = "") -> Line:
    """A text of which the model is sure only that the words of `persons` are one."""
    words = words_of(text)
    marginals = np.zeros((len(words), len(LABELS)))
    marginals[:, 0] = 1
    for place, word in enumerate(words):
        if word.form in persons.split():
            first = not place or words[place - 1].form not in persons.split()
            marginals[place] = np.eye(len(LABELS))[LABELS.index("B-PER" if first else "I-PER")]
    return Line(fold(text), words, [look_of(word.form, GAZETTEERS) for word in words], marginals)


def found(text: str, *, persons: str = "") -> list[str]:
    line = line_of(text, persons=persons)
    raise_persons(line, 0.4)
    repair_persons(line, 0.4)
    spans = spans_of(line, (0.4, 0.5, 0.5))
    return [text[each.start : each.end] for each in spans if each.entity == "PERSON"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik sprak mevr. Quibell gisteren", "Quibell"),
        ("ik sprak dhr. van der Quibell gisteren", "van der Quibell"),
        ("bel mw. jansen even", "jansen"),
        ("wethouder Jansen zei nee", "Jansen"),
        ("mijn manager heet Fenna en lacht", "Fenna"),
        ("Hoi Fenna, ben je er", "Fenna"),
        ("Dear Quibell,", "Quibell"),
        ("dank je wel fenna!", "fenna"),
        ("Groetjes,\nFenna", "Fenna"),
        ("mvg, Quibell", "Quibell"),
    ],
)
def test_a_cue_makes_a_name_of_the_next_word(text: str, expected: str) -> None:
    assert [expected] == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Geachte heer, geachte mevrouw,",
        "Hoi allemaal, hallo team!",
        "bedankt voor je hulp, thanks so much",
        "de wethouder zei nee",
        "het project heet vernieuwing",
        "groetjes van ons allen",
        "Beste reiziger, de trein is later",
    ],
)
def test_a_cue_without_a_name_makes_none(text: str) -> None:
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "persons", "expected"),
    [
        ("Fenna van der Quibell belde", "Fenna", ["Fenna van der Quibell"]),
        ("Anne-Quibell belde", "Anne", ["Anne-Quibell"]),
        ("Fenna van de afdeling belde", "Fenna", ["Fenna"]),
        ("Quibell belde. Later belde Quibell weer.", "Quibell", ["Quibell", "Quibell"]),
        ("Fenna Quibell Transport BV zoekt mensen", "Fenna Quibell", []),
        ("Fenna Quibell Square is dicht", "Fenna Quibell", []),
        ("de wet van Murphy", "Murphy", []),
        ("Jan Modaal betaalt", "Jan Modaal", []),
        ("project Merel loopt", "Merel", []),
        ("het lot besliste", "lot", []),
        ("Merels fiets is weg", "Merels", ["Merel"]),
        ("Fenna Quibell MSc sprak", "Fenna Quibell MSc", ["Fenna Quibell"]),
    ],
)
def test_what_the_model_says_is_set_right(text: str, persons: str, expected: list[str]) -> None:
    assert expected == found(text, persons=persons)
