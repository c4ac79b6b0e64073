"""Makes sure: reviews the anonymized draft again, and as long as something is left to replace plans
once more, that thing included, and plainer where the words we put there are what was found: first
only "een klant", then a placeholder.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from secondlook.findings import Anonymized, Edit, Finding

_ROUNDS = 8
VAGUE, PLACEHOLDER = 1, 2

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
        missed = [finding for finding, edits in left if not edits]
        plain.update({name for _, edits in left for edit in edits for name in edit.findings})
        replaced = [*replaced, *_new(missed, number)]
        if number >= _ROUNDS - 3:  # near the end of our patience everything becomes a placeholder
            plain.update({one.id: PLACEHOLDER for one in replaced})
        done = plan(replaced, plain) or Anonymized(text, ())
    return done


def _new(missed: Sequence[Finding], number: int) -> Iterator[Finding]:
    for index, finding in enumerate(missed):
        yield replace(finding, id=f"left {number}.{index}")


def _left(
    done: Anonymized, found: Sequence[Finding], kept: Sequence[Finding]
) -> Iterator[tuple[Finding, list[Edit]]]:
    """What is found in the new text, with its place in the old text, and the edits it touches."""
    shifts = [
        0,
        *accumulate(len(edit.replacement) - (edit.end - edit.start) for edit in done.edits),
    ]
    starts = [edit.start + shift for edit, shift in zip(done.edits, shifts, strict=False)]
    ends = [start + len(edit.replacement) for edit, start in zip(done.edits, starts, strict=True)]
    for finding in found:
        first, last = bisect_right(ends, finding.start), bisect_right(starts, finding.end - 1)
        old = replace(finding, start=finding.start - shifts[first], end=finding.end - shifts[last])
        stays = any(one.overlaps(old) for one in kept)
        if not stays:
            yield old, list(done.edits[first:last])
