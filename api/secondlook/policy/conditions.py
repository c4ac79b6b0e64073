"""When a hit counts: its language, the circumstances it needs and those that excuse it.

Every kind of check that looks at words shares these keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from secondlook.findings import Language
from secondlook.policy.circumstances import Cues, read_cues
from secondlook.policy.materials import Materials
from secondlook.policy.occasions import Occasion, read_occasion
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table, Wording

# By so much a draft must be more like those that break another rule.
_CLEARLY = 2.0


@dataclass(frozen=True, slots=True)
class Conditions:
    """`when`: on these drafts only; `needs`: at least one must hold; `every`: all must; `unless`:
    none may; `likeness`: the draft is at least so like those that break the rule; `likelier_than`:
    it is not clearly more like those that break any of these.

    `required` (the key `where`) and `excused` (the key `except`) are cues of this check alone.
    """

    materials: Materials
    rule: str
    language: Language | None
    occasion: Occasion
    needs: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    likeness: float | None = None
    likelier_than: tuple[str, ...] = ()
    required: Cues = field(default_factory=Cues)
    excused: Cues = field(default_factory=Cues)
    # Those of `every` that are the same wherever in the draft one looks.
    first: tuple[str, ...] = ()

    @classmethod
    def read(cls, table: Table, materials: Materials) -> "Conditions":
        language = table.choice("language", Language) if "language" in table else None
        named = {key: table.texts(key) for key in ("needs", "every", "unless")}
        for key, names in named.items():
            for name in names:
                if name not in materials.circumstances.names:
                    table.fail(f"there is no circumstance '{name}'", key)
        inline = {}
        for key in ("where", "except"):
            inner = table.table(key)
            inline[key] = Cues.compiled(read_cues(inner, materials.prepare))
            inner.close()
        occasion = read_occasion(table.table("when"))
        return cls(
            materials,
            table.rule,
            language,
            occasion,
            likeness=_read_likeness(table, materials),
            likelier_than=_read_others(table, materials),
            required=inline["where"],
            excused=inline["except"],
            first=materials.circumstances.of_whole_drafts(named["every"]),
            **named,
        )

    def may_hold(self, scene: Scene) -> bool:
        """Whether there is any use in looking for hits: asked once, before that."""
        hold = self.materials.circumstances.hold
        return all(hold(name, scene, 0, 0) for name in self.first)

    def hold(self, scene: Scene, start: int, end: int) -> bool:
        if not self.occasion.suits(scene.draft):
            return False
        if self.language and self.language not in scene.languages_at(start):
            return False
        return (
            self._likely(scene.likeness.scores)
            and self._wanted(scene, start, end)
            and not self._unwanted(scene, start, end)
        )

    def _likely(self, scores: Mapping[str, float]) -> bool:
        if self.likeness is not None and scores[self.rule] < self.likeness:
            return False
        most = scores[self.rule] + _CLEARLY if self.likelier_than else 0.0
        return all(scores[other] <= most for other in self.likelier_than)

    def _wanted(self, scene: Scene, start: int, end: int) -> bool:
        hold = self.materials.circumstances.hold
        if self.needs and not any(hold(name, scene, start, end) for name in self.needs):
            return False
        if not all(hold(name, scene, start, end) for name in self.every):
            return False
        return not self.required.patterns or self.required.hold(scene, start, end)

    def _unwanted(self, scene: Scene, start: int, end: int) -> bool:
        hold = self.materials.circumstances.hold
        if any(hold(name, scene, start, end) for name in self.unless):
            return True
        return self.excused.hold(scene, start, end)


def _read_others(table: Table, materials: Materials) -> tuple[str, ...]:
    others = table.texts("likelier_than")
    unknown = {*others, *([table.rule] if others else ())} - set(materials.likenesses.rules)
    if unknown:
        table.fail(f"the pack has no model of {', '.join(sorted(unknown))}", "likelier_than")
    return others


def _read_likeness(table: Table, materials: Materials) -> float | None:
    if "likeness" not in table:
        return None
    if table.rule not in materials.likenesses.rules:
        table.fail("the pack has no model of this rule", "likeness")
    return table.number("likeness")


def read_what(table: Table, materials: Materials) -> Wording | None:
    """What a check calls the thing it finds, for the `{what}` in the rule's message."""
    return table.table("what").wording(materials.languages) if "what" in table else None
