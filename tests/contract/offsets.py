"""Makes offsets.json: 10,000 texts with emoji, joined emoji, right-to-left words, combining accents and
mentions, and in each the place of one piece as the server counts it for a browser.

A text is a row of indexes into `pieces`, so that the file stays small. Both sides read it:
tests/contract/test_offsets.py (Python to UTF-16) and tests/extension/unit/offsets.test.js (UTF-16 to
words). Run this file to make it anew.
"""

import json
import random
from pathlib import Path

from secondlook.offsets import to_utf16

FILE = Path(__file__).with_name("offsets.json")
TEXTS = 10_000
PIECES = (
    *"Jan Jansen|Gemeente Lindervoort|@Zoë de Vries|#kickoff|Zorggroep Elzenrade|06-21436587".split(
        "|"
    ),
    *"😀|👩‍👩‍👧‍👦|🏳️‍🌈|👍🏽|🇳🇱|1️⃣|🧑🏿‍🚀|𝓗𝓪𝓵𝓵𝓸|𠮷野家|🫱🏻‍🫲🏿".split("|"),
    *"שלום|مرحبا بالعالم|‏עברית‎|עם 😀 ביחד".split("|"),
    *"é|ñ̃̃|Z̷͓̈a̶lgo|ǖ|각|नमस्ते|ไทย".split("|"),
    *" |  |\n|\n\n| |​|﻿|\t|, |. |!".split("|"),
)


def rows(seed: int = 7) -> list[list[object]]:
    """Rows of [piece indexes, first piece, last piece, start, end]; start and end in UTF-16 units."""
    chance = random.Random(seed)  # noqa: S311
    made = []
    for _ in range(TEXTS):
        indexes = [chance.randrange(len(PIECES)) for _ in range(chance.randint(1, 12))]
        first = chance.randrange(len(indexes))
        last = chance.randint(first, min(first + 2, len(indexes) - 1))
        text = "".join(PIECES[index] for index in indexes)
        start = len("".join(PIECES[index] for index in indexes[:first]))
        end = len("".join(PIECES[index] for index in indexes[: last + 1]))
        at = to_utf16(text)
        made.append([indexes, first, last, at(start), at(end)])
    return made


def written() -> str:
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows())
    pieces = json.dumps(PIECES, ensure_ascii=True)
    return f'{{"pieces": {pieces},\n"texts": [\n{lines}\n]}}\n'


if __name__ == "__main__":
    FILE.write_text(written(), "utf-8")
