"""The parts of README.md that are made from the code; `python tests/documents.py` writes them."""

import re
from collections.abc import Iterable
from pathlib import Path

from secondlook.findings import Language
from secondlook.policy.packs import load_pack
from secondlook.settings import setting_rows

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


def tables() -> dict[str, str]:
    """Name of the block → its Markdown."""
    pack = load_pack("the-enablers")
    rules = [
        f"| `{rule.id}` | {rule.severity.label} | {rule.title[Language.EN]} | {rule.clause.section} |"
        for rule in pack.rules
    ]
    settings = [f"| `{row.variable}` | {row.default} | {row.about} |" for row in setting_rows()]
    return {
        "rules": _table("| rule | severity | fires on | where the policy says so |", rules),
        "settings": _table("| variable | default | for |", settings),
    }


def written(text: str) -> str:
    """`text` with every block filled in anew."""
    for name, table in tables().items():
        block = re.compile(rf"(<!-- {name}:[^\n]*-->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = block.sub(lambda match, table=table: f"{match[1]}{table}\n{match[2]}", text)
    return text


def _table(header: str, rows: Iterable[str]) -> str:
    return "\n".join([header, "| " + " | ".join(["---"] * (header.count("|") - 1)) + " |", *rows])


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
