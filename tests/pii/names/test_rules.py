"""The rules alone: the model is made to say nothing, so what is found is the rules' own."""

import numpy as np
import pytest

from secondlook.pii.names.features import CALLS, MARKED, traits_of
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.repairs import repair_persons
from secondlook.pii.names.rules import raise_persons
from secondlook.pii.names.scores import Scored
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.spans import spans_of
from secondlook.pii.names.verdicts import Verdicts
from secondlook.pii.names.weights import LABELS
from secondlook.pii.names.words import words_of
from secondlook.reading import fold

GAZETTEERS = Gazetteers.shipped()
# Believes the model, and the rules where they are as sure as they ever are.
_RAISED = [f"r{rules}{model}" for rules in (6, 8, 9, 10) for model in range(5)]
BELIEVING = Verdicts(-1.0, (1.0, 0.0, 0.0), dict.fromkeys(_RAISED, 9.0))


def line_of(text: str, *, persons: str = "") -> Line:
    """A text of which the model is sure only that the words of `persons` are one."""
    words = words_of(text)
    marginals = np.zeros((len(words), len(LABELS)))
    marginals[:, 0] = 1
    for place, word in enumerate(words):
        if word.form in persons.split():
            first = not place or words[place - 1].form not in persons.split()
            marginals[place] = np.eye(len(LABELS))[LABELS.index("B-PER" if first else "I-PER")]
    traits = [traits_of(word.form, word.flags, GAZETTEERS) for word in words]
    calls, marked = (
        [place for place, each in enumerate(traits) if each.signs & sign]
        for sign in (CALLS, MARKED)
    )
    places = np.arange(len(words))
    scored = Scored([each.look for each in traits], places, marginals, calls, marked)
    return Line(fold(text), words, scored, marginals)


def found(text: str, *, persons: str = "") -> list[str]:
    line = line_of(text, persons=persons)
    raise_persons(line, 0.4)
    repair_persons(line, 0.4)
    spans = spans_of(line, (0.4, 0.5, 0.5), BELIEVING)
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
        ("Eens met Fenna. De Quibellzaal is te klein", "Fenna", ["Fenna"]),
        ("Ik las Jane Eyre, en Jane las Quibell", "Jane Eyre Quibell", ["Jane", "Quibell"]),
        ("Doctor Who is dicht, Doctor Whoever niet", "Who Whoever", ["Whoever"]),
        ("Stichting Vrienden van Quibell zoekt mensen", "Quibell", []),
        ("De stichting zoekt Quibell", "Quibell", ["Quibell"]),
        ("het lot besliste", "lot", []),
        ("Merels fiets is weg", "Merels", ["Merel"]),
        ("Fenna Quibell MSc sprak", "Fenna Quibell MSc", ["Fenna Quibell"]),
        ("Fenna van ICT belde", "Fenna", ["Fenna"]),
        ("Gregory Tjon A Fat belde", "Gregory Tjon", ["Gregory Tjon A Fat"]),
        ("de oude Quibell en Quibell jr. tekenden", "Quibell", ["Quibell", "Quibell jr."]),
        ("shirley al betaald? nee", "shirley al betaald", ["shirley"]),
        ("met shirley al-amin bellen", "shirley", ["shirley"]),
        ("dank je, obrigado Fenna", "obrigado Fenna", ["Fenna"]),
        ("storm Fenna komt eraan", "storm Fenna", []),
        ("v.l.n.r. Fenna en Anne", "v.l.n.r. Fenna Anne", ["Fenna", "Anne"]),
        ("Lijst: Quibell, Fenna; Bos, Anne", "Quibell Fenna Anne", ["Quibell, Fenna", "Anne"]),
        ("met Quibell, Fenna en Anne", "Quibell Fenna Anne", ["Quibell", "Fenna", "Anne"]),
        ("Visser & Mol komt maandag", "Visser Mol", []),
        ("Schollaert & Dochters nv", "Schollaert", []),
        ("Quibell en Zonen stopt", "Quibell Zonen", []),
        ("Quibell en Anne komen", "Quibell Anne", ["Quibell", "Anne"]),
        ("dank @bakkerij_quibell en @fenna_q", "bakkerij_quibell fenna_q", ["fenna_q"]),
        ("Saint John's Day is geen feestdag", "John", []),
        ("het project van Fenna loopt", "Fenna", ["Fenna"]),
        ("in de zaal bij Fenna Quibell was het stil", "Fenna Quibell", ["Fenna Quibell"]),
        ("zaal De Quibell is vol", "Quibell", []),
        ("fun thing about life as a Brit: rain", "Brit", []),
        ("wij rijden een Quibell en een Tesla", "Quibell", []),
        ("meer dan één Fenna heb je niet nodig", "Fenna", ["Fenna"]),
        ("vraag of hij Engels is", "Engels", []),
        ("meneer Engels belt terug", "Engels", ["Engels"]),
        ("Zit dat bitje goed?", "bitje", []),
        ("Geachte heer/mevrouw Vacature,", "Vacature", []),
        ("Geachte heer/mevrouw Jansen,", "Jansen", ["Jansen"]),
        ("nope, fenna is the old planning tool", "fenna", []),
        ("ga via Sofie. Sofie is een systeem", "Sofie", []),
        ("Truus is onze labelprinter", "Truus", []),
        ("Kim is de nieuwe app-beheerder", "Kim", ["Kim"]),
        ("Fenna is the maker of our tool", "Fenna", ["Fenna"]),
        ("the new intranet is called Fenna", "Fenna", []),
        ("Bakker Bart is dicht", "Bart", []),
        ("is ze Frans? dat kan", "Frans", []),
        ("hoi, ik ben Frans", "Frans", ["Frans"]),
        ("ons archiefsysteem heet Fenna", "Fenna", []),
        ("Mrs Quiss from upstairs sang", "Quiss", ["Quiss"]),
        ("anne-fleur komt later", "anne fleur", ["anne-fleur"]),
        ("Fenna & Anne komen", "Fenna Anne", ["Fenna", "Anne"]),
        ("spreekt iemand vlot Frans? Frans wel", "Frans", ["Frans"]),
        ("de Quibell-lamp is stuk", "Quibell", []),
        ("Anne-Fleur belde", "Anne Fleur", ["Anne-Fleur"]),
        ("vraag het @QuibellNL of @quibell_official", "QuibellNL quibell_official", []),
    ],
)
def test_what_the_model_says_is_set_right(text: str, persons: str, expected: list[str]) -> None:
    assert expected == found(text, persons=persons)
