"""A post on its way to spans: its words, what each is, and how sure we are of each kind."""

from dataclasses import dataclass, field

import numpy as np

from secondlook.pii.names.cues import NEVER
from secondlook.pii.names.features import Look
from secondlook.pii.names.scores import Scored
from secondlook.pii.names.weights import Floats
from secondlook.pii.names.words import Word

PERSON, PLACE, ORGANISATION = range(3)
# What a word is worth that a rule found where the model alone did not.
SURE, LIKELY = 0.85, 0.6


@dataclass(slots=True)
class Line:
    """`chances[kind][place]`: how likely a word is part of that kind; `begins`: whether it begins
    one. Words that are not among `scored.places` are certainly no name; `marginals` has a row for
    each of those that are."""

    folded: str
    words: list[Word]
    scored: Scored
    marginals: Floats
    looks: list[Look] = field(init=False)
    places: list[int] = field(init=False)
    chances: list[list[float]] = field(init=False)
    begins: list[list[bool]] = field(init=False)

    def __post_init__(self) -> None:
        begins, insides = self.marginals[:, 1::2], self.marginals[:, 2::2]
        places, shape = self.scored.places, (len(self.words), begins.shape[1])
        self.looks, self.places = self.scored.looks, places.tolist()
        chances, firsts = np.zeros(shape), np.zeros(shape, np.bool_)
        chances[places] = begins + insides
        firsts[places] = begins > insides
        self.chances, self.begins = chances.T.tolist(), firsts.T.tolist()

    def __len__(self) -> int:
        return len(self.words)

    def person(self, place: int) -> float:
        return self.chances[PERSON][place]

    def other(self, place: int) -> float:
        """How likely the word is a place or an organisation."""
        return max(self.chances[PLACE][place], self.chances[ORGANISATION][place])

    def surest(self, place: int) -> float:
        """How likely the word is of the kind that it is likeliest to be."""
        return max(chances[place] for chances in self.chances)

    def nameable(self, place: int) -> bool:
        """Whether the word could be (part of) a name at all."""
        if place >= len(self.words) or self.looks[place].low in NEVER:
            return False
        return self.words[place].form[:1].isalpha()

    def adjacent(self, place: int) -> bool:
        """Whether the word and the next are one space or hyphen apart, or less."""
        return (
            self.words[place + 1].start - self.words[place].end <= 1
            and self.words[place + 1].form != "\n"
        )

    def raise_person(self, place: int, score: float, *, begins: bool = True) -> None:
        self.chances[PERSON][place] = max(self.chances[PERSON][place], score)
        for kind in (PLACE, ORGANISATION):
            self.chances[kind][place] = min(self.chances[kind][place], score - 0.1)
        self.begins[PERSON][place] = begins

    def drop_person(self, place: int) -> None:
        self.chances[PERSON][place] = 0.0
