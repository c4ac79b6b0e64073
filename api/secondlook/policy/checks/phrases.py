"""Phrases: patterns on the folded text, with the circumstances that excuse them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from secondlook.policy.checks.hits import Hit
from secondlook.policy.conditions import Conditions, read_what
from secondlook.policy.materials import Materials
from secondlook.policy.patterns import BadPattern, Pattern
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class PhrasesCheck:
    """A pattern's group named `said`, or else all of it, is what the hit spans.

    The pack's watchlist has looked for all patterns at once; only those that occur are searched.
    """

    kind: ClassVar[str] = "phrases"

    patterns: tuple[tuple[int, Pattern], ...]
    conditions: Conditions
    score: float
    what: Wording | None

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "PhrasesCheck":
        sources = table.texts("patterns")
        if not sources:
            table.fail("must hold at least one pattern", "patterns")
        check = cls(
            patterns=tuple(_watched(source, table, materials) for source in sources),
            conditions=Conditions.read(table, materials),
            score=table.number("score", 0.9),
            what=read_what(table, materials),
        )
        table.close()
        return check

    @property
    def names_what(self) -> bool:
        return self.what is not None

    def hits(self, scene: Scene) -> Iterator[Hit]:
        for number, pattern in self.patterns:
            if number not in scene.occurring:
                continue
            for start, end in pattern.spans(scene.folded):
                if start < end and self.conditions.hold(scene, start, end):
                    yield Hit(start, end, self.score, what=self.what)


def _watched(source: str, table: Table, materials: Materials, /) -> tuple[int, Pattern]:
    try:
        pattern = Pattern(materials.prepare(source))
    except KeyError as error:
        table.fail(f"unknown placeholder {error.args[0]}", "patterns")
    except BadPattern as error:
        table.fail(f"bad pattern {source}: {error}", "patterns")
    return materials.watchlist.add(pattern.source), pattern
