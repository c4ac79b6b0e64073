"""Which lists a word is on, also when it is written so that a machine should not notice.

Seen through: k*t, f.u.c.k, f u c k, idi00t, kankerrrr. Only whole words are looked up, so that a
harmless word is never caught for what is in it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from secondlook.policy.patterns import Pattern
from secondlook.policy.scenes import Span
from secondlook.reading import Token

# Whether there is anything to see through at all: asked of every draft.
_HINT = Pattern(
    "|".join(
        [
            *(f"{letter}{{3}}" for letter in "abcdefghijklmnopqrstuvwxyz"),
            r"[a-z][*@$#!][*@$#a-z]",
            r"\b[a-z][0-9$][a-z]|[a-z]{2}[0-9$]|[0-9$][a-z]{2}",
            r"\b[a-z][ .*_-][a-z][ .*_-][a-z]\b",
        ]
    )
)
_MASKED = re.compile(
    r"(?<![\w*@$#.])[a-z][a-z0-9]{0,15}(?:[*@$#]{1,8}|!(?=[a-z]))[a-z0-9*@$#]{0,16}(?![\w@.]\w)"
)
_AMONG_LETTERS = re.compile(r"(?<=[a-z])[013457$@](?=[a-z])|(?<![a-z0-9])[013457$@](?=[a-z]{2})")
_APART = re.compile(r"(?<!\S)(?:[a-z] ){2,30}[a-z](?!\w)")
_RUN = re.compile(r"(.)\1{2,}")
_LEET = str.maketrans("013457$@!", "oieastsai")
_LEET_L = str.maketrans("013457$@!", "oleastsai")
# Enough for whoever censors himself, and a bound for whoever tries us.
_MOST_MASKED = 50
_SHORTEST = 3

Sighting = tuple[int, int, str]
Found = dict[str, list[Span]]


class Vocabulary:
    def __init__(self) -> None:
        self._lists: dict[str, tuple[str, ...]] = {}
        self._by_length: dict[int, list[str]] = {}

    def add(self, name: str, words: Iterable[str]) -> None:
        for word in words:
            lists = self._lists.get(word)
            if lists is None:
                self._by_length.setdefault(len(word), []).append(word)
            if name not in (lists or ()):
                self._lists[word] = (*(lists or ()), name)

    def found(self, folded: str, tokens: Sequence[Token], *, disguised: bool) -> Found:
        """Per list the words of the draft on it; `disguised` is what `may_be_disguised` says."""
        found: Found = {}
        known = self._lists
        for start, end, word in tokens:
            if word in known:
                for name in known[word]:
                    found.setdefault(name, []).append((start, end))
        if disguised:
            for start, end, word in self._seen_through(folded, tokens):
                for name in self._lists[word]:
                    found.setdefault(name, []).append((start, end))
        return found

    def _seen_through(self, folded: str, tokens: Sequence[Token]) -> Iterator[Sighting]:
        yield from self._stretched(tokens)
        yield from self._masked(folded)
        yield from self._spelled_out(tokens)

    def _stretched(self, tokens: Sequence[Token]) -> Iterator[Sighting]:
        for start, end, word in tokens:
            if word in self._lists or word.isdigit():
                continue
            for candidate in _unstretched(word):
                if candidate in self._lists:
                    yield start, end, candidate
                    break

    def _masked(self, folded: str) -> Iterator[Sighting]:
        for count, match in enumerate(_MASKED.finditer(folded)):
            if count == _MOST_MASKED:
                return
            word = self._unmasked(match.group())
            if word:
                yield match.start(), match.end(), word

    def _unmasked(self, masked: str) -> str | None:
        plain = masked.translate(_LEET)
        if plain in self._lists:
            return plain
        hidden = sum(not character.isalnum() for character in masked)
        if len(masked) < _SHORTEST or (hidden > 1 and hidden * 2 > len(masked) + 1):
            return None
        pattern = re.compile("".join("." if c in "*@$#!" else re.escape(c) for c in masked))
        known = self._by_length.get(len(masked), ())
        return next((word for word in known if pattern.fullmatch(word)), None)

    def _spelled_out(self, tokens: Sequence[Token]) -> Iterator[Sighting]:
        run: list[Token] = []
        for token in (*tokens, Token(-1, -1, "")):
            if len(token.word) == 1 and (not run or token.start - run[-1].end == 1):
                run.append(token)
                continue
            word = "".join(letter.word for letter in run).translate(_LEET)
            if len(word) >= _SHORTEST and word in self._lists:
                yield run[0].start, run[-1].end, word
            run = [token] if len(token.word) == 1 else []


def may_be_disguised(encoded: bytes) -> bool:
    """Whether there is anything to see through in a folded text, given as UTF-8."""
    return _HINT.occurs_in(encoded)


def undisguised(folded: str) -> str:
    """The text with digits among letters as letters and letters set apart joined; same length."""
    plain = _AMONG_LETTERS.sub(lambda found: found[0].translate(_LEET), folded)
    return _APART.sub(lambda found: found[0].replace(" ", "").ljust(len(found[0])), plain)


def _unstretched(word: str) -> Iterator[str]:
    """What the word may have been before it was stretched or had its letters swapped for digits."""
    plain = (word.translate(_LEET), word.translate(_LEET_L)) if not word.isalpha() else (word,)
    for candidate in plain:
        yield candidate
        if _RUN.search(candidate):
            yield _RUN.sub(r"\1", candidate)
            yield _RUN.sub(r"\1\1", candidate)
