"""What capitals and signs tell in a sentence: names, streets, roads, a wink, a question."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from secondlook.clients import words
from secondlook.clients.clues import lexicon
from secondlook.clients.gazetteers import Place
from secondlook.reading import Reading, Sentence, Token

_STREET = re.compile(
    r"[A-Z][a-z]{1,30}(?:laan|straat|weg|plein|kade|gracht|singel|dijk|brug|toren|markt|dreef|poort|haven"
    r"|polder|park)\b"
)
_ROAD = re.compile(r"\b(?:de|the) [an]\d{1,3}\b")
_WINK = re.compile("[😉🤫🤐🤭😇🙊]")
_Seen = tuple[str, int, int]


def written(
    reading: Reading, sentence: Sentence, tokens: Sequence[Token], places: Sequence[Place]
) -> Iterator[_Seen]:
    """What is told, and the words that tell it."""
    start, end, text = sentence.start, sentence.end, reading.text
    placed = {at for place in places for at in range(place.start, place.end)}
    yield from _names(text, tokens, placed)
    yield from _full_names(text, tokens, placed)
    for match in (_STREET.search(text, start, end), _ROAD.search(reading.folded, start, end)):
        if match:
            yield "landmark", match.start(), match.end()
    if _WINK.search(text, start, end):
        yield "hide", start, end
    if "?" in text[start:end]:
        yield "question", start, end


def _names(text: str, tokens: Sequence[Token], placed: Collection[int]) -> Iterator[_Seen]:
    for token in tokens[1:]:
        if text[token.start].isupper() and token.start not in placed and _is_proper(token):
            if text[token.start - 1] in '#@"':
                continue
            yield "proper name", token.start, token.end
            if not words.is_known(token.word):
                yield "unknown name", token.start, token.end


def _full_names(text: str, tokens: Sequence[Token], placed: Collection[int]) -> Iterator[_Seen]:
    """Somebody told by name: such a post is seldom about a client that may not be."""
    for first, second in pairwise(tokens):
        if (
            second.start == first.end + 1
            and text[first.start].isupper()
            and text[second.start].isupper()
            and first.start not in placed
            and second.start not in placed
            and words.is_proper_name(first.word)
        ):
            yield "full name", first.start, second.end


def _is_proper(token: Token) -> bool:
    return len(token.word) > 2 and "unnamed" not in lexicon().of(token.word)
