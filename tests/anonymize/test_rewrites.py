"""Drafts and what a good editor makes of them: tests/cases/rewrites.jsonl was developed with, the
held-out ones were written before and only ever counted.
"""

import json
from pathlib import Path

import pytest

from anonymize.drafts import Marks
from secondlook.anonymize import Anonymizer
from secondlook.clients.spreadsheets import read_clients
from secondlook.findings import Style

CASES = Path(__file__).parents[1] / "cases"
LEAST_HELD_OUT = 0.85


def pairs_in(name: str) -> list[dict[str, str]]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


DEVELOPED = pairs_in("rewrites.jsonl")
HELD_OUT = pairs_in("rewrites.held-out.jsonl")


@pytest.fixture(scope="module")
def marks() -> Marks:
    return Marks(list(read_clients(CASES / "clients.csv")))


def rewritten(marks: Marks, pair: dict[str, str]) -> str:
    reading, found = marks.findings(pair["text"], pair["language"])
    result = Anonymizer().anonymize(reading, found, Style.GENERALIZE)
    assert result is not None
    return result.text


@pytest.mark.parametrize("pair", DEVELOPED, ids=lambda pair: pair["text"][:40])
def test_a_draft_reads_as_a_good_editor_would_have_it(marks: Marks, pair: dict[str, str]) -> None:
    assert rewritten(marks, pair) in pair["after"]


def test_drafts_never_developed_with_read_well_too(marks: Marks) -> None:
    good = sum(rewritten(marks, pair) in pair["after"] for pair in HELD_OUT)
    assert good / len(HELD_OUT) >= LEAST_HELD_OUT
