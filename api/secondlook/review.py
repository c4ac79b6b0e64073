"""The main flow, pure: a draft goes in, a review comes out. Read this first.

    draft → reading (tokens, sentences, language) → mentions (Presidio, client registry)
          → findings (policy pack) → overlaps settled → ids → replacements → review

No I/O, no clock, no randomness; what it knows was given to it. The server and the command line are
thin skins around `Reviewer.review` and `Reviewer.anonymize`.
"""

import hmac
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from secondlook.anonymize import Anonymizer
from secondlook.clients.people import KnownPeople
from secondlook.findings import (
    Anonymized,
    Draft,
    Finding,
    Language,
    Mention,
    PolicyVersion,
    Review,
    Style,
)
from secondlook.language import read
from secondlook.overlaps import apart, settle
from secondlook.reading import Reading


class Finder(Protocol):
    """Finds mentions in a reading: the Presidio engine, the client registry."""

    def find(self, reading: Reading) -> Sequence[Mention]: ...


class Policy(Protocol):
    """Says which mentions and words may not stand in a draft, in the reader's language."""

    @property
    def version_ref(self) -> PolicyVersion: ...

    def check(
        self, draft: Draft, reading: Reading, mentions: Sequence[Mention], reader: Language
    ) -> Iterable[Finding]: ...


class Reviewer:
    """Reviews drafts. `id_key` salts the ids of findings: an id tells nothing of the words."""

    def __init__(self, finders: Sequence[Finder], policy: Policy, id_key: bytes) -> None:
        self._finders = tuple(finders)
        self._policy = policy
        self._anonymizer = Anonymizer()
        self._id_key = id_key

    def review(self, draft: Draft, reader: Language = Language.NL) -> Review:
        """The findings in `draft`, worded for `reader`, and the draft as it may be posted."""
        reading, found = self._findings(draft, reader)
        findings, anonymized = self._anonymizer.offer(reading, found)
        return Review(reading.language, findings, anonymized, self._policy.version_ref)

    def anonymize(
        self,
        draft: Draft,
        style: Style,
        keep: Collection[str] = (),
        reader: Language = Language.NL,
    ) -> Anonymized:
        """`draft` with every replaceable finding replaced, but for those whose id is in `keep`."""
        reading, findings = self._findings(draft, reader)

        def look(text: str) -> Sequence[Finding]:
            return self._findings(replace(draft, text=text), reader)[1]

        return self._anonymizer.anonymize_fully(reading, findings, style, keep, look)

    def _findings(self, draft: Draft, reader: Language) -> tuple[Reading, tuple[Finding, ...]]:
        reading = read(draft.text, draft.language)
        mentions = self._mentions(reading, draft.context.author_name)
        findings = self._policy.check(draft, reading, mentions, reader)
        settled = settle(findings, len(draft.text))
        return reading, _identified(settled, reading, self._id_key)

    def _mentions(self, reading: Reading, author: str | None) -> list[Mention]:
        found = [mention for finder in self._finders for mention in finder.find(reading)]
        if author:
            found += KnownPeople([author], own=True).find(reading)
        return self._anonymizer.without_placeholders(reading, apart(found, reading.folded))


def _identified(findings: Iterable[Finding], reading: Reading, key: bytes) -> tuple[Finding, ...]:
    """The findings with their ids: the same rule on the same words, counted from the start.

    An offset is no part of it, so that typing in front of a finding leaves its id as it was.
    """
    seen: dict[tuple[str, str], int] = {}
    identified: list[Finding] = []
    for finding in findings:
        whole = finding.length == len(reading.text)
        words = "" if whole else reading.folded[finding.start : finding.end]
        number = seen.get((finding.rule, words), 0) + 1
        seen[finding.rule, words] = number
        label = f"{finding.rule}\0{words}\0{number}".encode("utf-8", "surrogatepass")
        identified.append(finding.identified(hmac.digest(key, label, "sha256").hex()[:16]))
    return tuple(identified)
