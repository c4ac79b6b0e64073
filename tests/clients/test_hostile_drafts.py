"""Drafts made to cost time: twice the text may not cost much more than twice the work."""

import sys

import pytest

from clients.samples import MATCHER
from secondlook.language import read

FAMILIES = (
    "Helder ", "helder-", "De Bron ", "bij ", "Gemeente Lindevoort ", "zorgroep meerzict ", "@",
    "#woonhart", "a'b'", "Van der ", "van der meulenrode ", "(", ". ", "Nordhaven", "Nordhavn ",
    "🎉Helder ", "B.V. ", "MVO (m v o) ", "Klant: Helder\n", "Helder, b.v. ", "nordhaven.example ",
    "@helder_energie", "é\u0301", "h & h ", "dr. Jansveld ", "\ud83d ", "slim parkeren ",
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_the_work_grows_no_faster_than_the_draft(family: str) -> None:
    short, long = (calls_for((family * size)[:size]) for size in (2_500, 5_000))

    assert long < 2.5 * short + 1_000


def calls_for(text: str) -> int:
    """Calls made while finding clients: the same on every machine, unlike time."""
    reading, calls = read(text), 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        MATCHER.find(reading)
    finally:
        sys.setprofile(None)
    return calls


def test_a_long_name_of_many_parts_costs_no_more_than_it_is_long() -> None:
    text = "van der van der en de " * 200

    assert [] == MATCHER.find(read(text))
