"""docs/rules.md, made from the shipped pack; `python tests/rule_documents.py` writes it."""

from collections.abc import Iterator
from pathlib import Path

from secondlook.findings import Channel, Draft, Language
from secondlook.policy.examples import Example
from secondlook.policy.packs import Pack, load_pack
from secondlook.policy.rules import Rule

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "rules.md"
_INTRODUCTION = """# The rules

Made from the pack by `python tests/rule_documents.py`; do not edit by hand. How to write a pack of
your own is in [packs.md](packs.md).

Policy: {document}. A `critical` finding asks for an explicit "post anyway", a `warning` asks once,
`advice` is only shown."""
_NAMES = {Language.NL: "Nederlands", Language.EN: "English"}


def document(pack: Pack) -> str:
    """The whole document: what each rule says, where the policy says it, and drafts to try."""
    index = "\n".join(f"- [`{rule.id}`](#{rule.id})" for rule in pack.rules)
    intro = _INTRODUCTION.format(document=pack.document)
    return "\n\n".join([intro, index, *map(_section, pack.rules)]) + "\n"


def _section(rule: Rule) -> str:
    return "\n\n".join([f"## {rule.id}", "\n".join(_facts(rule)), *_examples(rule)])


def _facts(rule: Rule) -> Iterator[str]:
    yield f"**{rule.title[Language.EN]}** · *{rule.title[Language.NL]}*\n"
    yield f"- says: {_general(rule.message[Language.EN])}"
    yield f"- advises: {_general(rule.advice[Language.EN])}"
    yield f"- severity: {rule.severity.label}"
    yield f"- category: {rule.category}"
    yield f"- channels: {_listed(rule.occasion.channels, Channel)}"
    yield f"- where the policy says so: {rule.clause.section} ({rule.source})"
    if actions := rule.actions[Language.EN]:
        yield f"- actions: {', '.join(action.kind for action in actions)}"
    if rule.yields_to:
        yield f"- gives way to: {', '.join(f'`{each}`' for each in sorted(rule.yields_to))}"


def _examples(rule: Rule) -> Iterator[str]:
    for language in rule.languages:
        lines = [
            f"| {'flag' if example.flags else 'pass'} | {_cell(example.draft.text)} | {_context(example)} |"
            for example in rule.examples
            if example.language is language
        ]
        yield "\n".join(
            [f"| {_NAMES[language]} | draft | context |", "| --- | --- | --- |", *lines]
        )


def _context(example: Example) -> str:
    draft: Draft = example.draft
    context = draft.context
    told = [draft.channel, context.kind, context.audience, context.author_role]
    told += sorted(context.attachments)
    told += [f"{mention.entity} seen" for mention in example.mentions]
    usual = {"post", "public", "employee"}
    shown = [str(each) for each in told if each not in usual]
    if context.reply_to:
        shown.append(f"answers “{context.reply_to}”")
    return _cell(", ".join(shown))


def _listed(channels: frozenset[Channel], every: type[Channel]) -> str:
    return "all" if channels == frozenset(every) else ", ".join(sorted(channels))


def _general(wording: str) -> str:
    return wording.replace("{what}", "…")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text(document(load_pack("the-enablers")), "utf-8")
