"""A row of the table: what was measured, ours, the other's, their ratio, and the goal."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    what: str
    ours: str
    other: str
    ratio: str
    goal: str
    met: bool

    def emit(self) -> None:
        """One line of JSON for the process that collects the rows."""
        print(json.dumps(asdict(self), ensure_ascii=False), flush=True)


def table(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| | ours | beside it | ratio | goal | met |", "| --- | --- | --- | --- | --- | --- |"]
    lines += [
        f"| {row.what} | {row.ours} | {row.other} | {row.ratio} | {row.goal} | {'yes' if row.met else 'NO'} |"
        for row in rows
    ]
    return "\n".join(lines)
