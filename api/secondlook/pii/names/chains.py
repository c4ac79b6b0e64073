"""How sure each label is at each word, given the words around it: forward and backward over a chain
of labels.

Between words that are certainly no name every run of words is a chain of its own, and all runs of a
text are worked out side by side: numpy does sixty small steps as fast as one. A long run is cut
into overlapping pieces: a label says next to nothing about one eight words on.
"""

import numpy as np
import numpy.typing as npt

from secondlook.pii.names.weights import Floats, Places

_STEP, _MARGIN = 8, 8
_WIDTH = _STEP + 2 * _MARGIN
Choice = npt.NDArray[np.bool_]


class Chain:
    """Around each run stand words that are certainly no name."""

    def __init__(self, transitions: Floats) -> None:
        moves = np.exp(transitions - transitions.max())
        size = len(moves)
        for label in range(2, size, 2):
            # A name's inside follows its own beginning or inside only.
            moves[[row for row in range(size) if row not in (label - 1, label)], label] = 0.0
        # Forward and backward in one product: backward is forward from the other end.
        self._moves = np.zeros((2 * size, 2 * size))
        self._moves[:size, :size], self._moves[size:, size:] = moves, moves.T
        self._first = np.concatenate([moves[0], moves[:, 0]])
        self._edge = np.eye(size)[:1]

    def marginals(self, scores: Floats, places: Places) -> Floats:
        """The probability of each label (columns) at each of `places` (rows, ascending); the words
        between them are certainly no name."""
        count, labels = scores.shape
        gaps = np.flatnonzero(places[1:] - places[:-1] > 1) + 1
        starts, ends = np.concatenate([[0], gaps]), np.concatenate([gaps, [count]])
        inner: slice | Choice = slice(None)
        if (ends - starts).max() > _WIDTH:
            starts, ends, inner = _pieces(starts, ends)
        index = starts[:, None] + np.arange((ends - starts).max())
        index[index >= ends[:, None]] = count
        lots = np.concatenate(
            [np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True)), self._edge]
        )
        lots = lots[index.T]
        both = self._passes(lots)
        joint = both[:, :, :labels] * both[::-1, :, labels:] / np.maximum(lots, 1e-300)
        joint = joint.swapaxes(0, 1)[(index < count)][inner]
        return np.asarray(joint / np.add.reduce(joint, axis=1, keepdims=True))

    def _passes(self, lots: Floats) -> Floats:
        """`lots` and outcome: one row per step, side by side the runs; forward, then backward."""
        steps = np.concatenate([lots, lots[::-1]], axis=2)
        state = steps[0]
        state *= self._first
        for place in range(1, len(steps)):
            state = np.matmul(state, self._moves)
            state *= steps[place]
            steps[place] = state
        return steps


def _pieces(starts: Places, ends: Places) -> tuple[Places, Places, Choice]:
    """Long runs cut in pieces: where each begins and ends, and which of the pieces' words, one
    piece after the other, count: all but the margins that the next or the last piece has too."""
    pieces = [
        (max(start, core - _MARGIN), min(end, core + _STEP + _MARGIN), core, min(end, core + _STEP))
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        for core in range(start, end, _STEP)
    ]
    inner = [
        first <= place < last for begin, end, first, last in pieces for place in range(begin, end)
    ]
    begins, stops = np.array(pieces, np.intp).T[:2]
    return begins, stops, np.array(inner, np.bool_)
