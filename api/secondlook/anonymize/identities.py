"""Whom or what a finding is about: one client under all of its names, one person by first name and
by full name, one number in all of its spellings.
"""

import re
from itertools import count

from secondlook.findings import Finding
from secondlook.reading import Reading

_IN_NAME = re.compile(r"\w{2,}")
_PARTICLES = frozenset({"van", "de", "der", "den", "het", "ten", "ter", "el", "al"})
_ABROAD = re.compile(r"(?:\+|00)31(?:0(?=\d{9}\Z))?(?=\d{9}\Z)")


class Identities:
    """Asked in reading order: who is told first has the first number."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._people: dict[str, tuple[int, set[str]]] = {}
        self._numbers = count()
        self._known: dict[tuple[int, int], str] = {}

    def of(self, finding: Finding) -> str:
        """The same for findings about the same; two entities never share one."""
        span = finding.start, finding.end
        known = self._known.get(span)
        if known is None:
            known = self._known[span] = self._of(finding)
        return known

    def _of(self, finding: Finding) -> str:
        if finding.client is not None:
            return f"{finding.entity} {finding.client.key}"
        shown = self._reading.folded[finding.start : finding.end]
        if finding.entity == "PERSON":
            return f"PERSON {self._person(shown)}"
        if finding.entity == "PHONE_NUMBER":
            digits = "".join(each for each in shown if each.isdigit() or each == "+")
            shown = _ABROAD.sub("0", digits)
        return f"{finding.entity} {''.join(filter(str.isalnum, shown))}"

    def _person(self, shown: str) -> int:
        words = set(_IN_NAME.findall(shown)) - _PARTICLES
        for word in words:
            number, known = self._people.get(word, (0, None))
            if known is not None and (words <= known or known <= words):
                known |= words
                self._people |= dict.fromkeys(words, (number, known))
                return number
        number = next(self._numbers)
        self._people |= dict.fromkeys(words, (number, words))
        return number
