"""How sure each label is at each word, given all words: forward and backward over a label chain.

The chain is cut into overlapping windows that are worked out side by side: a label says next to
nothing about one six words on, and numpy does sixty small steps as fast as one.
"""

import numpy as np

from secondlook.pii.names.weights import Floats

_STEP, _MARGIN = 8, 6
_WIDTH = _STEP + 2 * _MARGIN
# Every so many steps the numbers are brought back to around 1.
_RESCALE = 8


class Chain:
    """Around the text stand words that are certainly no name."""

    def __init__(self, transitions: Floats) -> None:
        moves = np.exp(transitions - transitions.max())
        for label in range(2, len(moves), 2):
            # A name's inside follows its own beginning or inside only.
            moves[[row for row in range(len(moves)) if row not in (label - 1, label)], label] = 0.0
        self._moves = np.stack([moves, moves.T])
        self._edge = np.zeros(len(moves))
        self._edge[0] = 1.0

    def marginals(self, scores: Floats) -> Floats:
        """The probability of each label (columns) at each word (rows)."""
        count, labels = scores.shape
        windows = -(-count // _STEP)
        padded = np.empty((windows * _STEP + 2 * _MARGIN, labels))
        padded[:_MARGIN] = padded[_MARGIN + count :] = self._edge
        np.exp(scores - scores.max(axis=1, keepdims=True), out=padded[_MARGIN : _MARGIN + count])
        starts = np.arange(windows) * _STEP
        lots = padded[starts[:, None] + np.arange(_WIDTH)]
        both = self._passes(lots)
        inner = slice(_MARGIN, _MARGIN + _STEP)
        ahead, behind = both[inner, 0], both[::-1, 1][inner]
        joint = ahead * behind / np.maximum(lots[:, inner].swapaxes(0, 1), 1e-300)
        joint = joint.swapaxes(0, 1).reshape(-1, labels)[:count]
        return np.asarray(joint / joint.sum(axis=1, keepdims=True))

    def _passes(self, lots: Floats) -> Floats:
        """Forward and backward at once: backward is forward from the other end."""
        windows, width, labels = lots.shape
        steps = np.empty((width, 2, windows, labels))
        steps[:, 0] = lots.swapaxes(0, 1)
        steps[:, 1] = lots[:, ::-1].swapaxes(0, 1)
        state = steps[0]
        for place in range(1, width):
            state = np.matmul(state, self._moves, out=None)
            state *= steps[place]
            if place % _RESCALE == 0:
                state /= state.max(axis=2, keepdims=True)
            steps[place] = state
        return steps
