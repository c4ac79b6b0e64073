"""Which lists a word is on, also when it is written so that a machine should not notice.

Only whole words are looked up, so that a harmless word is never caught for what is in it. How words
are disguised is told in disguises.py.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from secondlook.policy.disguises import Sighting, unleeted, unstretched
from secondlook.policy.scenes import Span
from secondlook.reading import Token

_MASKED = re.compile(
    r"(?<![\w*@$#.])[a-z][a-z0-9]{0,15}(?:[*@$#]{1,8}|!(?=[a-z]))[a-z0-9*@$#]{0,16}(?![\w@.]\w)"
)
_MASK = re.compile(r"[*@$#!]")
_VOWELS = "aeiou"
# Enough for whoever censors himself, and a bound for whoever tries us.
_MOST_MASKED = 50
_SHORTEST = 3

Found = dict[str, list[Span]]


class Vocabulary:
    def __init__(self) -> None:
        self._lists: dict[str, tuple[str, ...]] = {}
        self._by_length: dict[int, list[str]] = {}
        self._elsewhere: Container[str] = ()

    def add(self, name: str, words: Iterable[str]) -> None:
        for word in sorted(words):
            lists = self._lists.get(word)
            if lists is None:
                self._by_length.setdefault(len(word), []).append(word)
            if name not in (lists or ()):
                self._lists[word] = (*(lists or ()), name)

    def know(self, words: Container[str]) -> None:
        """Words on no list that are seen through all the same: those of phrases."""
        self._elsewhere = words

    def found(self, tokens: Sequence[Token], sightings: Iterable[Sighting] = ()) -> Found:
        """Per list the words of the draft on it, as they stand or as they were seen through."""
        found: Found = {}
        known = self._lists
        for start, end, word in tokens:
            if word in known:
                for name in known[word]:
                    found.setdefault(name, []).append((start, end))
        for start, end, word in sightings:
            for name in known.get(word, ()):
                found.setdefault(name, []).append((start, end))
        return found

    def seen_through(self, folded: str, tokens: Sequence[Token]) -> Iterator[Sighting]:
        """The words in disguise; only asked where `may_be_disguised`."""
        yield from self._stretched(tokens)
        yield from self._masked(folded)
        yield from self._spelled_out(tokens)

    def _knows(self, word: str) -> bool:
        return word in self._lists or word in self._elsewhere

    def _stretched(self, tokens: Sequence[Token]) -> Iterator[Sighting]:
        for start, end, word in tokens:
            if word in self._lists or word.isdigit():
                continue
            known = next(filter(self._knows, unstretched(word)), None)
            if known:
                yield start, end, known

    def _masked(self, folded: str) -> Iterator[Sighting]:
        for count, match in enumerate(_MASKED.finditer(folded)):
            if count == _MOST_MASKED:
                return
            for word in self._unmasked(match.group()):
                yield match.start(), match.end(), word

    def _unmasked(self, masked: str) -> list[str]:
        plain = unleeted(masked)
        if self._knows(plain):
            return [plain]
        hidden = len(_MASK.findall(masked))
        if len(masked) < _SHORTEST or (hidden > 1 and hidden * 2 > len(masked) + 1):
            return []
        pattern = re.compile(_MASK.sub(".", masked))
        listed = [word for word in self._by_length.get(len(masked), ()) if pattern.fullmatch(word)]
        if listed or hidden > 1:
            return listed
        tried = (_MASK.sub(vowel, masked) for vowel in _VOWELS)
        return [word for word in tried if word in self._elsewhere][:1]

    def _spelled_out(self, tokens: Sequence[Token]) -> Iterator[Sighting]:
        run: list[Token] = []
        for token in (*tokens, Token(-1, -1, "")):
            if len(token.word) == 1 and (not run or token.start - run[-1].end == 1):
                run.append(token)
                continue
            word = unleeted("".join(letter.word for letter in run))
            if len(word) >= _SHORTEST and self._knows(word):
                yield run[0].start, run[-1].end, word
            run = [token] if len(token.word) == 1 else []
