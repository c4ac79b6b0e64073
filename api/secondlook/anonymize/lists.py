"""How several are told in one breath: as a choice, or with somebody else at the end."""

import re
from collections.abc import Sequence

from secondlook.anonymize.things import Thing

_ONE_MORE = re.compile(r"(?:, [^,.!?;:\n]{2,40})?,? (?:en|and|&) (?!(?:ik|i|wij|we)(?!\w))")
_CHOICE = re.compile(r"(?<!\w)(?:of|or)(?!\w)")


def is_choice(folded: str, members: Sequence[Thing]) -> bool:
    """Tom or Amira"""
    gap = folded[members[-2].end : members[-1].start] if members[1:] else ""
    return _CHOICE.search(gap) is not None


def goes_on(folded: str, members: Sequence[Thing]) -> bool:
    """Whether the list ends in somebody else: "Tuinland, Helder en het ministerie"."""
    one, last = members[-2:]
    gap = folded[one.end : last.start]
    return gap.strip() == "," and _ONE_MORE.match(folded, last.end) is not None
