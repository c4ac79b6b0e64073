"""What surrounds a word and changes what it does: negated, condemned, about oneself, sourced …

The cues are data (circumstances.*.toml beside the lexicons), the ways of looking are in scenes.py.
Rules ask for these by name, so that "not meant as abuse" is decided in one place. All languages'
cues are always tried: people mix them, and a look costs a microsecond on the few words that hit.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from secondlook.policy.patterns import BadPattern, Pattern, any_of
from secondlook.policy.phrasebooks import Phrasebooks, phrase_pattern
from secondlook.policy.scenes import WHOLE, Scene, Window
from secondlook.policy.tables import Table

# One pattern may name a group once; as cues, phrases are joined and need no names.
_UNNAMED = re.compile(r"\(\?P<said>")


def read_cues(table: Table, prepare: Callable[[str], str] = str) -> dict[Window, list[str]]:
    """The patterns of a table by window; `prepare` fills placeholders in."""
    cues: dict[Window, list[str]] = {}
    for window in Window:
        for source in table.joined(window):
            try:
                prepared = prepare(source)
                Pattern(prepared)
            except KeyError as error:
                table.fail(f"unknown placeholder {error.args[0]}", window)
            except BadPattern as error:
                table.fail(f"bad pattern {source}: {error}", window)
            cues.setdefault(window, []).append(prepared)
    return cues


def _booked(
    table: Table, phrasebooks: Phrasebooks, prepare: Callable[[str], str]
) -> dict[Window, list[str]]:
    """The cues in the phrasebooks that the table names, by window."""
    inner = table.table("books")
    cues: dict[Window, list[str]] = {}
    for window in Window:
        for name in inner.texts(window):
            try:
                phrases = map(phrase_pattern, phrasebooks.phrases(name))
                found = [prepare(_UNNAMED.sub("(?:", phrase)) for phrase in phrases]
            except KeyError as error:
                inner.fail(f"there is no {error.args[0]}", window)
            cues.setdefault(window, []).extend(found)
    inner.close()
    return cues


@dataclass(frozen=True, slots=True)
class Cues:
    """One circumstance: it holds where any of its patterns is found in its window."""

    patterns: tuple[tuple[Window, Pattern], ...] = ()

    @classmethod
    def compiled(cls, cues: Mapping[Window, list[str]]) -> "Cues":
        found = ((window, any_of(sources)) for window, sources in cues.items())
        return cls(tuple((window, pattern) for window, pattern in found if pattern))

    def hold(self, scene: Scene, start: int, end: int) -> bool:
        return any(scene.shows(pattern, window, start, end) for window, pattern in self.patterns)

    @property
    def whole(self) -> bool:
        return all(window in WHOLE for window, _ in self.patterns)


class Circumstances:
    """All circumstances that rules may ask for, by name."""

    # Seen by looking, not by cues: the words stand between quotation marks.
    QUOTED = "quoted"

    def __init__(
        self, tables: Iterable[Table], phrasebooks: Phrasebooks, prepare: Callable[[str], str]
    ) -> None:
        cues: dict[str, dict[Window, list[str]]] = {}
        for table in tables:
            for name in table.names():
                inner = table.table(name)
                inner.text("about")
                for found in (read_cues(inner, prepare), _booked(inner, phrasebooks, prepare)):
                    for window, sources in found.items():
                        cues.setdefault(name, {}).setdefault(window, []).extend(sources)
                inner.close()
        self._cues = {name: Cues.compiled(found) for name, found in cues.items()}

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._cues) | {self.QUOTED}

    def of_whole_drafts(self, names: Iterable[str]) -> tuple[str, ...]:
        """Those of these that hold everywhere in a draft or nowhere."""
        return tuple(name for name in names if name in self._cues and self._cues[name].whole)

    def hold(self, name: str, scene: Scene, start: int, end: int) -> bool:
        if name == self.QUOTED:
            return scene.quoted(start, end)
        return self._cues[name].hold(scene, start, end)
