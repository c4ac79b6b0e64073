"""Takes the patterns of the shipped packs apart, once and for all: data/anchors.json.

    python training/anchors.py

To be run when a pack or a lexicon has changed; a test says so.
"""

import json
from collections.abc import Iterable
from importlib.resources import as_file, files

from secondlook.policy.anchors import digest_of, worked_out
from secondlook.policy.packs import load_pack

PACKS = ("the-enablers",)


def proof() -> str:
    """The content of anchors.json; equal parts of patterns are told once."""
    return _proof_of(
        source for pack in PACKS for source in load_pack(pack).materials.watchlist.sources
    )


def _proof_of(patterns: Iterable[str]) -> str:
    found = {digest_of(pattern): worked_out(pattern) for pattern in patterns}
    parts = sorted({tuple(sorted(part)) for anchors in found.values() for part in anchors})
    places = {frozenset(part): place for place, part in enumerate(parts)}
    numbers = {digest: [places[part] for part in found[digest]] for digest in sorted(found)}
    table = json.dumps({"parts": parts, "patterns": numbers}, ensure_ascii=False)
    return table.replace("], ", "],\n") + "\n"


def main() -> None:
    with as_file(files("secondlook") / "data" / "anchors.json") as file:
        file.write_text(proof(), "utf-8")


if __name__ == "__main__":
    main()
