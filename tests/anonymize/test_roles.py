"""A role tells enough: the name beside it goes."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("De stagiairs ⟦PERSON Noa⟧ en ⟦PERSON Levi⟧ zijn er.", "De stagiairs zijn er."),
        (
            "Vandaag waren collega's ⟦PERSON Noa⟧ en ⟦PERSON Levi⟧ er.",
            "Vandaag waren twee collega's er.",
        ),
        ("Ik sprak directeur ⟦PERSON Kamp⟧ even.", "Ik sprak de directeur even."),
        ("We welcome alderman ⟦PERSON Smits⟧ today.", "We welcome an alderman today."),
        ("Ik sprak met dhr. ⟦PERSON Jansen⟧ hierover.", "Ik sprak met iemand hierover."),
        ("⟦PERSON Stef⟧, onze nieuwe developer, begint nu.", "Onze nieuwe developer begint nu."),
        (
            "Gastspreker is ⟦PERSON Vos⟧, CIO bij ⟦CLIENT Tuinland⟧.",
            "Gastspreker is de CIO bij een klant.",
        ),
        (
            "Here is what ⟦PERSON Reed⟧, COO at ⟦CLIENT Tuinland⟧, told me today.",
            "Here is what a contact, COO at a client, told me today.",
        ),
        (
            "Tip van ⟦PERSON Oscar⟧ (⟦CLIENT Tuinland⟧): meet.",
            "Tip van iemand van een klant: meet.",
        ),
        ("Ik ben ⟦PERSON Koen⟧ en ik werk hier nu.", "Ik werk hier nu."),
        ("Dit is onze eigen ⟦PERSON Sophie⟧ op de foto.", "Dit is onze eigen collega op de foto."),
        (
            "We gaan met team ⟦PERSON Wendy⟧ op stap.",
            "We gaan met het team van een collega op stap.",
        ),
        (
            "Ik vind dat ⟦PERSON Koen⟧ zijn presentatie goed was.",
            "Ik vind dat de presentatie van een collega goed was.",
        ),
        ("Is it true? ⟦PERSON Priya⟧?", "Is it true? Anyone?"),
        ("Ask ⟦PERSON Stella⟧ or ⟦PERSON Finn⟧ about it today.", "Ask a colleague about it today."),
    ],
)
def test_somebody_is_told_by_what_they_do(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Go-live ⟦CLIENT Tuinland⟧ vannacht om drie.", "Go-live bij een klant vannacht om drie."),
        (
            "Na twee jaar ⟦CLIENT Tuinland⟧ ga ik verder.",
            "Na twee jaar bij een klant ga ik verder.",
        ),
        (
            "Wie heeft de notulen ⟦CLIENT Tuinland⟧ voor mij?",
            "Wie heeft de notulen van een klant voor mij?",
        ),
        (
            "Thanks for our ⟦CLIENT Tuinland⟧ showroom tour today.",
            "Thanks for our client showroom tour today.",
        ),
        ("We sponsoren heel ⟦CLIENT Tuinland⟧ dit jaar.", "We sponsoren een klant dit jaar."),
    ],
)
def test_a_client_without_a_preposition_gets_one(before: str, after: str) -> None:
    assert put(before) == after


def test_who_is_of_a_client_is_a_contact_and_who_is_of_ours_a_colleague() -> None:
    contact = "Ik sprak ⟦PERSON Wendy⟧ bij ⟦CLIENT Tuinland⟧ vandaag."
    colleague = "Morgen gaan ⟦PERSON Wendy⟧ en ik naar ⟦CLIENT Tuinland⟧ toe."
    later = "Eerst naar ⟦CLIENT Tuinland⟧ geweest. Daarna taart met ⟦PERSON Wendy⟧ gegeten."
    assert put(contact) == "Ik sprak een contactpersoon bij een klant vandaag."
    assert put(colleague) == "Morgen gaan een collega en ik naar een klant toe."
    assert put(later) == "Eerst naar een klant geweest. Daarna taart met een collega gegeten."
