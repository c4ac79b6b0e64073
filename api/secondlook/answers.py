"""A review as the contract's JSON: the same over HTTP and from `secondlook check --json`.

The only place that decides how an answer looks, and the only one that counts in the caller's unit.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from secondlook.clients.explanations import Explanation
from secondlook.findings import Anonymized, Finding, Review
from secondlook.offsets import to_utf16


class Offsets(StrEnum):
    """What an offset counts: UTF-16 code units (browsers) or code points (Python)."""

    UTF_16 = "utf-16"
    CODE_POINT = "code-point"


def review_answer(review: Review, text: str, unit: Offsets) -> dict[str, Any]:
    """The answer of `POST /review` for the draft `text`."""
    at = _counting(text, unit)
    return {
        "verdict": review.verdict,
        "language": review.language,
        "offsets": unit,
        "findings": [_finding(finding, at) for finding in review.findings],
        "anonymized": anonymized_answer(review.anonymized, text, unit)
        if review.anonymized
        else None,
        "policy": {"id": review.policy.id, "version": review.policy.version},
    }


def anonymized_answer(anonymized: Anonymized, text: str, unit: Offsets) -> dict[str, Any]:
    """The answer of `POST /anonymize`; offsets are those of the draft `text`."""
    at = _counting(text, unit)
    edits = [
        {
            "start": at(edit.start),
            "end": at(edit.end),
            "replacement": edit.replacement,
            "findings": edit.findings,
        }
        for edit in anonymized.edits
    ]
    return {"text": anonymized.text, "edits": edits}


def explanations_answer(told: Iterable[Explanation], text: str, unit: Offsets) -> dict[str, Any]:
    """The answer of `POST /clients/explain`: every spelling of a client in `text`, and why."""
    at = _counting(text, unit)
    spellings = [
        {
            "start": at(each.start),
            "end": at(each.end),
            "client": each.client,
            "nature": each.nature,
            "misspelt": each.misspelt,
            "evidence": [{"reason": why.reason, "points": why.points} for why in each.evidence],
            "points": each.points,
            "needed": each.needed,
            "chosen": each.chosen,
        }
        for each in told
    ]
    return {"offsets": unit, "spellings": spellings}


def _counting(text: str, unit: Offsets) -> Callable[[int], int]:
    return to_utf16(text) if unit is Offsets.UTF_16 else lambda offset: offset


def _finding(finding: Finding, at: Callable[[int], int]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.label,
        "start": at(finding.start),
        "end": at(finding.end),
        "entity": finding.entity,
        "score": round(finding.score, 2),
        "message": finding.message,
        "advice": finding.advice,
        "clause": {"document": finding.clause.document, "section": finding.clause.section},
        "replacements": finding.replacements,
        "actions": [
            {"kind": action.kind, "label": action.label, "mailto": action.mailto}
            for action in finding.actions
        ],
    }
