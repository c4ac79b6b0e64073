"""The vocabulary: what goes into a review, what is found, what comes out. Imports nothing of ours.

All offsets here are code points of `Draft.text`, end exclusive; `offsets.py` turns them into UTF-16
at the edge. Everything is frozen: a review never changes what it was given.
"""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Channel(StrEnum):
    LINKEDIN = "linkedin"
    TWITTER = "twitter"
    YAMMER = "yammer"


class Language(StrEnum):
    """The languages in which drafts are reviewed and readers are answered."""

    NL = "nl"
    EN = "en"


class Severity(IntEnum):
    """Ordered, so that the verdict of a review is its highest severity."""

    ADVICE = 1
    WARNING = 2
    CRITICAL = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Category(StrEnum):
    CLIENTS = "clients"
    PRIVACY = "privacy"
    TONE = "tone"
    REPRESENTATION = "representation"
    CONTENT = "content"


class Kind(StrEnum):
    POST = "post"
    REPLY = "reply"
    SHARE = "share"
    ARTICLE = "article"


class Audience(StrEnum):
    PUBLIC = "public"
    ALL_COMPANY = "all_company"
    OPEN_GROUP = "open_group"
    PRIVATE_GROUP = "private_group"


class Attachment(StrEnum):
    IMAGE = "image"
    VIDEO = "video"
    DOCUMENT = "document"
    LINK = "link"


class Role(StrEnum):
    EMPLOYEE = "employee"
    SPOKESPERSON = "spokesperson"


class Style(StrEnum):
    """How a draft is anonymized."""

    GENERALIZE = "generalize"
    PLACEHOLDER = "placeholder"
    MASK = "mask"


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds the words: where they go, what hangs on them, who writes."""

    kind: Kind = Kind.POST
    audience: Audience = Audience.PUBLIC
    attachments: frozenset[Attachment] = frozenset()
    author_role: Role = Role.EMPLOYEE
    author_name: str | None = None
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before it is published. `language` None: to be detected."""

    text: str
    channel: Channel
    language: Language | None = None
    context: Context = field(default_factory=Context)


@dataclass(frozen=True, slots=True)
class Client:
    """A client or prospect of the registry, as far as a review needs it.

    `key` tells two clients apart within one snapshot of the registry; `may_be_named` holds the
    channels on which this client may be named.
    """

    key: int
    name: str
    kind: str = "client"
    sector: str = ""
    city: str = ""
    size: str = ""
    replacement: str = ""
    may_be_named: frozenset[Channel] = frozenset()


PERSON = "PERSON"
CLIENT = "CLIENT"
# Somebody who may be named: a fact for overlaps.py, in no answer.
KNOWN_PERSON = "KNOWN_PERSON"


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity seen in the text: personal data by the Presidio engine, a client by the registry.

    `score` is Presidio's scale, 0 to 1. A mention is a fact about the words; whether it may stand
    there is for the policy to say.
    """

    entity: str
    start: int
    end: int
    score: float
    client: Client | None = None

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Mention") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Clause:
    document: str
    section: str


class ActionKind(StrEnum):
    REPORT = "report"
    CONSULT = "consult"


@dataclass(frozen=True, slots=True)
class Action:
    """What the writer may do besides rewriting. `mailto` opens a letter; nothing is ever sent."""

    kind: ActionKind
    label: str
    mailto: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule on one span of the draft, in the language of the reader.

    `id` is stable for the same rule on the same words in the same draft. A finding about the whole
    draft spans all of it. `replacements` are single lines, best first.
    """

    id: str
    rule: str
    category: Category
    severity: Severity
    start: int
    end: int
    entity: str | None
    score: float
    message: str
    advice: str
    clause: Clause
    replacements: tuple[str, ...] = ()
    client: Client | None = None
    actions: tuple[Action, ...] = ()

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Finding") -> bool:
        return self.start < other.end and other.start < self.end

    def identified(self, name: str) -> "Finding":
        """The same under this id."""
        return self._with(name, self.replacements)

    def offering(self, replacements: tuple[str, ...]) -> "Finding":
        """The same with these replacements."""
        return self._with(self.id, replacements)

    def _with(self, name: str, replacements: tuple[str, ...]) -> "Finding":
        # What `dataclasses.replace` does, in half the time: every finding comes by here twice.
        return Finding(
            name,
            self.rule,
            self.category,
            self.severity,
            self.start,
            self.end,
            self.entity,
            self.score,
            self.message,
            self.advice,
            self.clause,
            replacements,
            self.client,
            self.actions,
        )


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace text[start:end] by `replacement` (one line, may be empty)."""

    start: int
    end: int
    replacement: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anonymized:
    """The draft after `edits`, which are sorted and do not overlap; offsets are of the old text."""

    text: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Review:
    language: Language
    findings: tuple[Finding, ...]
    anonymized: Anonymized | None
    policy: PolicyVersion

    @property
    def severity(self) -> Severity | None:
        return max((finding.severity for finding in self.findings), default=None)

    @property
    def verdict(self) -> str:
        """`clear`, `advice`, `warning` or `critical`."""
        return self.severity.label if self.severity else "clear"
