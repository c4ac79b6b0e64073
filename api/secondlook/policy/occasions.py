"""Which drafts a rule or a check is about: where they go, what hangs on them, who writes."""

from dataclasses import dataclass

from secondlook.findings import Attachment, Audience, Channel, Draft, Kind, Role
from secondlook.policy.tables import Table


@dataclass(frozen=True, slots=True)
class Occasion:
    """`attachments`: at least one of them, or empty for any draft."""

    channels: frozenset[Channel]
    kinds: frozenset[Kind]
    audiences: frozenset[Audience]
    roles: frozenset[Role]
    attachments: frozenset[Attachment]

    def suits(self, draft: Draft) -> bool:
        context = draft.context
        return (
            draft.channel in self.channels
            and context.author_role in self.roles
            and context.kind in self.kinds
            and context.audience in self.audiences
            and (not self.attachments or not self.attachments.isdisjoint(context.attachments))
        )


def read_occasion(table: Table) -> Occasion:
    """A `when` table; what it does not name is any."""
    occasion = Occasion(
        channels=table.choices("channels", Channel),
        kinds=table.choices("kinds", Kind),
        audiences=table.choices("audiences", Audience),
        roles=table.choices("roles", Role),
        attachments=table.choices("attachments", Attachment)
        if "attachments" in table
        else frozenset(),
    )
    table.close()
    return occasion
