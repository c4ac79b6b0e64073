"""Words: words of a list, with the circumstances they need and those that excuse them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from secondlook.policy.checks.hits import Hit
from secondlook.policy.conditions import Conditions, read_what
from secondlook.policy.materials import Materials
from secondlook.policy.scenes import Scene, Sign
from secondlook.policy.tables import Table, Wording

# As many as anybody needs to be told of; a hostile draft may hold thousands.
_MOST = 100


@dataclass(frozen=True, slots=True)
class WordsCheck:
    kind: ClassVar[str] = "words"

    lists: tuple[str, ...]
    conditions: Conditions
    score: float
    what: Wording | None

    @classmethod
    def compiled(cls, table: Table, materials: Materials, /) -> "WordsCheck":
        lists = table.texts("lists")
        if not lists:
            table.fail("must name at least one word list", "lists")
        for name in lists:
            try:
                materials.vocabulary.add(name, materials.lexicons.words(name))
            except KeyError as error:
                table.fail(f"there is no word list '{error.args[0]}'", "lists")
        check = cls(
            lists=lists,
            conditions=Conditions.read(table, materials),
            score=table.number("score", 0.9),
            what=read_what(table, materials),
        )
        table.close()
        return check

    @property
    def names_what(self) -> bool:
        return self.what is not None

    @property
    def signs(self) -> frozenset[Sign]:
        return frozenset(self.lists)

    def hits(self, scene: Scene) -> Iterator[Hit]:
        if not self.conditions.may_hold(scene):
            return
        for name in self.lists:
            for start, end in islice(scene.words.get(name, ()), _MOST):
                if self.conditions.hold(scene, start, end):
                    yield Hit(start, end, self.score, what=self.what)
