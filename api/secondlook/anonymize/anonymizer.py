"""From findings to edits, and from edits to the anonymized draft, applied by presidio-anonymizer.

Only findings about an entity are replaced: a client, a datum, a secret, an internal link. Where two
of them overlap (a client's domain inside an e-mail address) one edit covers both.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

from secondlook.anonymize.operators import Rewrite
from secondlook.anonymize.placeholders import MASK, alternatives, placeholder_spans, placeholders
from secondlook.findings import Anonymized, Edit, Finding, Mention, Style
from secondlook.reading import Reading


class Anonymizer:
    def __init__(self) -> None:
        self._engine = AnonymizerEngine()  # type: ignore[no-untyped-call]  # Presidio's __init__
        self._engine.add_anonymizer(Rewrite)

    def with_replacements(
        self, reading: Reading, findings: Sequence[Finding]
    ) -> tuple[Finding, ...]:
        """The same findings; those about an entity carry what may stand instead."""
        names = placeholders(reading, _replaceable(findings))
        return tuple(
            replace(
                finding, replacements=alternatives(finding, names[finding.id], reading.language)
            )
            if finding.id in names
            else finding
            for finding in findings
        )

    def anonymize(
        self, reading: Reading, findings: Iterable[Finding], style: Style
    ) -> Anonymized | None:
        """None where nothing is to be replaced. Style GENERALIZE is not built yet: ValueError."""
        edits = _edits(reading, _replaceable(findings), style)
        if not edits:
            return None
        return Anonymized(self._applied(reading.text, edits), edits)

    def without_placeholders(self, reading: Reading, mentions: list[Mention]) -> list[Mention]:
        """The mentions that touch no placeholder: what we put there is nobody's datum."""
        made = placeholder_spans(reading.text)
        if not made:
            return mentions
        starts = [start for start, _ in made]

        def touches(mention: Mention) -> bool:
            before = bisect_left(starts, mention.end)
            return before > 0 and made[before - 1][1] > mention.start

        return [mention for mention in mentions if not touches(mention)]

    def _applied(self, text: str, edits: Sequence[Edit]) -> str:
        """Presidio keys operators by entity type: every edit gets a type of its own."""
        results = [
            RecognizerResult(f"EDIT_{number}", edit.start, edit.end, 1.0)
            for number, edit in enumerate(edits)
        ]
        operators = {
            f"EDIT_{number}": OperatorConfig("rewrite", {"words": edit.replacement})
            for number, edit in enumerate(edits)
        }
        result = self._engine.anonymize(text, results, operators, merge_entities_with_spaces=False)
        anonymized: str = result.text
        return anonymized


def _replaceable(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.entity is not None]


def _edits(reading: Reading, findings: Sequence[Finding], style: Style) -> tuple[Edit, ...]:
    words = _wording(reading, findings, style)
    edits: list[Edit] = []
    for group in _overlapping(findings):
        longest = max(group, key=lambda finding: finding.length)
        start = _with_sign(reading.text, min(finding.start for finding in group))
        end = max(finding.end for finding in group)
        names = tuple(finding.id for finding in group)
        edits.append(Edit(start, end, words[longest.id], names))
    return tuple(edits)


def _with_sign(text: str, start: int) -> int:
    """A `#` or `@` in front goes with the name: `[klant A]` is no hashtag."""
    return start - 1 if start and text[start - 1] in "#@" else start


def _wording(reading: Reading, findings: Sequence[Finding], style: Style) -> dict[str, str]:
    """Finding id → the words that come instead."""
    match style:
        case Style.PLACEHOLDER:
            return placeholders(reading, findings)
        case Style.MASK:
            return {finding.id: MASK * finding.length for finding in findings}
        case Style.GENERALIZE:
            raise ValueError("style generalize is not built yet")


def _overlapping(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings in groups that overlap, in reading order."""
    groups: list[list[Finding]] = []
    end = -1
    for finding in sorted(findings, key=lambda finding: (finding.start, -finding.end)):
        if finding.start < end:
            groups[-1].append(finding)
        else:
            groups.append([finding])
        end = max(end, finding.end)
    return groups
