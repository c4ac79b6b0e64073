"""What is reviewed: posts as people write them, and registries of any size.

Four of five come from the ordinary posts of training/posts, one from the drafts of tests/cases, of
which half hold something to find and the rest nearly do.

Deterministic, so that two runs measure the same posts.
"""

import json
import random
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from secondlook.clients.records import ClientRecord

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
POSTS = ROOT / "training" / "posts"
_MARK = re.compile(r"⟦\w+ ([^⟧]*)⟧")
_SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "de",
    "do",
    "fa",
    "fi",
    "ga",
    "ge",
    "ha",
    "he",
    "ho",
    "ja",
    "ka",
    "ke",
    "ko",
    "la",
    "le",
    "lo",
    "ma",
    "me",
    "mo",
    "na",
    "ne",
    "no",
    "pa",
    "pe",
    "ra",
    "re",
    "ro",
    "sa",
    "se",
    "so",
    "ta",
    "te",
    "to",
    "va",
    "ve",
    "vo",
    "wa",
    "we",
    "za",
    "zo",
]
_KINDS = (
    "Gemeente {}",
    "Stichting {}",
    "{} B.V.",
    "Zorggroep {}",
    "{} & Zonen",
    "{} Groep N.V.",
    "Woonstichting {}",
    "{} Advies",
)


def posts(number: int = 200) -> list[str]:
    """Posts of 47 to 1,186 characters, median about 284, as measured on real ones."""
    chance = random.Random(7)
    ordinary, telling = _shuffled(POSTS, chance), _shuffled(CASES, chance)
    return [
        _post(telling if each % 5 == 0 else ordinary, _length(chance)) for each in range(number)
    ]


def _shuffled(folder: Path, chance: random.Random) -> Iterator[str]:
    texts = {
        _MARK.sub(r"\1", json.loads(line)["text"])
        for file in sorted(folder.glob("*.jsonl"))
        if "held-" not in file.name
        for line in file.read_text("utf-8").splitlines()
    }
    mixed = sorted(texts)
    chance.shuffle(mixed)
    return cycle(mixed)


def _length(chance: random.Random) -> int:
    return min(1_186, max(47, round(chance.lognormvariate(5.5, 0.6))))


def _post(drafts: Iterator[str], length: int) -> str:
    """Whole drafts until the post is about that long, as people write several paragraphs."""
    post = next(drafts)
    while len(post) < length - 60:
        post += "\n\n" + next(drafts)
    return post[:1_186]


def registry(size: int) -> Iterator[ClientRecord]:
    """`size` invented clients with names that are no words."""
    chance = random.Random(11)
    seen: set[str] = set()
    while len(seen) < size:
        word = "".join(chance.choices(_SYLLABLES, k=chance.randint(3, 5))).capitalize()
        if word not in seen:
            seen.add(word)
            yield ClientRecord(
                name=chance.choice(_KINDS).format(word),
                aliases=(word,),
                sector="logistics",
                city="Zeist",
            )
