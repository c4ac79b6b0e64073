"""What a check gives back, and what every kind of check is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol, Self

from secondlook.findings import Client, Language, Severity
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Sign
from secondlook.policy.tables import Table, Wording


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a hit instead of the rule's own words."""

    message: Wording
    advice: Wording


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that break a rule. `severity` and `told` None: the rule's own; `what` fills the
    message."""

    start: int
    end: int
    score: float = 1.0
    entity: str | None = None
    client: Client | None = None
    severity: Severity | None = None
    what: Wording | None = None
    told: Told | None = None


class Check(Protocol):
    """A kind of check. `compiled` reads one `[[checks]]` table and closes it."""

    kind: ClassVar[str]

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> Self: ...

    @property
    def names_what(self) -> bool:
        """Whether each of its hits says what it is, so that a message may use `{what}`."""
        ...

    @property
    def signs(self) -> frozenset[Sign]:
        """Of which a draft must show one, or there are no hits; empty: every draft is looked at."""
        ...

    def hits(self, scene: Scene) -> Iterable[Hit]: ...


def read_severity(table: Table, key: str = "severity") -> Severity:
    names = {severity.label: severity for severity in Severity}
    name = table.text(key)
    if name not in names:
        table.fail(f"must be one of {', '.join(names)}", key)
    return names[name]


def read_told(table: Table, materials: Materials) -> Told | None:
    """The keys `message` and `advice` of a table, both or neither."""
    if "message" not in table and "advice" not in table:
        return None
    return Told(_worded(table, "message", materials), _worded(table, "advice", materials))


def _worded(table: Table, key: str, materials: Materials) -> Wording:
    inner, worded = table.table(key), materials.organisation.worded
    wording: dict[Language, str] = {}
    for language, text in inner.wording(materials.languages).items():
        wording[language] = worded(text, language)
        if "{" in wording[language].replace("{what}", ""):
            inner.fail("has a placeholder that nothing fills", language)
    return wording
