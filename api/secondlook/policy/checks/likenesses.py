"""Likenesses: drafts worded as those that break the rule, whatever phrase they use (the pack's
model of it, likenesses.py)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from secondlook.policy.checks.hits import Hit
from secondlook.policy.conditions import Conditions, read_what
from secondlook.policy.likenesses import sign_of
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Sign
from secondlook.policy.tables import Table, Wording

# A draft begins with words that may become anything: of so few the model knows nothing.
_FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class LikenessesCheck:
    """The key `likeness`, which other checks may have, is here what it takes to be a hit; and of
    all rules this must be the likeliest."""

    kind: ClassVar[str] = "likenesses"

    rule: str
    conditions: Conditions
    score: float
    what: Wording | None

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "LikenessesCheck":
        conditions = Conditions.read(table, materials)
        if conditions.likeness is None:
            table.fail("is missing", "likeness")
        materials.likenesses.ask(table.rule, conditions.likeness)
        score = table.number("score", 0.7)
        check = cls(table.rule, conditions, score, read_what(table, materials))
        table.close()
        return check

    @property
    def names_what(self) -> bool:
        return self.what is not None

    @property
    def signs(self) -> frozenset[Sign]:
        return frozenset([sign_of(self.rule)])

    def hits(self, scene: Scene) -> Iterator[Hit]:
        # A phrase may have called the rule, on a draft that is not like those that break it.
        if scene.likeness.called != self.rule or len(scene.reading.tokens) < _FEWEST_WORDS:
            return
        start, end = scene.likeness.span(self.rule)
        if (
            start < end
            and not _is_data(scene, start, end)
            and self.conditions.hold(scene, start, end)
        ):
            yield Hit(start, end, self.score, what=self.what)


def _is_data(scene: Scene, start: int, end: int) -> bool:
    """Whether half of the words or more are somebody's number, address or name: "06-1234 5678"."""
    covered = sum(
        max(0, min(end, mention.end) - max(start, mention.start)) for mention in scene.mentions
    )
    return covered * 2 >= end - start
