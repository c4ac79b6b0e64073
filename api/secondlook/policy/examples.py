"""The drafts in a rule's own file: some must be flagged, more must pass, in every language.

An example is a text, or a table with `text` and its context. `mentions` stands in for what the
recognizers and the client registry would have seen: entity = the words in the text.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from secondlook.findings import (
    Attachment,
    Audience,
    Channel,
    Client,
    Context,
    Draft,
    Kind,
    Language,
    Mention,
    Role,
)
from secondlook.policy.tables import Table

_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class Example:
    language: Language
    flags: bool
    draft: Draft
    mentions: tuple[Mention, ...]


def read_examples(
    table: Table, languages: Sequence[Language], channels: Collection[Channel]
) -> tuple[Example, ...]:
    """All examples of a rule; `given` holds the context that they share."""
    given = table.table("given").given()
    given.setdefault("channel", next(channel for channel in Channel if channel in channels))
    examples: list[Example] = []
    for language in languages:
        inner = table.table(language)
        flagged = _drafts(inner, "flag", language, given)
        passed = _drafts(inner, "pass", language, given)
        inner.close()
        if not flagged:
            inner.fail("at least one draft must be flagged", "flag")
        if len(passed) <= len(flagged):
            inner.fail("more drafts must pass than must be flagged", "pass")
        examples += flagged + passed
    table.close()
    return tuple(examples)


def _drafts(table: Table, key: str, language: Language, given: dict[str, object]) -> list[Example]:
    examples = []
    for index, item in enumerate(table.items(key)):
        values = {"text": item} if isinstance(item, str) else item
        if not isinstance(values, dict):
            table.fail("must be a text or a table", f"{key}[{index}]")
        inner = table.inner({**given, **values}, f"{key}[{index}]")
        examples.append(_example(inner, language, key == "flag"))
    return examples


def _example(table: Table, language: Language, flags: bool) -> Example:
    text = table.text("text")
    context = Context(
        kind=Kind(table.choice("kind", Kind)) if "kind" in table else Kind.POST,
        audience=table.choice("audience", Audience) if "audience" in table else Audience.PUBLIC,
        attachments=table.choices("attachments", Attachment)
        if "attachments" in table
        else frozenset(),
        author_role=table.choice("author_role", Role) if "author_role" in table else Role.EMPLOYEE,
        author_name=table.text("author_name", "") or None,
        reply_to=table.text("reply_to", "") or None,
    )
    channel = table.choice("channel", Channel)
    named = table.choices("may_be_named", Channel) if "may_be_named" in table else frozenset()
    mentions = tuple(_mentions(table.table("mentions"), text, named))
    table.close()
    return Example(language, flags, Draft(text, channel, language, context), mentions)


def _mentions(table: Table, text: str, may_be_named: frozenset[Channel]) -> list[Mention]:
    mentions = []
    for key, entity in enumerate(table.names()):
        words = table.text(entity)
        start = text.find(words)
        if start < 0:
            table.fail("these words are not in the text", entity)
        client = Client(key, words, may_be_named=may_be_named) if entity == "CLIENT" else None
        mentions.append(Mention(entity, start, start + len(words), _SCORE, client))
    return mentions
