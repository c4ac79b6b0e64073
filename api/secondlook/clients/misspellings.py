"""Names with one letter wrong. Only windows that hold a word of no dictionary are looked at, and
only names of six letters or more: everything else would be a guess.
"""

from collections.abc import Iterator

from secondlook.clients import words
from secondlook.clients.indexes import SHORTEST_MISSPELT, NameIndex
from secondlook.clients.passages import Passage
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature

_MOST_NEIGHBOURS = 4
_SHORTEST_SUSPECT = 2
_NATURES = (Nature.DISTINCT, Nature.PHRASE, Nature.ORDINARY)


def misspelt(passage: Passage, index: NameIndex) -> Iterator[Sighting]:
    tried: set[tuple[int, int]] = set()
    for suspect in _suspects(passage):
        for first, last in _windows(passage, suspect, index):
            if (first, last) not in tried:
                tried.add((first, last))
                yield from _near(passage, first, last, index)


def _suspects(passage: Passage) -> Iterator[int]:
    """Words in neither language; an ordinary one only with a capital, and then not a common one."""
    common, text, starts = words.common_words(), passage.text, passage.starts
    for place, word in enumerate(passage.words):
        if word in common or len(word) < _SHORTEST_SUSPECT or word.isdigit():
            continue
        if not words.is_known(word) or (
            text[starts[place]].isupper() and not passage.opens_sentence(place)
        ):
            yield place


def _windows(passage: Passage, suspect: int, index: NameIndex) -> Iterator[tuple[int, int]]:
    """The suspect with the neighbours that can belong to the same name."""
    low = high = suspect
    while low > 0 and suspect - low < _MOST_NEIGHBOURS and index.has_part(passage.words[low - 1]):
        low -= 1
    most = min(len(passage.words) - 1, suspect + _MOST_NEIGHBOURS)
    while high < most and index.has_part(passage.words[high + 1]):
        high += 1
    for first in range(low, suspect + 1):
        for last in range(suspect, high + 1):
            if SHORTEST_MISSPELT - 1 <= passage.at[last + 1] - passage.at[first] <= index.longest:
                yield first, last


def _near(passage: Passage, first: int, last: int, index: NameIndex) -> Iterator[Sighting]:
    word = passage.squeezed[passage.at[first] : passage.at[last + 1]]
    near = [(key, found) for key, several in index.nearly(word) for found in several]
    if near and passage.joined(first, last):
        start, end = passage.starts[first], passage.ends[last]
        for key, spelling in near:
            if spelling.nature in _NATURES:
                yield Sighting(first, last, start, end, "", spelling, True, key)
