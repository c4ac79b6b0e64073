"""People: a full name in a draft that tells more of somebody.

A name alone says that somebody is there. Beside a client, a number or an illness it says whose
that is: then it is as serious as what it stands beside.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondlook.findings import Mention, Severity
from secondlook.policy.checks.hits import Hit, Told, read_severity, read_told
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table
from secondlook.reading import fold

# What stands between the parts of a name and tells nothing itself.
_BETWEEN = frozenset("van von de den der des het 't ten ter te el al bin ben di du la le".split())


@dataclass(frozen=True, slots=True)
class FullName:
    """`beside`: how serious a full name is in one draft with a mention of that entity, on top of
    what the check itself finds there; `told`: what is said of it then."""

    beside: Mapping[str, Severity]
    told: Told | None

    @classmethod
    def compiled(cls, table: Table, materials: Materials) -> "FullName":
        levels = table.table("beside")
        beside = {entity: read_severity(levels, entity) for entity in levels.names()}
        full = cls(beside, read_told(table, materials))
        table.close()
        return full

    def severity(self, scene: Scene, others: Iterable[Hit]) -> Severity:
        """How serious a full name is beside `others` and what else the draft mentions."""
        levels = [hit.severity for hit in others if hit.severity]
        levels += [
            self.beside[mention.entity]
            for mention in scene.mentions
            if mention.entity in self.beside and not may_be_named(mention, scene)
        ]
        return max(levels, default=Severity.ADVICE)


def may_be_named(mention: Mention, scene: Scene) -> bool:
    """A client may be named on the channels where it agreed to that."""
    client = mention.client
    return client is not None and scene.draft.channel in client.may_be_named


def is_full_name(words: str) -> bool:
    """At least two parts, the last more than an initial: Koen Terpstra, J. de Vries, not Koen T."""
    parts = [part.strip(".,'\"()") for part in fold(words).split()]
    told = [part for part in parts if part and part not in _BETWEEN]
    return len(told) > 1 and len(told[-1]) > 1
