"""Names where they stand: which shapes are tried at all is told by what stands in front."""

from pathlib import Path

import pytest

from anonymize.drafts import Marks
from anonymize.test_rewrites import DEVELOPED, rewritten
from secondlook.anonymize import names, shapes
from secondlook.clients.spreadsheets import read_clients
from secondlook.findings import Channel, Draft, Style
from secondlook.review import Reviewer

LIST = Path(__file__).parents[1] / "cases" / "clients.csv"


def test_no_shape_is_left_out_that_would_have_fitted(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = Marks(list(read_clients(LIST)))
    # Without its marks a draft is found by the reviewer: other names in other places.
    drafts = [
        Draft(marks.findings(pair["text"], None)[0].text, Channel.LINKEDIN) for pair in DEVELOPED
    ]

    def results() -> list[str]:
        told = [rewritten(marks, pair) for pair in DEVELOPED]
        return told + [reviewer.anonymize(draft, Style.GENERALIZE).text for draft in drafts]

    quick = results()
    monkeypatch.setattr(names, "_shapes", lambda _: shapes.SHAPES)
    assert results() == quick
