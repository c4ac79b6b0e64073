"""Nobody is "in een klant": where one is, depends on what the client is."""

import pytest

from anonymize.drafts import put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Maandag een workshop in ⟦CLIENT Tuinland⟧ gegeven.",
            "Maandag een workshop bij een klant gegeven.",
        ),
        (
            "Ik zit drie dagen op ⟦CLIENT Tuinland⟧ dit jaar.",
            "Ik zit drie dagen bij een klant dit jaar.",
        ),
        (
            "She worked with us on ⟦CLIENT Tuinland⟧ for a year.",
            "She worked with us for a client for a year.",
        ),
        (
            "We have full confidence in ⟦CLIENT Tuinland⟧ this year.",
            "We have full confidence in a client this year.",
        ),
        (
            "Wij hebben alle vertrouwen in ⟦CLIENT Tuinland⟧ gehad.",
            "Wij hebben alle vertrouwen in een klant gehad.",
        ),
        (
            "Iedereen let op ⟦CLIENT Tuinland⟧ in deze markt.",
            "Iedereen let op een klant in deze markt.",
        ),
    ],
)
def test_in_and_on_a_client_become_at_where_one_is_there(before: str, after: str) -> None:
    assert put(before) == after
