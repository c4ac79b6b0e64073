"""A rule of the policy: what it says, where the policy says so, and the checks that look for it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from secondlook.findings import (
    Action,
    ActionKind,
    Category,
    Clause,
    Finding,
    Language,
    Severity,
)
from secondlook.policy.actions import worded_actions
from secondlook.policy.checks import KINDS, Check, Hit
from secondlook.policy.checks.hits import read_severity
from secondlook.policy.checks.likenesses import LikenessesCheck
from secondlook.policy.examples import Example, read_examples
from secondlook.policy.materials import Materials
from secondlook.policy.occasions import Occasion, read_occasion
from secondlook.policy.scenes import Scene, Span
from secondlook.policy.tables import Table, Wording

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WHAT = "{what}"


@dataclass(frozen=True, slots=True)
class Rule:
    """`clause` is where the policy says it, `source` what it says there, in our words.

    `title`, `message` and `advice` are in the languages of the pack, examples in the rule's own.
    `once`: one finding is enough, the first. `yields_to`: rules that say it better; where one of
    them speaks, this one keeps silent.
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
    actions: Mapping[Language, tuple[Action, ...]]
    yields_to: frozenset[str]
    once: bool

    def findings(self, scene: Scene, reader: Language) -> Iterator[Finding]:
        """What the rule finds, worded for `reader`; the first check speaks for the same words."""
        if not self.occasion.suits(scene.draft):
            return
        told: dict[Span, Hit] = {}
        for check in self.checks:
            # It says no more than what is told already.
            if told and isinstance(check, LikenessesCheck):
                continue
            for hit in check.hits(scene):
                told.setdefault((hit.start, hit.end), hit)
        for span in sorted(told)[:1] if self.once else told:
            yield self._finding(told[span], reader)

    def _finding(self, hit: Hit, reader: Language) -> Finding:
        what = hit.what[reader] if hit.what else ""
        told = hit.told or self
        return Finding(
            id="",
            rule=self.id,
            category=self.category,
            severity=hit.severity or self.severity,
            start=hit.start,
            end=hit.end,
            entity=hit.entity,
            score=hit.score,
            message=told.message[reader].replace(_WHAT, what),
            advice=told.advice[reader].replace(_WHAT, what),
            clause=self.clause,
            client=hit.client,
            actions=self.actions[reader],
        )


def read_rule(table: Table, document: str, materials: Materials) -> Rule:
    """The rule in `table`, compiled; its id must be that of its file."""
    rule_id = table.text("id")
    if rule_id != table.rule or not _ID.fullmatch(rule_id):
        table.fail("must be the name of the file, in lower case with hyphens", "id")
    languages = tuple(sorted(table.choices("languages", Language), key=materials.languages.index))
    occasion = read_occasion(table.table("when"))
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
        actions=worded_actions(_actions(table), materials.organisation, materials.languages),
        yields_to=frozenset(table.texts("yields_to")),
        once=table.flag("once"),
    )
    for inner in texts.values():
        inner.close()
    table.close()
    _refuse_unfilled(rule, table)
    return rule


def _actions(table: Table) -> frozenset[ActionKind]:
    return table.choices("actions", ActionKind) if "actions" in table else frozenset()


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
