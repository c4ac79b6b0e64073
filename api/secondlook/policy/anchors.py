"""Anchors: the words without which a pattern cannot be in a draft.

A set of anchors for every part of the pattern that may not be left out: of each set one must be
there. Thousands of phrases cost nothing on a draft that lacks them; only the others are searched
for. An anchor that ends with `*` is the start of a word; of one that is several words, all must be
there.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from itertools import chain, combinations
from math import fsum

from secondlook.policy.spellings import ANYTHING, Spelled, Unreadable, spelled_out
from secondlook.reading import tokens_of

Anchors = tuple[frozenset[str], ...]
_DATA = files("secondlook") / "data"

# A start this short says too little; a watchlist looks up starts by so many letters.
START = 3
# In how many of a thousand posts a word stands; words that are not listed are rare.
_FREQUENT = {
    word: float(share)
    for word, share in map(
        str.split,
        (_DATA / "words" / "frequent.txt").read_text("utf-8").splitlines(),
    )
}
_RARE = 1.0


def anchors_of(pattern: str) -> Anchors:
    """The anchors of the pattern's parts, the rarest first; none where no words can be told."""
    known = proven().get(digest_of(pattern))
    return worked_out(pattern) if known is None else known


def is_proven(pattern: str) -> bool:
    """Whether it is a pattern of a shipped pack, of which tests know that it compiles."""
    return digest_of(pattern) in proven()


@lru_cache(maxsize=1)
def proven() -> dict[str, Anchors]:
    """The anchors of the shipped packs' patterns, by digest: to work them out at every start would
    take a second. Whoever has loaded a pack may forget them (`cache_clear`)."""
    table = json.loads((_DATA / "anchors.json").read_text("utf-8"))
    parts = list(map(frozenset, table["parts"]))
    return {
        digest: tuple(parts[part] for part in found) for digest, found in table["patterns"].items()
    }


def digest_of(pattern: str) -> str:
    """What a pattern is called in anchors.json."""
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


def worked_out(pattern: str) -> Anchors:
    """`anchors_of` without looking it up."""
    try:
        parts = spelled_out(pattern)
    except Unreadable:
        return ()
    found = {_of_part(part) for part in parts} - {frozenset()}
    return tuple(sorted(found, key=lambda anchors: (_cost(anchors), sorted(anchors))))


# Of phrases that name the same list of words, each has them all.
@lru_cache(maxsize=512)
def _of_part(part: Spelled) -> frozenset[str]:
    """All that the part may be must have anchors, or it has none."""
    found = {_of_spelling(spelling) for spelling in part}
    if "" in found:
        return frozenset()
    return frozenset(each for each in found if not _is_said(each, found))


def _is_said(anchor: str, found: set[str]) -> bool:
    """Whether an anchor with fewer words, or with the start of its word, says the same."""
    words = anchor.split()
    if len(words) == 1:
        return f"{anchor}*" in found
    fewer = chain.from_iterable(combinations(words, size) for size in range(1, min(len(words), 4)))
    return any(" ".join(some) in found for some in fewer)


def _of_spelling(spelling: str) -> str:
    words: list[str] = []
    for run in spelling.split():
        if run.isalnum():
            words.append(run)
            continue
        head, anything, _ = run.partition(ANYTHING)
        words += (token.word for token in tokens_of(head))
        if anything and head and head[-1].isalnum():
            start = words.pop()
            words += [f"{start}*"] if len(start) >= START else []
    return _joined(words) if len(words) > 1 else "".join(words)


def _cost(anchors: frozenset[str]) -> float:
    """How often a draft will hold one of them, at a guess: common words often, long ones rarely."""
    # Added up so that the order of a set does not matter to the last digit.
    return fsum(min(map(_cost_of_word, anchor.split())) for anchor in anchors)


def _cost_of_word(word: str) -> float:
    return _FREQUENT.get(word, _RARE - len(word) / 100)


def _joined(words: Iterable[str]) -> str:
    """One anchor of several words, the rarest first."""
    return " ".join(sorted(set(words), key=lambda word: (_cost_of_word(word), word)))
