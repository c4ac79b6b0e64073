"""People who may be named: who writes, who agreed, whom the organisation is known by.

Each is found under the whole name, the forename, with initials and as a handle. A surname alone is
left to who writes: there is more than one De Vries.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from secondlook.findings import KNOWN_PERSON, Mention
from secondlook.reading import Reading, Token, fold, tokens_of

Parts = tuple[str, ...]

_BETWEEN = frozenset(
    "van von de den der des het t ten ter te op in aan el al la le bin ben".split()
)


class KnownPeople:
    """Immutable once built; costs one look-up for each word of a draft. `own`: it is the writer's
    name."""

    def __init__(self, names: Iterable[str], *, own: bool = False) -> None:
        self._known: set[Parts] = set()
        for name in names:
            self._known.update(_ways_to_write(name, own=own))
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for parts in self._known:
            lengths[parts[0]].add(len(parts))
        self._lengths = {word: sorted(each, reverse=True) for word, each in lengths.items()}

    def find(self, reading: Reading) -> list[Mention]:
        """Where somebody stands who may be named; mentions may overlap."""
        if not self._known:
            return []
        tokens = reading.tokens
        return [
            Mention(KNOWN_PERSON, token.start, tokens[last].end, 1.0)
            for first, token in enumerate(tokens)
            for last in self._ends(tokens, first)
        ]

    def _ends(self, tokens: Sequence[Token], first: int) -> Iterator[int]:
        for word in _owners(tokens[first].word):
            for length in self._lengths.get(word, ()):
                last = first + length - 1
                if last < len(tokens) and self._stands(tokens[first : last + 1]):
                    yield last

    def _stands(self, tokens: Sequence[Token]) -> bool:
        ahead = tuple(token.word for token in tokens[:-1])
        return any((*ahead, word) in self._known for word in _owners(tokens[-1].word))


def _owners(word: str) -> Iterator[str]:
    """The word, and without the ending of an owner: Merel's, Merels."""
    yield word
    if word.endswith("'s"):
        yield word[:-2]
    elif word.endswith("s"):
        yield word[:-1]


def _ways_to_write(name: str, *, own: bool) -> Iterator[Parts]:
    parts = [tuple(token.word for token in tokens_of(fold(part))) for part in name.split()]
    parts = [part for part in parts if part]
    if not parts:
        return
    forename, family = parts[0], _family(parts)
    surname = _joined(family)
    yield from _and_in_one_word(_joined(parts))
    yield forename
    if surname:
        yield from _and_in_one_word(forename + surname)
        initials = [part[0][0] for part in parts[: -len(family)]]
        yield (*initials, *surname)
        yield (initials[0], *surname)
    if own and surname:
        yield surname
        yield family[-1]


def _and_in_one_word(parts: Parts) -> Iterator[Parts]:
    """Also as a handle: @sevdayildirim."""
    yield parts
    yield ("".join(parts),)


def _family(parts: list[Parts]) -> list[Parts]:
    """The last part and what stands before it: van den Broek."""
    first = len(parts) - 1
    while first > 1 and parts[first - 1][0] in _BETWEEN:
        first -= 1
    return parts[first:] if first > 0 else []


def _joined(parts: Iterable[Parts]) -> Parts:
    return tuple(word for part in parts for word in part)
