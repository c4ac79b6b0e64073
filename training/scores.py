"""How good the model is on persons: exact spans per set, and false alarms on posts without any."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from secondlook.findings import Mention
from secondlook.reading import Reading
from training import corpora
from training.corpora import Sample
from training.readers import reading_of


class Tagger(Protocol):
    def tag(self, reading: Reading) -> list[Mention]: ...


@dataclass(slots=True)
class Score:
    """`touched` counts the persons of whom at least a part was found."""

    persons: int = 0
    right: int = 0
    found: int = 0
    touched: int = 0
    clean: int = 0
    alarms: int = 0

    @property
    def recall(self) -> float:
        return self.right / max(self.persons, 1)

    @property
    def precision(self) -> float:
        return self.right / max(self.found, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.persons + self.found, 1)

    @property
    def alarm_rate(self) -> float:
        """False alarms per 100 posts without a person."""
        return 100 * self.alarms / max(self.clean, 1)

    def __str__(self) -> str:
        return (
            f"{self.persons:5} persons  recall {self.recall:.3f}  precision {self.precision:.3f}  "
            f"F1 {self.f1:.3f}  touched {self.touched / max(self.persons, 1):.3f}  "
            f"false alarms per 100 of {self.clean} clean: {self.alarm_rate:.1f}"
        )


def scored(tagger: Tagger, samples: Iterable[Sample], *, show: bool = False) -> Score:
    score = Score()
    for sample in samples:
        persons = {(span.start, span.end) for span in sample.spans if span.label == "PER"}
        mentions = tagger.tag(reading_of(sample))
        found = {(each.start, each.end) for each in mentions if each.entity == "PERSON"}
        score.persons += len(persons)
        score.found += len(found)
        score.right += len(persons & found)
        score.touched += sum(any(a < d and c < b for c, d in found) for a, b in persons)
        if not persons:
            score.clean += 1
            score.alarms += len(found)
        if show and persons != found:
            _show(sample, persons - found, found - persons)
    return score


def _show(sample: Sample, missed: set[tuple[int, int]], false: set[tuple[int, int]]) -> None:
    text = sample.text.replace("\n", "/")
    print(
        "  missed",
        [text[a:b] for a, b in sorted(missed)],
        "false",
        [text[a:b] for a, b in sorted(false)],
        "in",
        text,
    )


def print_scores(data: Path, tagger: Tagger) -> None:
    for name, samples in corpora.held_back().items():
        print(f"{name:15}", scored(tagger, samples))
    for name in corpora.TESTS:
        print(f"{name:15}", scored(tagger, corpora.news(data, name)))
