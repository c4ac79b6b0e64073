"""Texts made to be slow or odd: all are read, and what is found lies inside them."""

from collections.abc import Callable

import pytest

from secondlook.pii.names.taggers import NameTagger

from .conftest import read

HOSTILE: dict[str, Callable[[int], str]] = {
    "dots": lambda size: "." * size,
    "letters": lambda size: "a" * size,
    "capitals": lambda size: "A" * size,
    "initials": lambda size: "A." * (size // 2),
    "at signs": lambda size: "@" * size,
    "handles": lambda size: "@a" * (size // 2),
    "hyphens": lambda size: "a-" * (size // 2),
    "apostrophes": lambda size: "a'" * (size // 2),
    "half an address": lambda size: "a@a." * (size // 4),
    "particles": lambda size: "Jan van " * (size // 8),
    "names": lambda size: "Jan Bos, " * (size // 9),
    "new words": lambda size: " ".join(f"Q{number}x" for number in range(size // 7)),
    "line breaks": lambda size: "\n " * (size // 2),
    "greetings": lambda size: "hoi " * (size // 4),
    "sayings": lambda size: "Jan Modaal " * (size // 11),
    "quoted names": lambda size: "'Fenna' " * (size // 8),
    "one name again and again": lambda size: "Fenna Quibell. " * (size // 15),
    "servers with a name": lambda size: "server heet Fenna " * (size // 18),
    "half emoji": lambda size: "\ud83d" * size,
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_twenty_thousand_hostile_characters_are_read(
    tagger: NameTagger, make: Callable[[int], str]
) -> None:
    text = make(20_000)
    assert all(0 <= each.start < each.end <= len(text) for each in tagger.tag(read(text)))
