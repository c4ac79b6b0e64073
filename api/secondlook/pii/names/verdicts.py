"""Whether a candidate is a person: what speaks for and against it added up, as a probability.

The weights are learned by training/judging.py from posts that the model had not seen.
"""

import json
from functools import cache
from importlib import resources
from math import exp
from pathlib import Path
from typing import NamedTuple, Self

from secondlook.pii.names.evidence import Weighed

_FILE = "verdicts.json"
# Beyond this a probability is as good as certain.
_MOST = 30.0


class Verdicts(NamedTuple):
    """`bias` and `odds` weigh the three log odds of the model, `weights` everything else."""

    bias: float
    odds: tuple[float, float, float]
    weights: dict[str, float]

    @classmethod
    @cache
    def shipped(cls) -> Self:
        folder = resources.files("secondlook") / "data" / "model"
        with resources.as_file(folder / _FILE) as file:
            return cls.load(file.parent)

    @classmethod
    def load(cls, folder: Path) -> Self:
        found = json.loads((folder / _FILE).read_text("utf-8"))
        return cls(found["bias"], tuple(found["odds"]), found["weights"])

    def save(self, folder: Path) -> None:
        text = json.dumps(self._asdict(), ensure_ascii=False, indent=0, sort_keys=True)
        (folder / _FILE).write_text(text + "\n", "utf-8")

    def score(self, weighed: Weighed) -> float:
        odds, seen = weighed
        get = self.weights.get
        mean, least, most = self.odds
        total = self.bias + mean * odds[0] + least * odds[1] + most * odds[2]
        total += sum([get(each, 0.0) for each in seen])
        return 1 / (1 + exp(-max(-_MOST, min(_MOST, total))))
