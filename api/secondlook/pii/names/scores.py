"""From words to the model's score of every label at every word, remembering the words seen.

Most of the words of a post are frequent ones, and what a word's own features say never changes: it
is worked out once and kept, under the word's hash, in a table of bounded size.
"""

from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

import numpy as np

from secondlook.pii.names.features import (
    ASIDE,
    CALLS,
    MARKED,
    NOTHING,
    OFFSETS,
    Look,
    neighbour_buckets,
    own_buckets,
    paired,
    traits_of,
)
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.weights import LABELS, Floats, Places, Weights
from secondlook.pii.names.words import Word

_ROOM = 12_000
_NOBODY = 0
# From a word's place to its neighbours' in the padded text; a row of this is a column of `_said`.
_NEAR = np.arange(len(OFFSETS))[:, None]


class Scored(NamedTuple):
    """`looks` says of all words what they are by themselves; `places` are those that may be part of
    a name, with a row of labels in `scores` for each; `calls` and `marked` those that call a rule
    of rules.py or repairs.py."""

    looks: list[Look]
    places: Places
    scores: Floats
    calls: list[int]
    marked: list[int]


class Scorer:
    def __init__(self, weights: Weights, gazetteers: Gazetteers) -> None:
        self._weights, self._gazetteers = weights, gazetteers
        self._lock = Lock()
        self._forget(_ROOM)

    def scores(self, words: Sequence[Word]) -> Scored:
        with self._lock:
            rows = self._rows_of(words)
            looks = [self._looks[row] for row in rows]
            padded = np.array([_NOBODY, _NOBODY, *rows, _NOBODY, _NOBODY], np.intp)
            signs = self._signs[padded[2:-2]]
            places = np.flatnonzero(signs & ASIDE == 0)
            near = padded[places + _NEAR]
            total = np.add.reduce(self._said[near, _NEAR])
            hashes = self._hashes[:, near].reshape(2 * len(OFFSETS), -1)
        total += self._weights.sums_of_columns(paired(hashes))
        calls, marked = (np.flatnonzero(signs & sign).tolist() for sign in (CALLS, MARKED))
        return Scored(looks, places, total.astype(np.float64), calls, marked)

    def _forget(self, room: int) -> None:
        """Row 0 stands for what is before and behind a text, and says nothing."""
        self._room = room
        self._rows: dict[int, int] = {}
        self._looks: list[Look] = [NOTHING]
        self._said = np.zeros((room + 1, len(OFFSETS), len(LABELS)), np.float32)
        self._hashes = np.zeros((2, room + 1), np.uint32)
        self._signs = np.zeros(room + 1, np.uint8)

    def _rows_of(self, words: Sequence[Word]) -> list[int]:
        if len(self._rows) + len(words) > self._room or self._room > max(_ROOM, len(words)):
            self._forget(max(_ROOM, len(words)))
        keys = [hash((form, flags)) for _, _, form, flags in words]
        rows = [self._rows.get(key, _NOBODY) for key in keys]
        if _NOBODY in rows:
            fresh = {
                key: word
                for key, word, row in zip(keys, words, rows, strict=True)
                if row == _NOBODY
            }
            self._learn(fresh)
            rows = [self._rows[key] for key in keys]
        return rows

    def _learn(self, words: dict[int, Word]) -> None:
        first = len(self._rows) + 1
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
        self._signs[rows] = [each.signs for each in traits]
        self._looks += [each.look for each in traits]
        self._rows.update(zip(words, range(first, first + len(traits)), strict=True))
