"""Names of who is spoken to and of who signs go, and the rest of the line stays."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hé ⟦PERSON Koen⟧, heb jij de notulen?", "Hé, heb jij de notulen?"),
        ("Hi ⟦PERSON Koen⟧, have you got the minutes?", "Hi, have you got the minutes?"),
        ("Bedankt voor alles, ⟦PERSON Wendy⟧! 💐", "Bedankt voor alles! 💐"),
        ("Thank you, ⟦PERSON Wendy⟧, for the trust.", "Thank you for the trust."),
        ("Hulde! ⟦PERSON Wendy⟧, wil jij dit nakijken?", "Hulde! Wil jij dit nakijken?"),
        ("@⟦PERSON Wendy⟧ @⟦PERSON Koen⟧ kunnen jullie dit doen?", "Kunnen jullie dit doen?"),
        ("⟦CLIENT Tuinland⟧, bedankt voor de taart!", "Bedankt voor de taart!"),
        ("Moe maar voldaan, toch ⟦PERSON Sander⟧?", "Moe maar voldaan, toch?"),
        ("Welkom terug ⟦PERSON Sanne⟧!", "Welkom terug!"),
        ("Thank you ⟦PERSON Bea⟧, ⟦PERSON Ivo⟧ and everyone else.", "Thank you everyone else."),
        ("Beste ⟦PERSON Wendy⟧ en ⟦PERSON Koen⟧,\nDank!", "Beste collega's,\nDank!"),
    ],
)
def test_who_is_spoken_to_needs_no_other_name(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tot morgen!\n\nGroetjes ⟦PERSON Wendy⟧", "Tot morgen!\n\nGroetjes"),
        (
            "Dank!\nMet vriendelijke groet,\n⟦PERSON Koen Terpstra⟧",
            "Dank!\nMet vriendelijke groet\n",
        ),
        ("All set.\n\nBest,\n⟦PERSON Wendy⟧ x", "All set.\n\nBest\n"),
        (
            "Cheers,\n⟦PERSON Koen⟧\n⟦PHONE_NUMBER 06-21436587⟧",
            "Cheers\n\n",
        ),
    ],
)
def test_a_signature_is_emptied(before: str, after: str) -> None:
    assert put(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Vandaag kwam ⟦PERSON Wendy⟧ langs.", "Vandaag kwam een collega langs."),
        ("- ⟦PERSON Jesse⟧ doet de testen\n- klaar", "- een collega doet de testen\n- klaar"),
        ("De winnaar is bekend, zei ⟦PERSON Wendy⟧.", "De winnaar is bekend, zei een collega."),
        ("⟦PERSON Hugo⟧ bedankt zijn team.", "Een collega bedankt zijn team."),
        ("Het team bestaat uit:\n⟦PERSON Wendy⟧", "Het team bestaat uit:\nEen collega"),
    ],
)
def test_who_is_spoken_about_is_somebody(before: str, after: str) -> None:
    assert put(before) == after
