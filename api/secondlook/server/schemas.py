"""What may stand in a request's JSON. Unknown fields are refused, and nothing is guessed."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictStr

from secondlook.answers import Offsets
from secondlook.findings import (
    Attachment,
    Audience,
    Channel,
    Context,
    Draft,
    Kind,
    Language,
    Role,
    Style,
)

_Name = Annotated[StrictStr, Field(max_length=200)]
_Hash = Annotated[StrictStr, Field(pattern=r"^[0-9a-f]{64}$")]
_Id = Annotated[StrictStr, Field(max_length=64)]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ContextIn(_Request):
    kind: Kind = Kind.POST
    audience: Audience | None = None
    attachments: frozenset[Attachment] = frozenset()
    author_role: Role = Role.EMPLOYEE
    author_name: _Name | None = None
    reply_to: StrictStr | None = None


class ReviewRequest(_Request):
    text: StrictStr
    channel: Channel
    language: Language | None = None
    offsets: Offsets = Offsets.UTF_16
    context: ContextIn = ContextIn()

    def draft(self) -> Draft:
        return Draft(self.text, self.channel, self.language, self._surroundings())

    def _surroundings(self) -> Context:
        given = self.context
        yammer = self.channel is Channel.YAMMER
        usual = Audience.ALL_COMPANY if yammer else Audience.PUBLIC
        return Context(
            kind=given.kind,
            audience=given.audience or usual,
            attachments=given.attachments,
            author_role=given.author_role,
            author_name=given.author_name,
            reply_to=given.reply_to,
        )


class AnonymizeRequest(ReviewRequest):
    style: Style = Style.GENERALIZE
    keep: Annotated[frozenset[_Id], Field(max_length=10_000)] = frozenset()


class PairRequest(_Request):
    share: Annotated[StrictStr, Field(pattern=r"^[0-9a-f]{512}$")]


class ConfirmRequest(_Request):
    pairing: Annotated[StrictStr, Field(pattern=r"^[0-9a-f]{32}$")]
    proof: _Hash


class ProofRequest(_Request):
    browser: Annotated[StrictStr, Field(pattern=r"^[0-9a-f]{16}$")]
    nonce: _Hash


class ExplainRequest(_Request):
    text: StrictStr
    language: Language | None = None
    offsets: Offsets = Offsets.UTF_16


class NameIn(_Request):
    """Somebody who may be named."""

    name: StrictStr


class ClientIn(_Request):
    """A client of the registry; only `name` is required. The registry checks lengths and sense."""

    name: StrictStr
    aliases: list[StrictStr] = []
    kind: Literal["client", "prospect"] = "client"
    sector: StrictStr = ""
    city: StrictStr = ""
    size: StrictStr = ""
    website: StrictStr = ""
    handles: list[StrictStr] = []
    replacement: StrictStr = ""
    may_be_named: list[Channel] = []
