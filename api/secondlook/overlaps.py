"""Which of two mentions or findings in the same place counts: decided here and nowhere else.

Findings of one category never overlap in an answer; findings of two categories may (a client's mail
domain inside somebody's e-mail address), and so may a remark about the whole draft.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from secondlook.findings import CLIENT, KNOWN_PERSON, PERSON, Finding, Mention

# What leads from somebody's name to the client they are with (Jan de Wit van Tuinland), and the
# other way (Tuinland's Jan de Wit).
_LEADING_ON = frozenset("van bij uit namens from of at with for".split())
_LED_BY = re.compile(r"(?:'s(?!\w)|[^\w@#]|(?:bv|nv)(?!\w))+")


def apart(mentions: Sequence[Mention], folded: str) -> list[Mention]:
    """The mentions with the names of people settled: who may be named is none, and a client's name
    is no part of a person's (Piet van der Kolk van Tuinland BV)."""
    people = [each for each in mentions if each.entity == PERSON]
    others = [each for each in mentions if each.entity not in (PERSON, KNOWN_PERSON)]
    if not people:
        return others
    known = sorted((each.start, each.end) for each in mentions if each.entity == KNOWN_PERSON)
    reach = list(accumulate((end for _, end in known), max))
    clients = sorted((each.start, each.end) for each in others if each.entity == CLIENT)
    for person in people:
        before = bisect_right(known, person.start, key=lambda span: span[0])
        if before and reach[before - 1] >= person.end:
            continue
        others += _beside(person, clients, folded)
    return others


def _beside(person: Mention, clients: list[tuple[int, int]], folded: str) -> list[Mention]:
    """What a client's name leaves of a person's: the part before it, else the part behind."""
    after = bisect_left(clients, (person.end,))
    if not after or clients[after - 1][1] <= person.start:
        return [person]
    first = bisect_right(clients, person.start, key=lambda span: span[1])
    head = _without_lead(folded[person.start : max(person.start, clients[first][0])])
    if head:
        return [replace(person, end=person.start + len(head))]
    start = min(person.end, clients[after - 1][1])
    led = _LED_BY.match(folded, start, person.end)
    start = led.end() if led else start
    return [replace(person, start=start)] if start < person.end else []


def _without_lead(head: str) -> str:
    while True:
        head = head.rstrip(" ,;:-–(@#|/&'\"\n\t")
        word = head.rpartition(" ")[2]
        if word not in _LEADING_ON:
            return head
        head = head[: -len(word)]


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
