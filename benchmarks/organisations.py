"""Invented client lists of any size, and posts in which their names stand, right or misspelt.

The same for one size at every run; the first of a long list are those of a short one.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.posts import posts
from secondlook.clients import words
from secondlook.clients.records import ClientRecord

Span = tuple[int, int]
_ONSETS = (
    "b br d dr f fl g gr h j k kl kr kw l m n p pl r s sch sl sn sp st t tr v vl w wr z zw".split()
)
_CORES = "a aa e ee eu i ie o oe oo ou u ui ij".split()
_CODAS = "bel del ger ker lder lm ln men mp ns nt rd rg rk rm rn rst ts vel ven wold zen".split()
_KINDS = ("{} B.V.", "Stichting {}", "{} Groep N.V.", "{} & Zonen", "Zorggroep {}", "Gemeente {}", "Woonstichting {}", "{} Advies")  # fmt: skip
_SENTENCES = (
    "Gisteren bij {} geweest voor een workshop.",
    "Mooie dag met onze klant {} gehad!",
    "We are working with {} on a new project.",
)


@dataclass(frozen=True)
class Post:
    text: str
    planted: Span | None
    misspelt: bool


def clients(size: int) -> list[ClientRecord]:
    """Invented organisations, a word that is in no dictionary in each; the same for one size."""
    chance = random.Random(29)
    return [
        ClientRecord(name=chance.choice(_KINDS).format(word), aliases=(word,), sector="logistics", city="Zeist")
        for word in _invented(chance, size)
    ]  # fmt: skip


def _invented(chance: random.Random, count: int) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < count:
        parts = [
            chance.choice(_ONSETS) + chance.choice(_CORES)
            for _ in range(chance.choice((1, 2, 2, 3)))
        ]
        word = (
            "".join(parts)
            + chance.choice(_CODAS)
            + chance.choice(("", "a", "en", "stra", "huis", "rode", "dam"))
        ).capitalize()
        plain = words.is_known(word.lower()) or words.is_proper_name(word.lower())
        if len(word) >= 7 and not plain and word not in seen:
            seen.add(word)
            yield word


def made_posts(count: int, known: list[ClientRecord], seed: int) -> list[Post]:
    """No two alike: real drafts, of ten one with a client in it and one with a misspelt one."""
    chance = random.Random(seed)
    drafts = posts(count)
    return [_planted(draft, number % 10, known, chance) for number, draft in enumerate(drafts)]


def _planted(draft: str, kind: int, known: list[ClientRecord], chance: random.Random) -> Post:
    number = chance.randrange(1_000_000)
    if kind > 1:
        return Post(f"{draft}\n\nWord {number}.", None, misspelt=False)
    name = chance.choice(known).aliases[0]
    name = _misspelt(name, chance) if kind else name
    before, after = chance.choice(_SENTENCES).split("{}")
    start = len(draft) + 2 + len(before)
    text = f"{draft}\n\n{before}{name}{after} Word {number}."
    return Post(text, (start, start + len(name)), misspelt=kind == 1)


def _misspelt(name: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(name) - 2)
    letter = chance.choice("aeinorst")
    one, two = name[:place], name[place:]
    return chance.choice((one + two[1:], one + letter + two, one + letter + two[1:], one + two[1] + two[0] + two[2:]))  # fmt: skip
