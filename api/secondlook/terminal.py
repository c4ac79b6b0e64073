"""Reviews on a terminal: the draft underlined by severity, then what, why, and what to do.

And the tables of the command: rules, clients, settings.
"""

from collections.abc import Iterable

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from secondlook.clients.records import ClientRecord
from secondlook.findings import Finding, Language, Review, Severity
from secondlook.policy.packs import Pack
from secondlook.settings import Settings, setting_rows, shown

# Shape as well as colour tells severities apart: a terminal may have no colours.
_STYLES = {
    Severity.CRITICAL: "bold underline red",
    Severity.WARNING: "underline yellow",
    Severity.ADVICE: "underline blue",
}
_MARKS = {Severity.CRITICAL: "✖", Severity.WARNING: "▲", Severity.ADVICE: "●"}
_WORDS = {
    Language.NL: {
        "clear": "Niets op aan te merken.",
        "advice": "Een tip",
        "warning": "Let op",
        "critical": "Niet zo plaatsen",
        "instead": "Liever",
        "whole": "het hele bericht",
    },
    Language.EN: {
        "clear": "Nothing to remark on.",
        "advice": "A tip",
        "warning": "Please check",
        "critical": "Do not post it like this",
        "instead": "Rather",
        "whole": "the whole post",
    },
}


def show_review(console: Console, review: Review, text: str, reader: Language) -> None:
    """Prints the draft and its findings. Control characters of a draft never reach the terminal."""
    console.print(_underlined(review, text), soft_wrap=True)
    console.print()
    words = _WORDS[reader]
    if not review.findings:
        console.print(Text(f"✔ {words['clear']}", style="green"))
        return
    findings = sorted(review.findings, key=lambda finding: (-finding.severity, finding.start))
    console.print(Group(*(_explained(finding, text, words) for finding in findings)))


def show_rules(console: Console, pack: Pack, reader: Language) -> None:
    """The rules in force: id, severity, where the policy says so, what it asks."""
    console.print(Text(f"{pack.document} ({pack.id} {pack.version})", style="bold"))
    table = _table("rule", "severity", "clause", "")
    for rule in pack.rules:
        style = _STYLES[rule.severity]
        severity = Text(f"{_MARKS[rule.severity]} {rule.severity.label}", style=style)
        table.add_row(Text(rule.id), severity, Text(rule.clause.section), Text(rule.title[reader]))
    console.print(table)


def show_clients(console: Console, records: Iterable[ClientRecord]) -> None:
    table = _table("name", "aliases", "kind", "sector", "city", "may be named")
    for record in records:
        aliases, named = ", ".join(record.aliases), ", ".join(sorted(record.may_be_named))
        cells = (record.name, aliases, record.kind, record.sector, record.city, named)
        table.add_row(*(Text(_printable(cell)) for cell in cells))
    console.print(table)


def show_settings(console: Console, settings: Settings) -> None:
    table = _table("variable", "value", "")
    for row in setting_rows():
        cells = (row.variable, shown(settings, row.name), row.about)
        table.add_row(*map(Text, cells))
    console.print(table)


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _underlined(review: Review, text: str) -> Text:
    shown = Text(_printable(text))
    for finding in sorted(review.findings, key=lambda finding: finding.severity):
        if finding.length < len(text):
            shown.stylize(_STYLES[finding.severity], finding.start, finding.end)
    return shown


def _explained(finding: Finding, text: str, words: dict[str, str]) -> RenderableType:
    subject = words["whole"]
    if finding.length < len(text):
        subject = f"“{' '.join(_printable(text[finding.start : finding.end]).split())}”"
    head = Text.assemble(
        (f"{_MARKS[finding.severity]} {words[finding.severity.label]}", _STYLES[finding.severity]),
        f"  {subject}  ",
        (finding.rule, "dim"),
    )
    lines = [finding.message, finding.advice]
    if finding.replacements:
        lines.append(f"{words['instead']}: {' · '.join(finding.replacements)}")
    source = Text(f"{finding.clause.document}, {finding.clause.section}", style="dim italic")
    return Group(head, Padding(Group(*map(Text, lines), source), (0, 0, 1, 2)))


def _printable(text: str) -> str:
    """Same length, with control and direction characters as a visible stand-in."""
    return "".join(
        character if character.isprintable() or character in "\n\t " else "�" for character in text
    )
