"""Which of two findings in the same place is shown: decided here and nowhere else.

Findings of one category never overlap in an answer; findings of two categories may (a client's mail
domain inside somebody's e-mail address), and so may a remark about the whole draft.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable

from secondlook.findings import Finding


def settle(findings: Iterable[Finding], length: int) -> tuple[Finding, ...]:
    """The findings that remain, in reading order; `length` is that of the draft (code points).

    The more severe wins, then the longer, then the surer, then the earlier. A finding about the
    whole draft is no rival of words: it only gives way to the same rule.
    """
    kept: list[Finding] = []
    taken: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for finding in sorted(findings, key=_precedence):
        whole = finding.length == length
        spans = taken[f"whole draft: {finding.rule}" if whole else finding.category]
        span = (finding.start, finding.end)
        if not _overlaps_any(spans, span):
            insort(spans, span)
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: (finding.start, -finding.end, finding.rule)))


def _precedence(finding: Finding) -> tuple[int, int, float, int, str]:
    return (-finding.severity, -finding.length, -finding.score, finding.start, finding.rule)


def _overlaps_any(spans: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether `span` overlaps one of `spans`, which are sorted and do not overlap each other."""
    start, end = span
    after = bisect_left(spans, (end,))
    return after > 0 and spans[after - 1][1] > start
