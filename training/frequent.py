"""Counts the words that stand in most posts: data/words/frequent.txt, by which phrases are filed.

    python training/frequent.py --out api/secondlook/data/words

From our own posts, so the list is ours; the same posts, the same bytes.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from secondlook.reading import fold, tokens_of

POSTS = Path(__file__).parent / "posts"
# Words in fewer posts than this, of a thousand, are all called rare.
FEWEST = 4
_MARK = re.compile(r"⟦\w+ ([^⟧]*)⟧")


def counted(folder: Path) -> dict[str, int]:
    """In how many of a thousand posts a word stands, the most frequent first."""
    posts = [
        _MARK.sub(r"\1", json.loads(line)["text"])
        for file in sorted(folder.glob("*.jsonl"))
        if not file.name.startswith("held-back")
        for line in file.read_text("utf-8").splitlines()
    ]
    counts = Counter(
        word for post in posts for word in {each.word for each in tokens_of(fold(post))}
    )
    shares = {word: round(1000 * count / len(posts)) for word, count in counts.items()}
    frequent = [(word, share) for word, share in shares.items() if share >= FEWEST]
    return dict(sorted(frequent, key=lambda each: (-each[1], each[0])))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True)
    lines = [f"{word} {share}\n" for word, share in counted(POSTS).items()]
    (parser.parse_args().out / "frequent.txt").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
