"""Samples as the trainer takes them: per word its feature buckets and its label."""

from collections.abc import Iterator
from random import Random

import numpy as np

from secondlook.pii.names.features import (
    BUCKETS,
    OFFSETS,
    Traits,
    neighbour_buckets,
    own_buckets,
    pair_buckets,
    traits_of,
)
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.words import Word, words_of
from training.corpora import Sample

_PAD = "pad"


class Vectors:
    """`dropout` is how often a word of a sample is made unknown to the name lists."""

    def __init__(self, gazetteers: Gazetteers, chance: Random, dropout: float) -> None:
        self._gazetteers, self._chance, self._dropout = gazetteers, chance, dropout
        self._names = [str(bucket) for bucket in range(BUCKETS)]
        self._known: dict[tuple[str, int, bool], tuple[Traits, dict[int, list[str]]]] = {}

    def rows(self, sample: Sample) -> tuple[list[list[str]], list[str]]:
        """Features and labels, with a certain non-name on either side, as `Chain` assumes."""
        words = words_of(sample.text)
        found = [self._traits(word) for word in words]
        features = [list(each[1][0]) for each in found]
        for place, (_, said) in enumerate(found):
            for offset in OFFSETS:
                if offset and 0 <= place - offset < len(found):
                    features[place - offset] += said[offset]
        hashes = np.zeros((2, len(words) + 4), np.uint32)
        if words:
            hashes[:, 2:-2] = np.array([each.pairs for each, _ in found], np.uint32).T
        for row, pairs in zip(features, pair_buckets(*hashes).tolist(), strict=True):
            row += [self._names[bucket] for bucket in pairs]
        return [[_PAD], *features, [_PAD]], ["O", *labels_of(words, sample), "O"]

    def _traits(self, word: Word) -> tuple[Traits, dict[int, list[str]]]:
        forget = self._chance.random() < self._dropout
        key = (word.form, word.flags, forget)
        if key not in self._known:
            traits = traits_of(word.form, word.flags, self._gazetteers, forget=forget)
            said = {
                offset: [
                    self._names[bucket]
                    for bucket in neighbour_buckets(traits.seen, offset).tolist()
                ]
                for offset in OFFSETS
            }
            said[0] = [self._names[bucket] for bucket in own_buckets(traits.own).tolist()]
            self._known[key] = traits, said
        return self._known[key]


def labels_of(words: list[Word], sample: Sample) -> Iterator[str]:
    """BIO labels; a word belongs to a span when it starts in it."""
    spans = iter(sample.spans)
    span, inside = next(spans, None), False
    for word in words:
        while span and word.start >= span.end:
            span, inside = next(spans, None), False
        if span and word.end > span.start and word.form.strip():
            yield f"{'I' if inside else 'B'}-{span.label}"
            inside = True
        else:
            yield "O"
