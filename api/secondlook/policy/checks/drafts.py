"""Drafts: not the words are the fault but what is posted where, with what, in answer to what."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from secondlook.policy.checks.hits import Hit
from secondlook.policy.conditions import Conditions
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Sign
from secondlook.policy.tables import Table


@dataclass(frozen=True, slots=True)
class DraftsCheck:
    """A remark about the whole draft when its conditions hold; it must have some."""

    kind: ClassVar[str] = "drafts"
    names_what: ClassVar[bool] = False
    signs: ClassVar[frozenset[Sign]] = frozenset()

    conditions: Conditions

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "DraftsCheck":
        if "when" not in table:
            table.fail("is missing", "when")
        check = cls(Conditions.read(table, materials))
        table.close()
        return check

    def hits(self, scene: Scene) -> Iterator[Hit]:
        length = len(scene.reading.text)
        if self.conditions.hold(scene, 0, length):
            yield Hit(0, length)
