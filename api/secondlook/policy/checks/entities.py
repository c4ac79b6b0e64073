"""Entities: mentions that others found in the words (personal data, clients) turned into hits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from secondlook.findings import Mention, Severity
from secondlook.policy.checks.hits import Hit
from secondlook.policy.conditions import Conditions
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class Entity:
    severity: Severity
    what: Wording
    conditions: Conditions


@dataclass(frozen=True, slots=True)
class EntitiesCheck:
    """One table per entity: its severity, what it is called, its conditions.

    A client may be named on the channels where it agreed to that.
    """

    kind: ClassVar[str] = "entities"
    names_what: ClassVar[bool] = True

    entities: Mapping[str, Entity]

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "EntitiesCheck":
        tables = table.table("entities")
        names = tables.names()
        if not names:
            table.fail("must name at least one entity", "entities")
        check = cls({name: _read(tables.table(name), materials) for name in names})
        table.close()
        return check

    def hits(self, scene: Scene) -> Iterator[Hit]:
        for mention in scene.mentions:
            entity = self.entities.get(mention.entity)
            if entity is None or self._may_stand(mention, scene):
                continue
            if entity.conditions.hold(scene, mention.start, mention.end):
                yield Hit(
                    mention.start,
                    mention.end,
                    mention.score,
                    mention.entity,
                    mention.client,
                    entity.severity,
                    entity.what,
                )

    def _may_stand(self, mention: Mention, scene: Scene) -> bool:
        client = mention.client
        return client is not None and scene.draft.channel in client.may_be_named


def _read(table: Table, materials: Materials, /) -> Entity:
    severity = read_severity(table)
    conditions = Conditions.read(table, materials)
    what = table.table("what").wording(materials.languages)
    table.close()
    return Entity(severity, what, conditions)


def read_severity(table: Table) -> Severity:
    names = {severity.label: severity for severity in Severity}
    name = table.text("severity")
    if name not in names:
        table.fail(f"must be one of {', '.join(names)}", "severity")
    return names[name]
