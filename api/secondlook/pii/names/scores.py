"""From words to the model's score of every label at every word, remembering the words seen.

Most of the words of a post are frequent ones, and what a word's own features say never changes: it
is worked out once and kept, under the word's hash, in a table of bounded size.
"""

from collections.abc import Sequence
from threading import Lock

import numpy as np

from secondlook.pii.names.features import (
    OFFSETS,
    Look,
    neighbour_buckets,
    own_buckets,
    pair_buckets,
    traits_of,
)
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.weights import LABELS, Floats, Weights
from secondlook.pii.names.words import Word

_ROOM = 20_000


class Scorer:
    def __init__(self, weights: Weights, gazetteers: Gazetteers) -> None:
        self._weights, self._gazetteers = weights, gazetteers
        self._lock = Lock()
        self._forget(_ROOM)

    def scores(self, words: Sequence[Word]) -> tuple[Floats, list[Look]]:
        """One row per word, one column per label; and what each word is by itself."""
        count = len(words)
        hashes = np.zeros((2, count + 4), np.uint32)
        with self._lock:
            rows = self._rows_of(words)
            said = self._said[rows]
            looks = [self._looks[row] for row in rows]
            hashes[:, 2:-2] = self._hashes[:, rows]
        pairs = pair_buckets(*hashes)
        total = self._weights.sums(pairs.ravel(), np.arange(count) * pairs.shape[1])
        total += said[:, 2]
        for column, offset in enumerate(OFFSETS):
            if offset < 0:
                total[-offset:] += said[: count + offset, column]
            elif offset:
                total[: count - offset] += said[offset:, column]
        return total.astype(np.float64), looks

    def _forget(self, room: int) -> None:
        self._room = room
        self._rows: dict[int, int] = {}
        self._looks: list[Look] = []
        self._said = np.zeros((room, len(OFFSETS), len(LABELS)), np.float32)
        self._hashes = np.zeros((2, room), np.uint32)

    def _rows_of(self, words: Sequence[Word]) -> list[int]:
        if len(self._rows) + len(words) > self._room or self._room > max(_ROOM, len(words)):
            self._forget(max(_ROOM, len(words)))
        keys = [hash((word.form, word.flags)) for word in words]
        missing = {
            key: word for key, word in zip(keys, words, strict=True) if key not in self._rows
        }
        if missing:
            self._learn(missing)
        return [self._rows[key] for key in keys]

    def _learn(self, words: dict[int, Word]) -> None:
        first = len(self._rows)
        traits = [traits_of(word.form, word.flags, self._gazetteers) for word in words.values()]
        rows = slice(first, first + len(traits))
        own = np.concatenate([each.own for each in traits])
        starts = np.cumsum([0, *(len(each.own) for each in traits[:-1])])
        self._said[rows, 2] = self._weights.sums(own_buckets(own), starts)
        seen = np.stack([each.seen for each in traits])
        starts = np.arange(len(traits)) * seen.shape[1]
        for column, offset in enumerate(OFFSETS):
            if offset:
                self._said[rows, column] = self._weights.sums(
                    neighbour_buckets(seen, offset).ravel(), starts
                )
        self._hashes[:, rows] = np.array([each.pairs for each in traits], np.uint32).T
        self._looks += [each.look for each in traits]
        self._rows.update(zip(words, range(first, first + len(traits)), strict=True))
