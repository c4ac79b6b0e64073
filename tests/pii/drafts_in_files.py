"""The drafts of tests/pii/drafts: one file per entity, first those with marks, then those that must
be left alone. A line is a draft; `\\n` stands for a line break; the first line says what they are.
"""

from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "drafts"


class Drafts(NamedTuple):
    entity: str
    marked: list[str]
    clean: list[str]


def all_drafts() -> list[Drafts]:
    return [_read(path) for path in sorted(_FOLDER.glob("*.txt"))]


def _read(path: Path) -> Drafts:
    lines = path.read_text("utf-8").splitlines()[1:]
    drafts = [line.replace("\\n", "\n") for line in lines if line.strip()]
    marked = [draft for draft in drafts if "⟦" in draft]
    clean = [draft for draft in drafts if "⟦" not in draft]
    return Drafts(path.stem, marked, clean)
