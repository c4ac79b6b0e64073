"""Whose people somebody is: those a client is told with are its contacts, the others are ours."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    "before",
    [
        "Fijne kick-off bij ⟦CLIENT Tuinland⟧ met ⟦PERSON Wendy⟧.",
        "Gesproken met ⟦PERSON Wendy⟧ van ⟦CLIENT Tuinland⟧ over de planning.",
        "Bij ⟦CLIENT Tuinland⟧ was het druk. Ik heb dhr. ⟦PERSON Jansen⟧ gemist.",
        "⟦PERSON Wendy⟧ werkt al jaren voor ⟦CLIENT Tuinland⟧ in het magazijn.",
    ],
)
def test_who_is_with_a_client_is_a_contact_or_somebody_there(before: str) -> None:
    after = put(before)
    assert "een contactpersoon" in after or "iemand" in after.lower()
    assert "collega" not in after


@pytest.mark.parametrize(
    "before",
    [
        "Met ⟦PERSON Wendy⟧ een workshop gegeven voor ⟦CLIENT Tuinland⟧.",
        "Met ⟦PERSON Wendy⟧ een workshop gegeven voor de directie van ⟦CLIENT Tuinland⟧.",
        "In het ⟦CLIENT Tuinland⟧-bestand zet ⟦PERSON Wendy⟧ steeds een filter.",
        "Mijn werk bij ⟦CLIENT Tuinland⟧ wordt overgenomen door ⟦PERSON Wendy⟧.",
        "Vragen over ⟦CLIENT Tuinland⟧ kunnen naar ⟦PERSON Wendy⟧.",
        "Vandaag bij ⟦CLIENT Tuinland⟧ geweest. Ook dank aan ⟦PERSON Wendy⟧.",
    ],
)
def test_who_works_for_a_client_with_us_is_a_colleague(before: str) -> None:
    assert "een collega" in put(before)


def test_whose_client_is_told_is_not_another_one() -> None:
    before = "Gesproken met ⟦PERSON Anneke⟧ van ⟦CLIENT Tuinland⟧ en ⟦PERSON Paul⟧ van ⟦CLIENT Tuinland⟧."
    after = "Gesproken met iemand van een klant en iemand van de klant."
    assert put(before) == after
