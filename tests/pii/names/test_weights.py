"""Weights packed eight to a number, and their sums."""

from pathlib import Path

import numpy as np
import pytest

from secondlook.pii.names.weights import LABELS, Weights

CHANCE = np.random.default_rng(3)
STATES = CHANCE.integers(-127, 128, (64, len(LABELS))) / 32
TRANSITIONS = CHANCE.normal(0, 1, (len(LABELS), len(LABELS))).round(3)


@pytest.fixture
def weights() -> Weights:
    return Weights.packed(STATES, 32, TRANSITIONS)


def test_a_run_of_features_adds_up_as_if_done_one_by_one(weights: Weights) -> None:
    buckets = CHANCE.integers(0, 64, 250).astype(np.uint32)
    expected = [STATES[buckets[:7]].sum(axis=0), STATES[buckets[7:]].sum(axis=0)]
    assert np.allclose(expected, weights.sums(buckets, np.array([0, 7])))


def test_what_a_byte_cannot_hold_is_clipped() -> None:
    strong = Weights.packed(np.full((2, len(LABELS)), 99.0), 32, TRANSITIONS)
    assert np.allclose(127 / 32, strong.sums(np.zeros(1, np.uint32), np.array([0])))


def test_saved_weights_are_the_same_when_loaded(weights: Weights, tmp_path: Path) -> None:
    weights.save(tmp_path)
    loaded = Weights.load(tmp_path)
    assert np.array_equal(weights.states, loaded.states)
    assert np.array_equal(weights.transitions, loaded.transitions)


def test_saving_twice_gives_the_same_bytes(weights: Weights, tmp_path: Path) -> None:
    weights.save(tmp_path)
    first = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    weights.save(tmp_path)
    assert first == {file.name: file.read_bytes() for file in tmp_path.iterdir()}
