"""Attachments: what hangs on the draft is the fault, whatever the words say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from secondlook.findings import Attachment
from secondlook.policy.checks.hits import Hit
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table


@dataclass(frozen=True, slots=True)
class AttachmentsCheck:
    """A remark about the whole draft when one of `attachments` hangs on it."""

    kind: ClassVar[str] = "attachments"
    names_what: ClassVar[bool] = False

    attachments: frozenset[Attachment]

    @classmethod
    def compiled(cls, table: Table, _materials: Materials, /) -> "AttachmentsCheck":
        if "attachments" not in table:
            table.fail("is missing", "attachments")
        check = cls(table.choices("attachments", Attachment))
        table.close()
        return check

    def hits(self, scene: Scene) -> Iterator[Hit]:
        if self.attachments & scene.draft.context.attachments:
            yield Hit(0, len(scene.reading.text))
