"""From findings to edits, and from edits to the anonymized draft, applied by presidio-anonymizer.

Only findings about an entity are replaced: a client, a datum, a secret, an internal link. Where two
of them overlap (a client's domain inside an e-mail address) one edit covers both. Style GENERALIZE
has a plan of its own: plans.py.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from secondlook.anonymize.alternatives import alternatives
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.engines import RewritingEngine
from secondlook.anonymize.identities import Identities
from secondlook.anonymize.leftovers import PLACEHOLDER, Look, until_nothing_is_left
from secondlook.anonymize.placeholders import placeholder_spans, placeholders
from secondlook.anonymize.plans import generalized
from secondlook.anonymize.substitutes import substituted
from secondlook.anonymize.things import things_in
from secondlook.anonymize.towns import called_by_place
from secondlook.findings import Anonymized, Edit, Finding, Mention, Style
from secondlook.reading import Reading

_NOTHING: Mapping[str, int] = {}


class Offer(NamedTuple):
    """The findings with what may stand instead of each, and the draft after all of it."""

    findings: tuple[Finding, ...]
    anonymized: Anonymized | None


class Anonymizer:
    def __init__(self) -> None:
        self._engine = RewritingEngine()

    def offer(self, reading: Reading, findings: Sequence[Finding]) -> Offer:
        """What a review shows, made in one pass: who is who is asked once."""
        replaced = called_by_place(reading, _replaceable(findings))
        if not replaced:
            return Offer(tuple(findings), None)
        identities = Identities(reading)
        names = placeholders(reading, replaced, identities)
        single = things_in(replaced)
        cast = Cast(reading, single, identities)
        offered = {one.id: alternatives(reading, one, names[one.id], cast) for one in replaced}
        edits = generalized(reading, single, cast)
        return Offer(
            tuple(
                one.offering(offered[one.id]) if one.entity is not None else one for one in findings
            ),
            Anonymized(self._engine.rewritten(reading.text, edits), edits),
        )

    def anonymize(
        self,
        reading: Reading,
        findings: Iterable[Finding],
        style: Style,
        plain: Mapping[str, int] = _NOTHING,
        kept: Sequence[Finding] = (),
    ) -> Anonymized | None:
        """None where nothing is to be replaced. `plain` says how plainly style GENERALIZE must put
        some findings (ids): leftovers.py; words of findings that are `kept` stay."""
        replaced = called_by_place(reading, _replaceable(findings))
        if not replaced:
            return None
        edits = _edits(reading, replaced, style, plain, kept)
        return Anonymized(self._engine.rewritten(reading.text, edits), edits)

    def anonymize_fully(
        self,
        reading: Reading,
        findings: Sequence[Finding],
        style: Style,
        keep: Collection[str],
        look: Look,
    ) -> Anonymized:
        """The same, until `look` finds nothing left to replace but what is in `keep` (ids)."""
        replaceable = _replaceable(findings)
        kept = [finding for finding in replaceable if finding.id in keep]
        replaced = [finding for finding in replaceable if finding.id not in keep]

        def plan(findings: Sequence[Finding], plain: Mapping[str, int]) -> Anonymized | None:
            return self.anonymize(reading, findings, style, plain, kept)

        done = until_nothing_is_left(
            reading.text, replaced, kept, plan, lambda text: _replaceable(look(text))
        )
        known = {finding.id for finding in replaced}
        edits = tuple(
            replace(edit, findings=tuple(name for name in edit.findings if name in known))
            for edit in done.edits
        )
        return Anonymized(done.text, edits)

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


def _replaceable(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.entity is not None]


def _edits(
    reading: Reading,
    findings: Sequence[Finding],
    style: Style,
    plain: Mapping[str, int],
    kept: Sequence[Finding],
) -> tuple[Edit, ...]:
    if style is Style.GENERALIZE:
        identities = Identities(reading)
        names = placeholders(reading, findings, identities) if plain else {}
        named = {name: words for name, words in names.items() if plain.get(name, 0) >= PLACEHOLDER}
        single = things_in(findings)
        return generalized(reading, single, Cast(reading, single, identities, plain), named, kept)
    return tuple(substituted(reading, findings, style, kept))
