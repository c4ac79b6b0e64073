"""A rule of the policy: what it says, where the policy says so, and the checks that look for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondlook.findings import (
    Attachment,
    Audience,
    Category,
    Channel,
    Clause,
    Draft,
    Finding,
    Kind,
    Language,
    Role,
    Severity,
)
from secondlook.policy.checks import KINDS, Check, Hit
from secondlook.policy.checks.entities import read_severity
from secondlook.policy.examples import Example, read_examples
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Span
from secondlook.policy.tables import Table, Wording

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WHAT = "{what}"


@dataclass(frozen=True, slots=True)
class Occasion:
    """Which drafts a rule is about. `attachments`: at least one of them, or empty for any draft."""

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


@dataclass(frozen=True, slots=True)
class Rule:
    """`clause` is where the policy says it, `source` what it says there, in our words.

    `title`, `message` and `advice` are in the languages of the pack, examples in the rule's own.
    """

    id: str
    category: Category
    severity: Severity
    clause: Clause
    source: str
    languages: tuple[Language, ...]
    occasion: Occasion
    title: Wording
    message: Wording
    advice: Wording
    checks: tuple[Check, ...]
    examples: tuple[Example, ...]

    def findings(self, scene: Scene, reader: Language) -> Iterator[Finding]:
        """What the rule finds, worded for `reader`; the first check speaks for the same words."""
        if not self.occasion.suits(scene.draft):
            return
        told: set[Span] = set()
        for check in self.checks:
            for hit in check.hits(scene):
                if (hit.start, hit.end) not in told:
                    told.add((hit.start, hit.end))
                    yield self._finding(hit, reader)

    def _finding(self, hit: Hit, reader: Language) -> Finding:
        what = hit.what[reader] if hit.what else ""
        return Finding(
            id="",
            rule=self.id,
            category=self.category,
            severity=hit.severity or self.severity,
            start=hit.start,
            end=hit.end,
            entity=hit.entity,
            score=hit.score,
            message=self.message[reader].replace(_WHAT, what),
            advice=self.advice[reader].replace(_WHAT, what),
            clause=self.clause,
            client=hit.client,
        )


def read_rule(table: Table, document: str, materials: Materials) -> Rule:
    """The rule in `table`, compiled; its id must be that of its file."""
    rule_id = table.text("id")
    if rule_id != table.rule or not _ID.fullmatch(rule_id):
        table.fail("must be the name of the file, in lower case with hyphens", "id")
    languages = tuple(sorted(table.choices("languages", Language), key=materials.languages.index))
    occasion = _occasion(table.table("when"))
    checks = tuple(_check(inner, materials) for inner in table.tables("checks"))
    if not checks:
        table.fail("a rule needs at least one check", "checks")
    texts = {language: table.table(language) for language in materials.languages}
    rule = Rule(
        id=rule_id,
        category=table.choice("category", Category),
        severity=read_severity(table),
        clause=Clause(document, table.text("clause")),
        source=table.text("source"),
        languages=languages,
        occasion=occasion,
        title=_worded(texts, "title", materials),
        message=_worded(texts, "message", materials),
        advice=_worded(texts, "advice", materials),
        checks=checks,
        examples=read_examples(table.table("examples"), languages, occasion.channels),
    )
    for inner in texts.values():
        inner.close()
    table.close()
    _refuse_unfilled(rule, table)
    return rule


def _occasion(table: Table) -> Occasion:
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


def _check(table: Table, materials: Materials) -> Check:
    kinds = {kind.kind: kind for kind in KINDS}
    name = table.text("kind")
    if name not in kinds:
        table.fail(f"must be one of {', '.join(kinds)}", "kind")
    return kinds[name].compiled(table, materials)


def _worded(texts: dict[Language, Table], key: str, materials: Materials) -> Wording:
    worded = materials.organisation.worded
    return {language: worded(table.text(key), language) for language, table in texts.items()}


def _refuse_unfilled(rule: Rule, table: Table) -> None:
    """No reader may ever see a brace: `{what}` needs checks that say what they found."""
    named = all(check.names_what for check in rule.checks)
    for key, wording in (("title", rule.title), ("message", rule.message), ("advice", rule.advice)):
        for language, text in wording.items():
            filled = text.replace(_WHAT, "") if named and key != "title" else text
            if "{" in filled:
                table.fail("has a placeholder that nothing fills", f"{language}.{key}")
