"""Where a client's spelling stands in a draft, before it is known whether the client is meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondlook.clients import words
from secondlook.clients.indexes import NameIndex, Spelling
from secondlook.clients.packed_records import Records
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.variants import Nature
from secondlook.reading import fold

_HANDLE_REST = re.compile(r"[\w.]*\w")
_SHORTEST_COMPOUND = 5
_LONGEST_HASHTAG = 100


@dataclass(frozen=True, slots=True)
class Sighting:
    """A spelling in the draft: pieces `first` to `last`, of the last one all but `rest`.

    `key` is what a misspelt one should have been.
    """

    first: int
    last: int
    start: int
    end: int
    rest: str
    spelling: Spelling
    misspelt: bool = False
    key: str = ""


def sightings_of(passage: Passage, index: NameIndex, clients: Records) -> Iterator[Sighting]:
    """Exact spellings, at the start of every word and inside a #hashTagLikeThis."""
    for first in index.beginnings(passage):
        for end, spellings in index.starting(passage.squeezed, passage.at[first]):
            for seen in _sightings(passage, first, end, spellings):
                if _stands(passage, seen, clients[seen.spelling.client]):
                    yield seen
    if "#" in passage.text:
        yield from _in_hashtags(passage, index)


def _in_hashtags(passage: Passage, index: NameIndex) -> Iterator[Sighting]:
    """#TeamNordhaven, #trotsOpNordhaven2025: a distinct name behind a capital, up to the end."""
    for first, word in enumerate(passage.words):
        begin = passage.starts[first]
        if passage.mark(begin) != "#":
            continue
        for inside in range(1, min(len(word), _LONGEST_HASHTAG)):
            if passage.text[begin + inside].isupper():
                for end, spellings in index.starting(word, inside):
                    if end - inside >= _SHORTEST_COMPOUND and not word[end:].strip("0123456789"):
                        place = (begin + inside, begin + end, word[end:])
                        yield from _distinct(first, place, spellings)


def _distinct(
    first: int, place: tuple[int, int, str], spellings: list[Spelling]
) -> Iterator[Sighting]:
    for spelling in spellings:
        if spelling.nature is Nature.DISTINCT:
            yield Sighting(first, first, *place, spelling)


def _sightings(
    passage: Passage, first: int, end: int, spellings: list[Spelling]
) -> Iterator[Sighting]:
    last = passage.piece_of(end - 1)
    rest = passage.words[last][end - passage.at[last] :]
    start, stop = passage.starts[first], passage.ends[last] - len(rest)
    if last > first and not passage.joined(first, last):
        spellings = [found for found in spellings if found.nature is Nature.DOMAIN]
    for spelling in spellings:
        yield Sighting(first, last, start, stop, rest, spelling)


def _stands(passage: Passage, seen: Sighting, client: ClientRecord) -> bool:
    """Whether the name ends where a word, a possessive or a compound lets it end."""
    nature = seen.spelling.nature
    if nature is Nature.DOMAIN:
        return not seen.rest and _is_host(passage, seen, fold(client.host))
    if nature is Nature.HANDLE:
        return passage.mark(seen.start) == "@" and _whole_handle(passage, seen)
    if passage.mark(seen.start) == "@" and not _whole_handle(passage, seen):
        return False
    if passage.folded.startswith("@", seen.end):
        return False  # j.jansveld@… is a person's address; the host after it counts for itself
    return not seen.rest or _may_follow(passage, seen)


def _is_host(passage: Passage, seen: Sighting, host: str) -> bool:
    if passage.folded[seen.start : seen.end] != host:
        return False
    after = passage.folded[seen.end : seen.end + 1]
    return passage.mark(seen.start) != "-" and after not in ("-", "@")


def _whole_handle(passage: Passage, seen: Sighting) -> bool:
    """In an e-mail address or a longer handle, this is somebody else."""
    if seen.start > 1 and passage.folded[seen.start - 2].isalnum():
        return False
    match = _HANDLE_REST.match(passage.folded, seen.start)
    return match is not None and match.end() == seen.end


def _may_follow(passage: Passage, seen: Sighting) -> bool:
    """What may be glued to a name: a possessive s, a year, another word of a compound."""
    rest, spelling = seen.rest, seen.spelling
    if rest == "s" or (rest.isdigit() and len(rest) <= 4):
        return spelling.nature is not Nature.ORDINARY or passage.mark(seen.start) == "#"
    name_length = (
        passage.at[seen.last] + len(passage.words[seen.last]) - passage.at[seen.first] - len(rest)
    )
    if name_length < _SHORTEST_COMPOUND or spelling.nature in (Nature.ACRONYM, Nature.ABBREVIATION):
        return False
    if words.is_known(passage.words[seen.last]) and seen.first == seen.last:
        return False
    word = rest.rstrip("0123456789")
    if word in words.cues("after", "nouns") or word.removeprefix("s") in words.cues(
        "after", "nouns"
    ):
        return True
    return spelling.nature is Nature.DISTINCT and len(word) > 3 and words.is_known(word)
