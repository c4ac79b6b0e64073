"""Entities: mentions that others found in the words (personal data, clients) turned into hits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from secondlook.findings import Severity
from secondlook.policy.checks.hits import Hit, Told, read_severity, read_told
from secondlook.policy.checks.people import FullName, is_full_name, may_be_named
from secondlook.policy.conditions import Conditions
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Sign
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class Entity:
    """`told`: what is said of it instead of the rule's words; `full_name`: for names of people."""

    severity: Severity
    what: Wording
    told: Told | None
    conditions: Conditions
    full_name: FullName | None


@dataclass(frozen=True, slots=True)
class EntitiesCheck:
    """One table per entity: its severity, what it is called, its conditions."""

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

    @property
    def signs(self) -> frozenset[Sign]:
        return frozenset(self.entities)

    def hits(self, scene: Scene) -> Iterator[Hit]:
        found = list(self._found(scene))
        others = [hit for hit in found if self._full_name(hit) is None]
        levels: dict[str | None, Severity] = {}
        for hit in found:
            full = self._full_name(hit)
            if full is None or not is_full_name(scene.reading.text[hit.start : hit.end]):
                yield hit
                continue
            if hit.entity not in levels:
                levels[hit.entity] = full.severity(scene, others)
            yield _beside(hit, full, levels[hit.entity])

    def _full_name(self, hit: Hit) -> FullName | None:
        return self.entities[hit.entity or ""].full_name

    def _found(self, scene: Scene) -> Iterator[Hit]:
        for mention in scene.mentions:
            entity = self.entities.get(mention.entity)
            if entity is None or may_be_named(mention, scene):
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
                    entity.told,
                )


def _beside(name: Hit, full: FullName, severity: Severity) -> Hit:
    """The name, as serious as what the draft tells beside it."""
    if severity <= (name.severity or Severity.ADVICE):
        return name
    return replace(name, severity=severity, told=full.told or name.told)


def _read(table: Table, materials: Materials, /) -> Entity:
    inner = table.table("full_name") if "full_name" in table else None
    entity = Entity(
        severity=read_severity(table),
        what=table.table("what").wording(materials.languages),
        told=read_told(table, materials),
        conditions=Conditions.read(table, materials),
        full_name=FullName.compiled(inner, materials) if inner else None,
    )
    table.close()
    return entity
