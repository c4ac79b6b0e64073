"""Hateful speech as a stranger wrote it, in the manner of the public functional tests: how much of it
is found, and how often what only looks like it is flagged.

`hateful*.jsonl` are for tuning, the `held-out` ones for figures only: nobody reads those texts.
Among what must not be flagged are things and single persons that are abused; these are insults to
us, and so are some of the alarms. Run with `-s` to see the figures.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from secondlook.findings import Channel, Draft, Language
from secondlook.language import read
from secondlook.policy.packs import load_pack

_FOLDER = Path(__file__).parent
_ABUSE = {"insult", "discrimination", "harassment", "denigrating"}


@pytest.fixture(scope="module")
def share_of():
    pack = load_pack("the-enablers")

    def counted(name: str, language: str, hateful: bool) -> float:
        """Which share of the sentences is flagged as abuse."""
        flagged: Counter[bool] = Counter()
        for line in (_FOLDER / name).read_text("utf-8").splitlines():
            case = json.loads(line)
            if (case["language"], case["hateful"]) != (language, hateful):
                continue
            draft = Draft(case["text"], Channel.TWITTER)
            found = pack.check(draft, read(draft.text), [], Language.EN)
            flagged[not _ABUSE.isdisjoint(finding.rule for finding in found)] += 1
        print(
            f"\n{name} {language} hateful {hateful}: {flagged[True]} of {flagged.total()} flagged"
        )
        return flagged[True] / flagged.total()

    return counted


@pytest.mark.parametrize(
    ("name", "language", "least", "most"),
    [
        ("hateful.jsonl", "nl", 0.8, 0.05),
        ("hateful.jsonl", "en", 0.8, 0.1),
        ("hateful-2.jsonl", "nl", 0.8, 0.05),
        ("hateful-2.jsonl", "en", 0.9, 0.05),
        ("hateful.held-out.jsonl", "nl", 0.4, 0.25),
        ("hateful.held-out.jsonl", "en", 0.6, 0.3),
        # What is only hinted at is found in half of the cases, as before the tuning on hateful-2.
        ("hateful-2.held-out.jsonl", "nl", 0.45, 0.05),
        ("hateful-2.held-out.jsonl", "en", 0.5, 0.05),
        ("hateful-3.jsonl", "nl", 0.9, 0.1),
        ("hateful-3.jsonl", "en", 0.95, 0.18),
        ("hateful-3.held-out.jsonl", "nl", 0.8, 0.17),
        ("hateful-3.held-out.jsonl", "en", 0.43, 0.2),
        ("hateful-4.jsonl", "nl", 0.8, 0.02),
        ("hateful-4.jsonl", "en", 0.9, 0.05),
        ("hateful-4.held-out.jsonl", "nl", 0.75, 0.17),
        ("hateful-4.held-out.jsonl", "en", 0.7, 0.06),
    ],
)
def test_abuse_is_found_and_its_likeness_passes(
    name: str, language: str, least: float, most: float, share_of
) -> None:
    assert share_of(name, language, True) >= least
    assert share_of(name, language, False) <= most
