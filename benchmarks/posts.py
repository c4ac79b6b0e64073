"""What is reviewed: posts as people write them, and registries of any size.

Four of five come from the ordinary posts of training/posts, one from the drafts of tests/cases, of
which half hold something to find and the rest nearly do.

Deterministic, so that two runs measure the same posts.
"""

import json
import random
import re
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from secondlook.clients.records import ClientRecord

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
POSTS = ROOT / "training" / "posts"
_MARK = re.compile(r"⟦\w+ ([^⟧]*)⟧")
_SHORT = 100
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
    ordinary, telling = _Drafts(POSTS, chance), _Drafts(CASES, chance)
    return [
        (telling if each % 5 == 0 else ordinary).post(_length(chance)) for each in range(number)
    ]


def _length(chance: random.Random) -> int:
    return min(1_186, max(47, round(chance.lognormvariate(5.75, 0.6))))


class _Drafts:
    """The drafts of a folder, each taken once before any is taken again."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        texts = {
            _MARK.sub(r"\1", json.loads(line)["text"])
            for file in sorted(folder.glob("*.jsonl"))
            if "held-" not in file.name
            for line in file.read_text("utf-8").splitlines()
        }
        self._all = sorted(texts, key=lambda text: (len(text), text))
        self._left: list[str] = []
        self._chance = chance

    def post(self, length: int) -> str:
        """A draft of about that length. Where there is none left, two that make it together: that
        is a post of more topics, names and different words than people put in one."""
        self._left = self._left or self._all.copy()
        first, last = (bisect_left(self._left, length * part, key=len) for part in (0.85, 1.15))
        if first < last:
            return self._left.pop(self._chance.randrange(first, last))
        if length < _SHORT:
            return self._left.pop(min(first, len(self._left) - 1))
        half = self.post(length // 2)
        return f"{half}\n\n{self.post(length - len(half))}"[:1_186]


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
