"""Makes sure: reviews the anonymized draft again, and as long as something is left to replace plans
once more, that thing included, and plainer where the words we put there are what was found: first
only "een klant", then a placeholder.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from secondlook.findings import Anonymized, Edit, Finding

_ROUNDS = 8
VAGUE, PLACEHOLDER = 1, 2
# A name is told by the words around it: one that shows right beside words of ours, and was none
# before, is of their making.
_PERSON = "PERSON"

# Text → what is to be replaced in it.
Look = Callable[[str], Sequence[Finding]]
# Findings, and how plainly some of them (ids) must be put → the draft without them.
Plan = Callable[[Sequence[Finding], Mapping[str, int]], Anonymized | None]


def until_nothing_is_left(
    text: str, replaced: Sequence[Finding], kept: Sequence[Finding], plan: Plan, look: Look
) -> Anonymized:
    """`kept` are findings that may stay where they are."""
    plain: Counter[str] = Counter()
    done = plan(replaced, plain) or Anonymized(text, ())
    for number in range(_ROUNDS):
        left = list(_left(done, look(done.text), kept))
        if not left or (not done.edits and not replaced):
            break
        doubted = {one.finding.id: _doubted(one, plain) for one in left}
        plain.update({name for names in doubted.values() for name in names})
        missed = [one.finding for one in left if not one.touched and not doubted[one.finding.id]]
        replaced = [*replaced, *_new(missed, number)]
        if number >= _ROUNDS - 3:  # near the end of our patience everything becomes a placeholder
            plain.update({one.id: PLACEHOLDER for one in replaced})
        done = plan(replaced, plain) or Anonymized(text, ())
    return done


def _new(missed: Sequence[Finding], number: int) -> Iterator[Finding]:
    for index, finding in enumerate(missed):
        yield replace(finding, id=f"left {number}.{index}")


class _Left(NamedTuple):
    """A finding at its place in the old text, with the edits it touches and those it is beside."""

    finding: Finding
    touched: Sequence[Edit]
    beside: Sequence[Edit]


def _doubted(left: _Left, plain: Mapping[str, int]) -> set[str]:
    """The findings (ids) whose words are to be plainer. Those it is beside only as long as it may
    help: after that the finding is taken for what it is."""
    if left.touched:
        return {name for edit in left.touched for name in edit.findings}
    names = {name for edit in left.beside for name in edit.findings}
    return {name for name in names if plain.get(name, 0) < PLACEHOLDER}


def _left(done: Anonymized, found: Sequence[Finding], kept: Sequence[Finding]) -> Iterator[_Left]:
    """What is found in the new text."""
    shifts = [
        0,
        *accumulate(len(edit.replacement) - (edit.end - edit.start) for edit in done.edits),
    ]
    starts = [edit.start + shift for edit, shift in zip(done.edits, shifts, strict=False)]
    ends = [start + len(edit.replacement) for edit, start in zip(done.edits, starts, strict=True)]
    for finding in found:
        first, last = bisect_right(ends, finding.start), bisect_right(starts, finding.end - 1)
        old = replace(finding, start=finding.start - shifts[first], end=finding.end - shifts[last])
        if any(one.overlaps(old) for one in kept):
            continue
        low, high = bisect_left(ends, finding.start - 1), bisect_right(starts, finding.end + 1)
        beside = done.edits[low:high] if finding.entity == _PERSON else ()
        yield _Left(old, done.edits[first:last], beside)
