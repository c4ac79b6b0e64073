"""What a sentence makes of somebody who is asked for, stands somewhere, or is known by what follows."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Vraag bij aankomst naar ⟦PERSON Hanneke de Rooij⟧. Neem je pas mee.",
            "Naar wie je bij aankomst moet vragen, hoor je van mij. Neem je pas mee.",
        ),
        (
            "We start at nine. Ask for ⟦PERSON Denise⟧ at reception.",
            "We start at nine. I'll tell you who to ask for at reception.",
        ),
        (
            "Call them and ask for ⟦PERSON Nigel⟧. He fixed it in a minute.",
            "Call them and ask for someone I know there. He fixed it in a minute.",
        ),
        (
            "Meld je bij dhr. ⟦PERSON Van Loon⟧, die weet ervan.",
            "Meld je bij je contactpersoon, die weet ervan.",
        ),
        (
            "Contact ter plaatse is ⟦PERSON Gerrit Oonk⟧. Tot dan.",
            "Wie het contact ter plaatse is, hoor je van mij. Tot dan.",
        ),
        ("Contactpersoon: mw. ⟦PERSON Vos⟧", "Contactpersoon: hoor je van mij"),
        (
            "De nieuwe contactpersoon bij ⟦CLIENT Tuinland⟧ is ⟦PERSON Ann Segers⟧.",
            "De nieuwe contactpersoon bij een klant hoor je van mij.",
        ),
    ],
)
def test_whom_to_ask_for_is_told_by_the_writer(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Badge halen bij ⟦PERSON Ilse⟧ aan de balie.", "Badge halen bij iemand aan de balie."),
        ("Mw. ⟦PERSON Bos⟧ van de receptie regelt het.", "Iemand van de receptie regelt het."),
        (
            "Where is the ⟦CLIENT Tuinland⟧ contract? ⟦PERSON Sanne⟧ from their legal team is waiting.",
            "Where is the client contract? Someone from the client's legal team is waiting.",
        ),
        (
            "Er ligt een pakje voor ⟦PERSON Ilse⟧ bij de receptie.",
            "Er ligt een pakje voor een collega bij de receptie.",
        ),
        ("Iemand bouwde het (⟦PERSON Priya⟧?) en het werkte.", "Iemand bouwde het en het werkte."),
    ],
)
def test_who_stands_somewhere_is_somebody_there(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Hulde aan ⟦PERSON Mark⟧ en ⟦PERSON Bianca⟧, die alles bouwden.",
            "Hulde aan de twee collega's die alles bouwden.",
        ),
        (
            "Proud of ⟦PERSON Jolanda⟧ and Mr. ⟦PERSON Vos⟧ at ⟦CLIENT Tuinland⟧.",
            "Proud of two people at a client.",
        ),
        ("Thanks to ⟦PERSON Amina⟧, who built it.", "Thanks to the colleague who built it."),
        ("Het werkte. ⟦PERSON Jasper⟧ blij, ik blij.", "Het werkte. Collega blij, ik blij."),
        (
            "We leverden, met ⟦PERSON Ria⟧ als opdrachtgever, alles op.",
            "We leverden alles op.",
        ),
    ],
)
def test_who_is_known_by_what_follows_needs_no_other_word(before: str, after: str) -> None:
    assert put(before) == after


def test_an_english_insertion_keeps_its_commas() -> None:
    before = "⟦PERSON Amina⟧, who had a birthday, brought cake for all of us today."
    assert put(before) == "A colleague, who had a birthday, brought cake for all of us today."
