"""What answers look like, for the API description (OpenAPI).

Answers are built in one place each and not validated on their way out; tests hold them to this.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from secondlook.answers import Offsets
from secondlook.findings import ActionKind, Category, Channel, Language

Level = Literal["critical", "warning", "advice"]


class _Result(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ErrorOut(_Result):
    code: str
    message: str


class ErrorAnswer(_Result):
    error: ErrorOut


class ClauseOut(_Result):
    document: str
    section: str


class ActionOut(_Result):
    """Something else to do than rewriting; `mailto` opens a letter, which only the writer sends."""

    kind: ActionKind
    label: str
    mailto: str


class FindingOut(_Result):
    id: str
    rule: str
    category: Category
    severity: Level
    start: int
    end: int
    entity: str | None
    score: float
    message: str
    advice: str
    clause: ClauseOut
    replacements: list[str]
    actions: list[ActionOut]


class EditOut(_Result):
    start: int
    end: int
    replacement: str
    findings: list[str]


class AnonymizeAnswer(_Result):
    text: str
    edits: list[EditOut]


class PolicyRef(_Result):
    id: str
    version: str


class ReviewAnswer(_Result):
    verdict: Literal["clear", "advice", "warning", "critical"]
    language: Language
    offsets: Offsets
    findings: list[FindingOut]
    anonymized: AnonymizeAnswer | None
    policy: PolicyRef


class PairAnswer(_Result):
    """The server's half of the handshake."""

    pairing: str
    share: str
    proof: str


class PairedAnswer(_Result):
    browser: str


class ProofAnswer(_Result):
    proof: str


class OrganisationOut(_Result):
    name: str
    names: list[str]
    brands: list[str]
    accounts: list[str]
    domains: list[str]
    board: str
    consult: str


class RuleSummary(_Result):
    id: str
    title: str
    category: Category
    severity: Level


class PolicyAnswer(_Result):
    id: str
    version: str
    document: str
    languages: list[Language]
    organisation: OrganisationOut
    checklist: list[str]
    rules: list[RuleSummary]


class ExampleOut(_Result):
    language: Language
    flags: bool
    text: str


class RuleOut(RuleSummary):
    channels: list[Channel]
    clause: ClauseOut
    languages: list[Language]
    message: str
    advice: str
    examples: list[ExampleOut]


class RulesAnswer(_Result):
    rules: list[RuleOut]


class ClientOut(_Result):
    id: int
    name: str
    aliases: list[str]
    kind: Literal["client", "prospect"]
    sector: str
    city: str
    size: str
    website: str
    handles: list[str]
    replacement: str
    may_be_named: list[Channel]


class ClientPage(_Result):
    total: int
    clients: list[ClientOut]


Nature = Literal["distinct", "ordinary", "phrase", "acronym", "abbreviation", "handle", "domain"]


class SpellingOut(_Result):
    key: str
    nature: Nature


class SpellingsOut(_Result):
    id: int
    name: str
    spellings: list[SpellingOut]


class SpellingsPage(_Result):
    total: int
    clients: list[SpellingsOut]


class EvidenceOut(_Result):
    reason: str
    points: float


class ExplanationOut(_Result):
    start: int
    end: int
    client: str
    nature: Nature
    misspelt: bool
    evidence: list[EvidenceOut]
    points: float
    needed: float
    chosen: bool


class ExplainAnswer(_Result):
    offsets: Offsets
    spellings: list[ExplanationOut]


class NameOut(_Result):
    id: int
    name: str


class NamePage(_Result):
    total: int
    names: list[NameOut]


class ImportAnswer(_Result):
    added: int
    updated: int
    unchanged: int
    removed: int
    demo: int


class ClientsHealth(_Result):
    count: int
    loaded_on: date | None
    age_seconds: int | None


class HealthAnswer(_Result):
    """Without a key only `ok`."""

    ok: Literal[True]
    version: str | None = None
    policy: PolicyRef | None = None
    rules: int | None = None
    rules_hash: str | None = None
    clients: ClientsHealth | None = None
    degraded: list[Literal["clients"]] | None = None
