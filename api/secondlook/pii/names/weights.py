"""The weights of the model: one 64-bit number per feature bucket, eight labels of a byte each.

The file is mapped, not read: worker processes share it and only rows that are asked for are loaded.
"""

import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Buckets = npt.NDArray[np.uint32]
Lanes = npt.NDArray[np.uint64]
_LANES = 8
# A byte holds a weight plus this, so that it is never negative.
_ZERO = 128
_EVEN = np.uint64(0x00FF_00FF_00FF_00FF)
_BYTE = np.uint64(8)


@dataclass(frozen=True, slots=True)
class Weights:
    """`states` holds the rows; a byte, less 128, over `scale` is a feature's weight for a label.

    `transitions[from, to]` is the weight of one label after another.
    """

    states: npt.NDArray[np.uint64]
    scale: float
    transitions: Floats

    @classmethod
    def packed(cls, states: Floats, scale: float, transitions: Floats) -> Self:
        """From one row of weights per bucket; what a byte cannot hold is clipped."""
        rows = np.full((len(states), _LANES), _ZERO, np.uint8)
        rows[:, : len(LABELS)] += (
            np.clip(np.rint(states * scale), -127, 127).astype(np.int8).view(np.uint8)
        )
        return cls(rows.view(np.dtype("<u8")).ravel(), scale, transitions)

    @classmethod
    def shipped(cls) -> Self:
        folder = resources.files("secondlook") / "data" / "model"
        with (
            resources.as_file(folder / "states.npy") as states,
            resources.as_file(folder / "chain.json"),
        ):
            return cls.load(states.parent)

    @classmethod
    def load(cls, folder: Path) -> Self:
        chain = json.loads((folder / "chain.json").read_text("ascii"))
        states = np.asarray(np.load(folder / "states.npy", mmap_mode="r"))
        return cls(states, chain["scale"], np.array(chain["transitions"]))

    def save(self, folder: Path) -> None:
        np.save(folder / "states.npy", self.states)
        chain = {
            "labels": LABELS,
            "scale": self.scale,
            "transitions": self.transitions.round(6).tolist(),
        }
        (folder / "chain.json").write_text(json.dumps(chain, indent=1) + "\n", "ascii")

    def sums(self, buckets: Buckets, starts: Places) -> npt.NDArray[np.float32]:
        """The weights of runs of buckets added up, a row of labels per run; runs begin at `starts`.

        Four labels are added at a time, each in 16 of the 64 bits: eight times as fast as adding
        bytes one by one. A run of more than 256 would overflow; features are never that many.
        """
        rows = self.states.take(buckets)
        even = np.add.reduceat(rows & _EVEN, starts)
        odd = np.add.reduceat((rows >> _BYTE) & _EVEN, starts)
        return self._unpacked(even, odd, np.diff(starts, append=len(buckets))[:, None])

    def sums_of_columns(self, buckets: Buckets) -> npt.NDArray[np.float32]:
        """The same for runs that are the columns of `buckets`."""
        rows = self.states.take(buckets)
        even, odd = np.add.reduce(rows & _EVEN), np.add.reduce((rows >> _BYTE) & _EVEN)
        return self._unpacked(even, odd, len(buckets))

    def _unpacked(self, even: Lanes, odd: Lanes, sizes: int | Places) -> npt.NDArray[np.float32]:
        total = np.empty((len(even), _LANES // 2, 2), np.float32)
        for half, lanes in enumerate((even, odd)):
            total[:, :, half] = lanes.view(np.uint16).reshape(-1, _LANES // 2)
        flat = total.reshape(-1, _LANES)[:, : len(LABELS)]
        flat -= np.float32(_ZERO) * sizes
        flat /= np.float32(self.scale)
        return flat
