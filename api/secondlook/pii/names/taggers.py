"""Finds names in a text: words → scores → marginals → spans, with the rules in between."""

from typing import Self

from secondlook.findings import Mention
from secondlook.pii.names.chains import Chain
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.repairs import repair_persons
from secondlook.pii.names.rules import raise_persons
from secondlook.pii.names.scores import Scorer
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.spans import spans_of
from secondlook.pii.names.weights import Weights
from secondlook.pii.names.words import words_of
from secondlook.reading import Reading


class NameTagger:
    """`person` and `other`: how sure it must be of a person, and of a place or organisation."""

    def __init__(
        self,
        weights: Weights,
        gazetteers: Gazetteers,
        person: float = 0.5,
        other: float = 0.5,
        *,
        rules: bool = True,
    ) -> None:
        self._scorer = Scorer(weights, gazetteers)
        self._chain = Chain(weights.transitions)
        self._thresholds = (person, other, other)
        self._rules = rules

    @classmethod
    def shipped(cls, person: float = 0.5, other: float = 0.5) -> Self:
        return cls(Weights.shipped(), Gazetteers.shipped(), person, other)

    def tag(self, reading: Reading) -> list[Mention]:
        words = words_of(reading.text)
        scored = self._scorer.scores(words)
        if not len(scored.places):
            return []
        marginals = self._chain.marginals(scored.scores, scored.places)
        line = Line(reading.folded, words, scored, marginals)
        if self._rules:
            raise_persons(line, self._thresholds[0])
            repair_persons(line, self._thresholds[0])
        return spans_of(line, self._thresholds)
