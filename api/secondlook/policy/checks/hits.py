"""What a check gives back, and what every kind of check is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol, Self

from secondlook.findings import Client, Severity
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that break a rule. `severity` None: the rule's own; `what` fills the rule's message."""

    start: int
    end: int
    score: float = 1.0
    entity: str | None = None
    client: Client | None = None
    severity: Severity | None = None
    what: Wording | None = None


class Check(Protocol):
    """A kind of check. `compiled` reads one `[[checks]]` table and closes it."""

    kind: ClassVar[str]

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> Self: ...

    @property
    def names_what(self) -> bool:
        """Whether each of its hits says what it is, so that a message may use `{what}`."""
        ...

    def hits(self, scene: Scene) -> Iterable[Hit]: ...
