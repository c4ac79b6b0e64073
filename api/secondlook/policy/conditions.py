"""When a hit counts: its language, the circumstances it needs and those that excuse it.

Every kind of check that looks at words shares these keys.
"""

from dataclasses import dataclass, field

from secondlook.findings import Language
from secondlook.policy.circumstances import Cues, read_cues
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class Conditions:
    """`needs`: at least one must hold; `unless`: none may.

    `required` (the key `where`) and `excused` (the key `except`) are cues of this check alone.
    """

    materials: Materials
    language: Language | None
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    required: Cues = field(default_factory=Cues)
    excused: Cues = field(default_factory=Cues)

    @classmethod
    def read(cls, table: Table, materials: Materials) -> "Conditions":
        language = table.choice("language", Language) if "language" in table else None
        named = {key: table.texts(key) for key in ("needs", "unless")}
        for key, names in named.items():
            for name in names:
                if name not in materials.circumstances.names:
                    table.fail(f"there is no circumstance '{name}'", key)
        inline = {}
        for key in ("where", "except"):
            inner = table.table(key)
            inline[key] = Cues.compiled(read_cues(inner, materials.prepare))
            inner.close()
        return cls(materials, language, required=inline["where"], excused=inline["except"], **named)

    def hold(self, scene: Scene, start: int, end: int) -> bool:
        if self.language and self.language not in scene.languages_at(start):
            return False
        circumstances = self.materials.circumstances
        if self.needs and not any(circumstances.hold(n, scene, start, end) for n in self.needs):
            return False
        if self.required.patterns and not self.required.hold(scene, start, end):
            return False
        if any(circumstances.hold(name, scene, start, end) for name in self.unless):
            return False
        return not self.excused.hold(scene, start, end)


def read_what(table: Table, materials: Materials) -> Wording | None:
    """What a check calls the thing it finds, for the `{what}` in the rule's message."""
    return table.table("what").wording(materials.languages) if "what" in table else None
