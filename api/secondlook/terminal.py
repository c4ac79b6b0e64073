"""Reviews on a terminal: the draft underlined by severity, then what, why, and what to do; and what
anonymizing changes in it.

And the tables of the command: rules, clients, settings.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from secondlook.clients.names import NameRecord
from secondlook.clients.records import ClientRecord
from secondlook.findings import Anonymized, Finding, Language, Review, Severity
from secondlook.policy.packs import Pack
from secondlook.settings import Settings, setting_rows, shown

# For their shape only: the command prints a review sooner without the code behind them.
if TYPE_CHECKING:
    from rich.progress import Progress

    from secondlook.clients.explanations import Explanation

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
        "unchanged": "Niets te anonimiseren.",
    },
    Language.EN: {
        "clear": "Nothing to remark on.",
        "advice": "A tip",
        "warning": "Please check",
        "critical": "Do not post it like this",
        "instead": "Rather",
        "whole": "the whole post",
        "unchanged": "Nothing to anonymize.",
    },
}


_Done = TypeVar("_Done")


def show_review(console: Console, review: Review, text: str, reader: Language) -> None:
    """Prints the draft and its findings. Control characters of a draft never reach the terminal."""
    console.print(_underlined(review, text), soft_wrap=True)
    console.print()
    words = _WORDS[reader]
    if not review.findings:
        console.print(Text(f"✔ {words['clear']}", style="green"))
        return
    findings = _together(review.findings)
    console.print(Group(*(_explained(alike, text, words) for alike in findings)))


def show_changes(console: Console, anonymized: Anonymized, text: str, reader: Language) -> None:
    """Prints the draft with what goes out and what comes in: struck through and underlined on a
    terminal with colours, elsewhere as wdiff does: [-out-]{+in+}."""
    if not anonymized.edits:
        console.print(Text(_printable(text)), soft_wrap=True)
        console.print()
        console.print(Text(f"✔ {_WORDS[reader]['unchanged']}", style="green"))
        return
    coloured = console.is_terminal and not console.no_color
    marks = (("", ""), ("", "")) if coloured else (("[-", "-]"), ("{+", "+}"))
    shown, at = Text(), 0
    for edit in anonymized.edits:
        shown.append(_printable(text[at : edit.start]))
        pairs = ((text[edit.start : edit.end], "strike red"), (edit.replacement, "underline green"))
        for (words, style), (opens, closes) in zip(pairs, marks, strict=True):
            if words:
                shown.append(f"{opens}{_printable(words)}{closes}", style=style)
        at = edit.end
    console.print(shown.append(_printable(text[at:])), soft_wrap=True)


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


def show_explanations(
    console: Console, told: "Sequence[Explanation]", text: str, reader: Language
) -> None:
    """Each spelling of a client in the draft: what spoke for it and against it, and the outcome."""
    from secondlook.clients.explanations import WORDS

    words = WORDS[reader]
    if not told:
        console.print(Text(words["nothing"]))
        return
    table = _table(words["words"], words["client"], words["why"], "")
    for each in told:
        kind = f"{words[each.nature]}{words['misspelt'] if each.misspelt else ''}"
        reasons = [f"{words[why.reason]} {why.points:+g}" for why in each.evidence]
        outcome = f"✖ {words['meant']}" if each.chosen else f"✔ {words['not meant']}"
        points = f"{each.points:g} / {each.needed:g}"
        cells = (text[each.start : each.end], f"{each.client} ({kind})", "\n".join(reasons))
        table.add_row(*(Text(_printable(cell)) for cell in (*cells, f"{outcome} ({points})")))
    console.print(table)


class ReadingAndWriting:
    """What an import tells meanwhile; nothing where `shown` is None."""

    def __init__(self, shown: "Progress | None") -> None:
        self._shown = shown

    def while_reading(self, name: str, work: Callable[[], _Done]) -> _Done:
        if self._shown is None:
            return work()
        task = self._shown.add_task(f"reading {name}", total=None)
        done = work()
        self._shown.update(task, total=1, completed=1)
        return done

    def of(self, total: int) -> Callable[[int], object]:
        """To be told how many more are written."""
        if self._shown is None:
            return bool
        task = self._shown.add_task("writing", total=total)
        return partial(self._shown.advance, task)


@contextmanager
def progress(console: Console) -> Iterator[ReadingAndWriting]:
    """On a terminal; a script that reads along wants the outcome only."""
    if not console.is_terminal:
        yield ReadingAndWriting(None)
        return
    from rich.progress import Progress

    with Progress(console=console, transient=True) as shown:
        yield ReadingAndWriting(shown)


def show_names(console: Console, records: Iterable[NameRecord]) -> None:
    table = _table("name")
    for record in records:
        table.add_row(Text(_printable(record.name)))
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


def _together(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """Those of which the same is said, the worst first: five names need no five explanations."""
    alike: dict[tuple[str, Severity, str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: (-finding.severity, finding.start)):
        said = (finding.rule, finding.severity, finding.message, finding.advice)
        alike.setdefault(said, []).append(finding)
    return alike.values()


def _explained(alike: Sequence[Finding], text: str, words: dict[str, str]) -> RenderableType:
    finding = alike[0]
    subjects = dict.fromkeys(_subject(each, text, words["whole"]) for each in alike)
    head = Text.assemble(
        (f"{_MARKS[finding.severity]} {words[finding.severity.label]}", _STYLES[finding.severity]),
        f"  {', '.join(subjects)}  ",
        (finding.rule, "dim"),
    )
    lines = [finding.message, finding.advice]
    others = [each.replacements for each in alike[1:]]
    instead = [each for each in finding.replacements if all(each in other for other in others)]
    if instead:
        lines.append(f"{words['instead']}: {' · '.join(instead)}")
    source = Text(f"{finding.clause.document}, {finding.clause.section}", style="dim italic")
    return Group(head, Padding(Group(*map(Text, lines), source), (0, 0, 1, 2)))


def _subject(finding: Finding, text: str, whole: str) -> str:
    if finding.length >= len(text):
        return whole
    return f"“{' '.join(_printable(text[finding.start : finding.end]).split())}”"


def _printable(text: str) -> str:
    """Same length, with control and direction characters as a visible stand-in."""
    return "".join(
        character if character.isprintable() or character in "\n\t " else "�" for character in text
    )
