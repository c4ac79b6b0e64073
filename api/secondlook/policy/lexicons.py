"""Word lists: files with a header that says where the words come from, one word a line.

Forms of one word share a line, parted by commas. A name such as `diseases.nl+curse-tails.nl` stands
for every word of the first list joined to every word of the second.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable

from secondlook.errors import PackError
from secondlook.reading import fold

_HEADER = ("source", "licence", "date", "register")


Shelf = Mapping[str, Traversable]


def shelved(folder: Traversable) -> Shelf:
    """The files of a folder and its sub-folders by name, in the order of their names.

    The sub-folders are for whoever looks: a name says which file is meant, so there is one of it.
    """
    shelf: dict[str, Traversable] = {}
    for file in sorted(_files(folder), key=lambda file: file.name):
        if file.name in shelf:
            raise PackError(file.name, "there are two files of this name")
        shelf[file.name] = file
    return shelf


def _files(folder: Traversable) -> Iterator[Traversable]:
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.is_dir():
            yield from _files(entry)
        else:
            yield entry


class Lexicons:
    """The word lists on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._known: dict[str, frozenset[str]] = {}

    def words(self, name: str) -> frozenset[str]:
        """The folded words of the list; raises KeyError where there is none of that name."""
        if name not in self._known:
            first, plus, rest = name.partition("+")
            words = self._read(first)
            if plus:
                words = frozenset(head + tail for head in words for tail in self.words(rest))
            self._known[name] = words
        return self._known[name]

    def forget(self) -> None:
        """What was read: whoever asks again has it read again."""
        self._known.clear()

    def _read(self, name: str) -> frozenset[str]:
        file = self._shelf.get(f"{name}.txt")
        if file is None:
            raise KeyError(name)
        return _parsed(file.read_text(encoding="utf-8"), file.name)


def require_header(lines: Sequence[str], shown: str) -> None:
    """Refuses a list that does not say where its words come from."""
    told = [line[1:].partition(":")[0].strip() for line in lines if line.startswith("#")]
    for key in _HEADER:
        if key not in told:
            raise PackError(shown, "the header must name it", key=key)


def _parsed(content: str, shown: str) -> frozenset[str]:
    lines = content.splitlines()
    require_header(lines, shown)
    entries = (line.split("#")[0] for line in lines)
    words = frozenset(fold(form.strip()) for entry in entries for form in entry.split(","))
    for word in words:
        if not all(character.isalnum() or character == "'" for character in word):
            raise PackError(shown, f"'{word}' is more than one word")
    return words - {""}
