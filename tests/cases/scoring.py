"""Scores mentions against drafts with inline marks: `call ⟦PHONE_NUMBER 06-12345678⟧ after six`.

One draft per line of JSON, with `text` and, if known, `language`. Used by tests and benchmarks, and
by hand: `python tests/cases/scoring.py identifiers.jsonl [--texts]`. Without `--texts` it prints
figures only, so that drafts nobody may read (held-out) can be scored too.

Names of people are scored on drafts that mark them, or that say that they hold none
(`"names": "none"`): most drafts were marked for something else.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from secondlook.findings import PERSON, Language
from secondlook.language import read
from secondlook.reading import Reading

_MARK = re.compile(r"⟦([A-Z_]+) ([^⟦⟧]*)⟧")
_FOLDER = Path(__file__).parent


class Span(NamedTuple):
    entity: str
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        same = self.entity == other.entity
        return same and self.start < other.end and other.start < self.end


class Found(Protocol):
    """What a mention must have to be scored."""

    @property
    def entity(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Case(NamedTuple):
    """A draft without its marks, and what the marks held."""

    text: str
    gold: tuple[Span, ...]
    language: Language | None = None
    channel: str = "linkedin"
    nameless: bool = False

    @property
    def names_are_marked(self) -> bool:
        return self.nameless or any(span.entity == PERSON for span in self.gold)

    @property
    def reading(self) -> Reading:
        return read(self.text, self.language)


def unmarked(marked: str, **known: str | None) -> Case:
    """The draft and its gold spans, in code points of the draft without marks."""
    parts: list[str] = []
    gold: list[Span] = []
    length = copied = 0
    for mark in _MARK.finditer(marked):
        plain = marked[copied : mark.start()]
        start = length + len(plain)
        parts += [plain, mark.group(2)]
        length, copied = start + len(mark.group(2)), mark.end()
        gold.append(Span(mark.group(1), start, length))
    language = known.get("language")
    return Case(
        "".join([*parts, marked[copied:]]),
        tuple(gold),
        Language(language) if language else None,
        known.get("channel") or "linkedin",
        known.get("names") == "none",
    )


def cases_in(path: Path) -> list[Case]:
    lines = path.read_text("utf-8").splitlines()
    drafts = [json.loads(line) for line in lines if line.strip()]
    return [
        unmarked(
            draft["text"],
            language=draft.get("language"),
            channel=draft.get("channel"),
            names=draft.get("names"),
        )
        for draft in drafts
    ]


@dataclass(slots=True)
class Score:
    """Counts of one entity. A mention is right if it overlaps a gold span of its entity."""

    gold: int = 0
    found: int = 0
    recalled: int = 0
    right: int = 0
    exact: int = 0

    @property
    def recall(self) -> float:
        return self.recalled / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def exact_recall(self) -> float:
        return self.exact / self.gold if self.gold else 1.0

    @property
    def exact_precision(self) -> float:
        return self.exact / self.found if self.found else 1.0


@dataclass(slots=True)
class Scores:
    """Per entity and over all; `clean` drafts hold nothing, `alarmed` are those of them that were
    reported on, with `alarms` reports in all."""

    entities: dict[str, Score] = field(default_factory=dict)
    clean: int = 0
    alarmed: int = 0
    alarms: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def overall(self) -> Score:
        total = Score()
        for score in self.entities.values():
            for name in Score.__slots__:
                setattr(total, name, getattr(total, name) + getattr(score, name))
        return total

    @property
    def alarms_per_100_clean(self) -> float:
        return 100 * self.alarms / self.clean if self.clean else 0.0


def score(
    cases: Iterable[Case],
    find: Callable[[Reading], Sequence[Found]],
    entities: frozenset[str] | None = None,
) -> Scores:
    """How well `find` does on `cases`; entities outside `entities`, if given, are left out."""
    scores = Scores()
    for case in cases:
        gold = [span for span in case.gold if entities is None or span.entity in entities]
        found = [
            Span(each.entity, each.start, each.end)
            for each in find(case.reading)
            if (entities is None or each.entity in entities)
            and (each.entity != PERSON or case.names_are_marked)
        ]
        _count(scores, case, gold, found)
    return scores


def _count(scores: Scores, case: Case, gold: Sequence[Span], found: Sequence[Span]) -> None:
    for span in gold:
        entity = scores.entities.setdefault(span.entity, Score())
        entity.gold += 1
        entity.recalled += any(span.overlaps(each) for each in found)
        entity.exact += span in found
    for span in found:
        entity = scores.entities.setdefault(span.entity, Score())
        entity.found += 1
        entity.right += any(span.overlaps(each) for each in gold)
    if not gold:
        scores.clean += 1
        scores.alarmed += bool(found)
        scores.alarms += len(found)
    scores.misses += _described(case, gold, found)


def _described(case: Case, gold: Sequence[Span], found: Sequence[Span]) -> Iterator[str]:
    for verdict, spans, others in (("missed", gold, found), ("false", found, gold)):
        for span in spans:
            if not any(span.overlaps(each) for each in others):
                yield f"{verdict:7}{span.entity} [{case.text[span.start : span.end]}] in: {case.text}"
    for span in found:
        near = [each for each in gold if span.overlaps(each) and span != each]
        for each in near:
            shown = case.text[span.start : span.end], case.text[each.start : each.end]
            yield f"span   {span.entity} found [{shown[0]}], marked [{shown[1]}]"


def table(scores: Scores) -> str:
    """The figures, one entity a line."""
    lines = [
        f"{'entity':18}{'gold':>6}{'found':>7}{'recall':>8}{'prec.':>8}{'exact r':>9}{'exact p':>9}"
    ]
    rows = [*sorted(scores.entities.items()), ("all", scores.overall)]
    lines += [
        f"{name:18}{each.gold:6}{each.found:7}{each.recall:8.3f}{each.precision:8.3f}"
        f"{each.exact_recall:9.3f}{each.exact_precision:9.3f}"
        for name, each in rows
    ]
    lines.append(
        f"clean drafts: {scores.clean}, with an alarm: {scores.alarmed}, "
        f"alarms per 100: {scores.alarms_per_100_clean:.1f}"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    from secondlook.pii import PersonalDataEngine

    names = [each for each in arguments if not each.startswith("--")]
    engine = PersonalDataEngine()
    for name in names:
        path = Path(name) if Path(name).exists() else _FOLDER / name
        cases = cases_in(path)
        marked = Counter(span.entity for case in cases for span in case.gold)
        structured = frozenset(engine.entities)
        scores = score(cases, engine.find, structured)
        print(f"{path.name}: {len(cases)} drafts, {sum(marked.values())} marks")
        print(table(scores))
        if "--texts" in arguments:
            print("\n".join(sorted(scores.misses)))


if __name__ == "__main__":
    main(sys.argv[1:])
