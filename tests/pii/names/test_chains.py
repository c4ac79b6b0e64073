"""Marginals worked out in windows against the plain algorithm over the whole chain."""

import numpy as np

from secondlook.pii.names.chains import Chain
from secondlook.pii.names.weights import LABELS, Floats


def scores(count: int) -> Floats:
    return np.random.default_rng(count).normal(0, 2, (count, len(LABELS)))


def marginals(scores: Floats, transitions: Floats) -> Floats:
    return Chain(transitions).marginals(scores, np.arange(len(scores)))


TRANSITIONS = np.random.default_rng(5).normal(0, 1, (len(LABELS), len(LABELS)))


def plain(scores: Floats) -> Floats:
    """Forward and backward word by word, between certain non-names, insides only after their own."""
    moves = np.exp(TRANSITIONS)
    for label in range(2, len(LABELS), 2):
        for before in range(len(LABELS)):
            if before not in (label - 1, label):
                moves[before, label] = 0
    outside = np.eye(len(LABELS))[0]
    says = [outside, *np.exp(scores), outside]
    ahead, behind = [outside], [outside]
    for each in says[1:]:
        ahead.append((ahead[-1] @ moves) * each)
    for each in says[-2::-1]:
        behind.append((moves @ behind[-1]) * each)
    joint = np.array(ahead) * np.array(behind[::-1]) / np.maximum(says, 1e-300)
    return (joint / joint.sum(axis=1, keepdims=True))[1:-1]


def test_a_short_chain_is_exact() -> None:
    assert np.allclose(plain(scores(7)), marginals(scores(7), TRANSITIONS))


def test_runs_of_words_are_chains_of_their_own_whatever_their_lengths() -> None:
    lengths = [1, 40, 3, 21, 1]
    runs = [scores(length) for length in lengths]
    starts = np.cumsum([0, *(length + 2 for length in lengths[:-1])])
    places = [
        start + place for start, run in zip(starts, runs, strict=True) for place in range(len(run))
    ]
    found = Chain(TRANSITIONS).marginals(np.concatenate(runs), np.array(places))
    assert np.abs(np.concatenate([plain(run) for run in runs]) - found).max() < 0.01


def test_windows_change_next_to_nothing() -> None:
    difference = np.abs(plain(scores(100)) - marginals(scores(100), TRANSITIONS))
    assert difference.max() < 0.01


def test_the_labels_of_a_word_add_up_to_one() -> None:
    assert np.allclose(1, marginals(scores(500), TRANSITIONS).sum(axis=1))


def test_a_name_goes_on_only_where_it_began() -> None:
    strong = np.zeros((3, len(LABELS)))
    strong[1, LABELS.index("I-PER")] = 9
    found = marginals(strong, np.zeros((len(LABELS), len(LABELS))))
    assert found[0, LABELS.index("B-PER")] > 0.9
    assert found[1, LABELS.index("I-PER")] > 0.9
