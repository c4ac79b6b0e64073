"""Names with one letter wrong. Only windows that hold a word of no dictionary are looked at, only
names of six letters or more, and only neighbours that stand there in some name: everything else
would be a guess, and would cost more the longer the list of names is.
"""

from collections.abc import Iterable, Iterator

from secondlook.clients.gaps import MOST_NEIGHBOURS
from secondlook.clients.gazetteers import is_place
from secondlook.clients.indexes import NameIndex
from secondlook.clients.passages import Passage
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature
from secondlook.clients.words import cues
from secondlook.wordlists import is_proper_name, ordinary

_SHORTEST_SUSPECT = 2
_NATURES = (Nature.DISTINCT, Nature.PHRASE, Nature.ORDINARY)


def suspects_in(passage: Passage) -> Iterator[int]:
    """Words in neither language and no name of a person or place: those are spelled as they should
    be. An ordinary word only with a capital, and then not a common one.
    """
    text, starts = passage.text, passage.starts
    for place, word in enumerate(passage.words):
        if len(word) < _SHORTEST_SUSPECT or (kind := ordinary(word)) == "C" or word.isdigit():
            continue
        if kind:
            if text[starts[place]].isupper() and not passage.opens_sentence(place):
                yield place
        elif _is_called(passage, place) or not (is_proper_name(word) or is_place(word)):
            yield place


def _is_called(passage: Passage, place: int) -> bool:
    """ "Klant Meaner": behind such a word not even a town is right as it stands."""
    return place > 0 and passage.words[place - 1] in cues("before", "nouns")


def misspelt(passage: Passage, suspects: Iterable[int], index: NameIndex) -> Iterator[Sighting]:
    for suspect in suspects:
        for first, last in _windows(passage, suspect, index):
            yield from _near(passage, first, suspect, last, index)


def _windows(passage: Passage, suspect: int, index: NameIndex) -> Iterator[tuple[int, int]]:
    """The suspect, alone and with neighbours that can belong to the same name."""
    at, letters = passage.at, passage.plain
    begin, end = at[suspect], at[suspect + 1]
    lows, highs = _lows(passage, suspect, index), _highs(passage, suspect, index)
    for low in (suspect, *lows):
        for high in (suspect, *highs):
            if index.shortest - 1 <= at[high + 1] - at[low] <= index.longest + 1:
                before, after = letters[at[low] : begin], letters[end : at[high + 1]]
                if not before or not after or index.gaps.around(before, after):
                    yield low, high


def _lows(passage: Passage, suspect: int, index: NameIndex) -> list[int]:
    """The pieces from which up to the suspect a name may begin."""
    at, letters, gaps = passage.at, passage.plain, index.gaps
    if not suspect or not gaps.may_precede(letters[at[suspect - 1] : at[suspect]]):
        return []
    lowest = max(suspect - MOST_NEIGHBOURS, 0)
    return [low for low in range(lowest, suspect) if gaps.begins(letters[at[low] : at[suspect]])]


def _highs(passage: Passage, suspect: int, index: NameIndex) -> list[int]:
    """The pieces to which from the suspect on a name may go."""
    at, letters, gaps = passage.at, passage.plain, index.gaps
    after, last = suspect + 1, len(passage.words) - 1
    if suspect == last or not gaps.may_follow(letters[at[after] : at[after + 1]]):
        return []
    highest = min(last, suspect + MOST_NEIGHBOURS)
    return [
        high for high in range(after, highest + 1) if gaps.ends(letters[at[after] : at[high + 1]])
    ]


def _near(
    passage: Passage, first: int, suspect: int, last: int, index: NameIndex
) -> Iterator[Sighting]:
    squeezed, at = passage.squeezed, passage.at
    near = list(index.nearly(squeezed[at[first] : at[last + 1]]))
    if not near or not passage.joined(first, last):
        return
    start, end = passage.starts[first], passage.ends[last]
    before, after = squeezed[at[first] : at[suspect]], squeezed[at[suspect + 1] : at[last + 1]]
    for key, several in near:
        # The neighbours are spelled as in the name: what is wrong is the suspect.
        if key.startswith(before) and key.endswith(after):
            for spelling in several:
                if spelling.nature in _NATURES:
                    yield Sighting(first, last, start, end, "", spelling, True, key)
