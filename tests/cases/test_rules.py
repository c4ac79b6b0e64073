"""Scores the policy's rules on whole drafts with their context: recall, precision, alarms on clean.

`rules.jsonl` is for tuning, `rules.held-out.jsonl` for figures only: nobody reads its texts. Floors
lie a little below what is reached. Run with `-s` to see the figures.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from secondlook.findings import (
    Attachment,
    Audience,
    Channel,
    Context,
    Draft,
    Kind,
    Language,
    Role,
)
from secondlook.language import read
from secondlook.overlaps import settle
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import Pack, load_pack

_FOLDER = Path(__file__).parent
# What is scored here: the rules the cases are about. Names alone and personal data have their own.
_RULES = frozenset(
    {
        "attachment-not-link",
        "blasphemy",
        "credentials",
        "insult",
        "internal-information",
        "media-permission",
        "missing-source",
        "profanity",
        "shouting",
        "speaks-for-organisation",
    }
)


@dataclass(slots=True)
class Tally:
    """Right, false and missed reports per rule; `alarmed` of the `clean` drafts were reported on."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    clean: int = 0
    alarmed: int = 0

    def recall(self, rule: str) -> float:
        return self.right[rule] / (self.right[rule] + self.missed[rule])

    @property
    def macro_recall(self) -> float:
        return sum(self.recall(rule) for rule in _RULES) / len(_RULES)

    @property
    def micro_precision(self) -> float:
        return self.right.total() / (self.right.total() + self.false.total())

    @property
    def alarm_rate(self) -> float:
        return self.alarmed / self.clean

    def __str__(self) -> str:
        lines = [
            f"{rule:26}right {self.right[rule]:3}  false {self.false[rule]:3}  missed {self.missed[rule]:3}"
            for rule in sorted(_RULES)
        ]
        lines.append(
            f"macro recall {self.macro_recall:.3f}, micro precision {self.micro_precision:.3f}, "
            f"clean drafts with an alarm {self.alarmed} of {self.clean}"
        )
        return "\n".join(lines)


def _draft(case: dict) -> Draft:
    known = case["context"]
    context = Context(
        kind=Kind(known.get("kind", Kind.POST)),
        audience=Audience(known.get("audience", Audience.PUBLIC)),
        attachments=frozenset(map(Attachment, known.get("attachments", ()))),
        author_role=Role(known.get("author_role", Role.EMPLOYEE)),
        reply_to=known.get("reply_to"),
    )
    return Draft(case["text"], Channel(case["channel"]), None, context)


def _found(pack: Pack, engine: PersonalDataEngine, draft: Draft) -> set[str]:
    reading = read(draft.text)
    findings = pack.check(draft, reading, engine.find(reading), Language.NL)
    return {finding.rule for finding in settle(findings, len(draft.text))} & _RULES


@pytest.fixture(scope="module")
def tally_of():
    pack = load_pack("the-enablers")
    engine = PersonalDataEngine(pack.organisation.domains)

    def tallied(name: str) -> Tally:
        tally = Tally()
        for line in (_FOLDER / name).read_text("utf-8").splitlines():
            case = json.loads(line)
            expected = set(case["expect"]) & _RULES
            found = _found(pack, engine, _draft(case))
            tally.right.update(expected & found)
            tally.false.update(found - expected)
            tally.missed.update(expected - found)
            tally.clean += not expected
            tally.alarmed += bool(found) and not expected
        print(f"\n{name}\n{tally}")
        return tally

    return tallied


def test_on_drafts_for_tuning_every_rule_finds_nearly_all(tally_of) -> None:
    tally = tally_of("rules.jsonl")
    assert [] == [rule for rule in sorted(_RULES) if tally.recall(rule) < 0.8]
    assert tally.macro_recall >= 0.94
    assert tally.micro_precision >= 0.95
    assert tally.alarm_rate <= 0.02


def test_on_drafts_that_nobody_tuned_on_the_rules_still_hold(tally_of) -> None:
    tally = tally_of("rules.held-out.jsonl")
    assert tally.macro_recall >= 0.82
    assert tally.micro_precision >= 0.9
    assert tally.alarm_rate <= 0.04
