"""Builds the model of drafts that break a rule: the same drafts, the same bytes.

    PYTHONPATH=api python -m training.likenesses

Needs nothing but numpy, and half a minute. Writes likenesses.npz into the pack of The Enablers.
Nothing that is held out is read.
"""

import argparse
import io
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from secondlook.findings import Draft
from secondlook.language import read
from secondlook.policy import likenesses
from secondlook.policy.likenesses import circumstances_of, features_of, stand_ins, words_of
from secondlook.policy.packs import Pack, load_pack
from training.drafts import Labelled, labelled_drafts

ROOT = Path(__file__).parent.parent
PACK = ROOT / "api" / "secondlook" / "data" / "packs" / "the-enablers"
# Said by recognizers, by the registry or by the context alone; there are no words to learn.
UNLEARNED = frozenset(
    {"attachment-not-link", "credentials", "shouting", "client-name", "client-traceable"}
    | {"personal-data"}
)
RAREST = 2
STEPS, RATE, DECAY = 120, 0.3, 1e-5
# One draft that breaks a rule says as much of it as so many that do not.
WEIGHT = 8.0
# What a feature must add to some score at least to be kept, in its steps of a 127th.
KEPT = 10

Array = npt.NDArray[np.float64]


class Rows:
    """Drafts as sparse rows: the features of each, and what each of them counts for."""

    def __init__(self, drafts: Sequence[Sequence[int]]) -> None:
        self.columns = np.concatenate([np.array(draft, int) for draft in drafts])
        lengths = np.array([len(draft) for draft in drafts])
        self.rows = np.repeat(np.arange(len(drafts)), lengths)
        self.share = (1 / np.sqrt(lengths + likenesses.DAMPING))[self.rows][:, None]
        self.starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        self._order = np.argsort(self.columns, kind="stable")
        self._used, self._first = np.unique(self.columns[self._order], return_index=True)

    def scores(self, weights: Array) -> Array:
        return np.add.reduceat(weights[self.columns] * self.share, self.starts, axis=0)

    def slopes(self, errors: Array, features: int) -> Array:
        found = np.zeros((features, errors.shape[1]))
        each = (errors[self.rows] * self.share)[self._order]
        found[self._used] = np.add.reduceat(each, self._first, axis=0)
        return found


class Steps:
    """Adam: how far to go, from how steep it was here and before."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._mean, self._square, self._taken = np.zeros(shape), np.zeros(shape), 0

    def next(self, slopes: Array) -> Array:
        self._taken += 1
        self._mean += 0.1 * (slopes - self._mean)
        self._square += 0.01 * (slopes**2 - self._square)
        mean = self._mean / (1 - 0.9**self._taken)
        square = self._square / (1 - 0.99**self._taken)
        return RATE * mean / (np.sqrt(square) + 1e-8)


def features(draft: Draft, stands_for: dict[str, str]) -> list[str]:
    words = words_of(read(draft.text).tokens, stands_for)
    return sorted({*features_of(words), *circumstances_of(draft, stands_for)})


def learned(rows: Rows, broken: Array, known: int) -> tuple[Array, Array]:
    """Weights and biases by logistic regression, all rules at once."""
    weights, biases = np.zeros((known, broken.shape[1])), np.full(broken.shape[1], -3.0)
    steps, bias_steps = Steps(weights.shape), Steps(biases.shape)
    counts = np.where(broken > 0, WEIGHT, 1.0) / len(broken)
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-(rows.scores(weights) + biases)))
        errors = (chances - broken) * counts
        weights -= steps.next(rows.slopes(errors, known) + DECAY * weights)
        biases -= bias_steps.next(errors.sum(axis=0))
    return weights, biases


def save(file: Path, rules: Sequence[str], names: list[str], weights: Array, biases: Array) -> None:
    """Eight bits a weight; an archive without a clock, so that it is the same each time."""
    scales = np.abs(weights).max(axis=0) / 127
    rounded = np.round(weights / scales).astype(np.int8)
    kept = np.abs(rounded).max(axis=1) >= KEPT
    texts = {"rules": rules, "features": [names[place] for place in np.flatnonzero(kept)]}
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "weights": rounded[kept],
        "scales": scales.astype(np.float32),
        "biases": biases.astype(np.float32),
    }
    for name, lines in texts.items():
        arrays[name] = np.frombuffer("\n".join(lines).encode(), np.uint8)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            content = io.BytesIO()
            np.save(content, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), content.getvalue())


def build(pack: Pack, drafts: Sequence[Labelled], file: Path) -> None:
    groups = frozenset().union(*map(pack.materials.lexicons.words, likenesses.GROUPS))
    stands_for = stand_ins(pack.organisation.names, groups)
    found = [features(each.draft, stands_for) for each in drafts]
    counted = Counter(name for each in found for name in each)
    names = [name for name, count in counted.items() if count >= RAREST]
    places = dict(zip(names, range(len(names)), strict=True))
    rows = Rows([[places[name] for name in each if name in places] for each in found])
    rules = sorted(frozenset().union(*(each.rules for each in drafts)) - UNLEARNED)
    broken = np.array([[float(rule in each.rules) for rule in rules] for each in drafts])
    weights, biases = learned(rows, broken, len(names))
    save(file, rules, names, weights, biases)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="more labelled drafts")
    parser.add_argument("--to", type=Path, default=PACK / likenesses.FILE)
    options = parser.parse_args()
    pack = load_pack("the-enablers")
    build(pack, labelled_drafts(pack, ROOT, options.more), options.to)


if __name__ == "__main__":
    main()
