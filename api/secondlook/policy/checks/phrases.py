"""Phrases: patterns on the folded text, with the circumstances that excuse them.

They stand in the rule itself (`patterns`) or in phrasebooks that it names (`books`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from secondlook.policy.anchors import is_proven
from secondlook.policy.checks.hits import Hit
from secondlook.policy.conditions import Conditions, read_what
from secondlook.policy.materials import Materials
from secondlook.policy.patterns import BadPattern, Pattern
from secondlook.policy.phrasebooks import phrase_pattern
from secondlook.policy.scenes import Scene, Sign
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class PhrasesCheck:
    """A pattern's group named `said`, or else all of it, is what the hit spans.

    `named`: only where it is written as a name, with a capital, # or @. `disguised`: also where
    letters are written as digits or apart.

    The pack's watchlist has looked for all patterns at once; only those that may
    occur are searched.
    """

    kind: ClassVar[str] = "phrases"

    patterns: Mapping[int, Pattern]
    conditions: Conditions
    score: float
    what: Wording | None
    named: bool
    disguised: bool

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "PhrasesCheck":
        phrases = list(_booked(table, materials))
        sources = table.joined("patterns")
        if not phrases and not sources:
            table.fail("must hold at least one pattern", "patterns")
        check = cls(
            patterns=dict(
                [
                    *(_watched(source, table, materials) for source in sources),
                    *(_watched(phrase_pattern(phrase), table, materials) for phrase in phrases),
                ]
            ),
            conditions=Conditions.read(table, materials),
            score=table.number("score", 0.9),
            what=read_what(table, materials),
            named=table.flag("named"),
            disguised=table.flag("disguised"),
        )
        table.close()
        return check

    @property
    def names_what(self) -> bool:
        return self.what is not None

    @property
    def signs(self) -> frozenset[Sign]:
        return frozenset(self.patterns)

    def hits(self, scene: Scene) -> Iterator[Hit]:
        called = self.patterns.keys() & scene.candidates
        if not called or not self.conditions.may_hold(scene):
            return
        text, encoded = scene.folded, scene.encoded
        if self.disguised:
            text, encoded = scene.plain.text, scene.plain_encoded
        for number in sorted(called):
            pattern = self.patterns[number]
            if not pattern.occurs_in(encoded):
                continue
            for start, end in pattern.spans(text):
                if self.disguised and start < end:
                    start, end = scene.plain.span(start, end)
                if self.named and not _is_name(scene.text, start, end):
                    continue
                if start < end and self.conditions.hold(scene, start, end):
                    yield Hit(start, end, self.score, what=self.what)


def _booked(table: Table, materials: Materials, /) -> Iterator[str]:
    for name in table.texts("books"):
        try:
            yield from materials.phrasebooks.phrases(name)
        except KeyError as error:
            table.fail(f"there is no phrasebook '{error.args[0]}'", "books")


def _is_name(text: str, start: int, end: int) -> bool:
    return not text[start:end].islower() or text[max(0, start - 1) : start] in {"#", "@"}


def _watched(source: str, table: Table, materials: Materials, /) -> tuple[int, Pattern]:
    try:
        prepared = materials.prepare(source)
        pattern = Pattern(prepared, proven=is_proven(prepared))
    except KeyError as error:
        table.fail(f"unknown placeholder {error.args[0]}", "patterns")
    except BadPattern as error:
        table.fail(f"bad pattern {source}: {error}", "patterns")
    return materials.watchlist.add(pattern.source), pattern
