"""Names that are told as names: the sentence goes on without them."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ik ben ⟦PERSON Koen⟧ en ik help je graag.", "Ik help je graag."),
        ("Ik ben ⟦PERSON Koen⟧ en werk hier sinds mei.", "Ik werk hier sinds mei."),
        ("Ik ben ⟦PERSON Koen⟧, 24 jaar en net begonnen.", "Ik ben 24 jaar en net begonnen."),
        (
            "Mijn naam is ⟦PERSON Koen⟧. Ik doe de planning.",
            "Ik stel me even voor. Ik doe de planning.",
        ),
        (
            "I'm ⟦PERSON Rajesh⟧, data engineer, just moved here.",
            "I'm a data engineer, just moved here.",
        ),
        (
            "Mijn baas heette ⟦PERSON Brigitte⟧ en was streng voor ons.",
            "Mijn baas was streng voor ons.",
        ),
        (
            "We hebben een conciërge. Hij heet ⟦PERSON Sjaak⟧. Hij kan alles.",
            "We hebben een conciërge. Hij kan alles.",
        ),
        ("I met a driver. His name is ⟦PERSON Bert⟧, he is 83.", "I met a driver. He is 83."),
        ("Ze kregen gisteren een dochter: ⟦PERSON Noor⟧!", "Ze kregen gisteren een dochter!"),
    ],
)
def test_who_is_introduced_needs_no_name(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ik ben ⟦PERSON Koen⟧ dankbaar voor alles.", "Ik ben een collega dankbaar voor alles."),
        (
            "Ik ben met ⟦PERSON Koen⟧ en werk mee aan de demo.",
            "Ik ben met een collega en werk mee aan de demo.",
        ),
        (
            "I called ⟦PERSON Tom⟧ and asked him about the plan.",
            "I called a colleague and asked him about the plan.",
        ),
        (
            "Zo heet het project van ⟦PERSON Wendy⟧ en Tuinland.",
            "Zo heet het project van een collega en Tuinland.",
        ),
        (
            "Het pakket is voor mijn dochter van ⟦PERSON Wendy⟧.",
            "Het pakket is voor mijn dochter van een collega.",
        ),
        (
            "Ik ben trots op ⟦PERSON Koen⟧ en iedereen om hem heen.",
            "Ik ben trots op een collega en iedereen om hem heen.",
        ),
    ],
)
def test_who_is_not_introduced_is_called_something(before: str, after: str) -> None:
    assert put(before) == after
