"""Learns the verdicts on candidates (pii/names/verdicts.py): logistic regression on the evidence,
in posts and patterns read by models that had not seen them; the same text, the same weights.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from secondlook.pii.names.evidence import Scene, Weighed
from secondlook.pii.names.spans import bounds, candidates_of
from secondlook.pii.names.verdicts import Verdicts
from secondlook.pii.names.weights import Floats
from training import corpora
from training.corpora import Sample
from training.readers import Reader, reading_of
from training.swaps import Swaps

# Evidence seen less often says nothing.
RAREST = 6
# A pattern, short and filled by chance, is worth less than a post.
PATTERN = 0.3
RIDGE, RIDGE_OF_ODDS, RIDGE_OF_BIAS = 6.0, 0.05, 1e-3
STEPS = 12
_FIXED = 4
# Weights are kept so precisely that any machine finds the same.
_DIGITS = 3


class Case(NamedTuple):
    weighed: Weighed
    person: bool
    worth: float = 1.0


def learn(readers: Sequence[Reader], swaps: Swaps) -> Verdicts:
    """`readers` by part: each read everything but its part of the posts and patterns."""
    cases: list[Case] = []
    for post in corpora.posts():
        cases += cases_of(post, readers[corpora.part_of(post.text)])
    for language, pattern in corpora.templates():
        reader = readers[corpora.part_of(pattern)]
        cases += cases_of(swaps.filled(pattern, language), reader, PATTERN)
    return fitted(cases)


def cases_of(post: Sample, reader: Reader, worth: float = 1.0) -> Iterator[Case]:
    line = reader.line(reading_of(post))
    candidates = candidates_of(line) if line else []
    if line and candidates:
        persons = {(span.start, span.end) for span in post.spans if span.label == "PER"}
        scene = Scene(line)
        for first, last in candidates:
            person = bounds(line, first, last) in persons
            yield Case(scene.evidence(first, last), person, worth)


def fitted(cases: Sequence[Case]) -> Verdicts:
    counts = Counter(each for case in cases for each in set(case.weighed[1]))
    kept = sorted(each for each, count in counts.items() if count >= RAREST)
    columns = {each: _FIXED + number for number, each in enumerate(kept)}
    table = np.zeros((len(cases), _FIXED + len(kept)))
    for row, case in enumerate(cases):
        table[row, :_FIXED] = (1.0, *case.weighed[0])
        for each in case.weighed[1]:
            if each in columns:
                table[row, columns[each]] += 1
    ridge = np.full(table.shape[1], RIDGE)
    ridge[:_FIXED] = (RIDGE_OF_BIAS, *[RIDGE_OF_ODDS] * 3)
    persons = np.array([case.person for case in cases], float)
    worth = np.array([case.worth for case in cases])
    found = _newton(table, persons, worth, ridge)
    bias, *rest = found.round(_DIGITS).tolist()
    weights = {each: weight for each, weight in zip(kept, rest[3:], strict=True) if weight}
    return Verdicts(bias, (rest[0], rest[1], rest[2]), weights)


def _newton(table: Floats, persons: Floats, worth: Floats, ridge: Floats) -> Floats:
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (worth * (chance - persons)) + ridge * weights
        bend = (table * (worth * chance * (1 - chance))[:, None]).T @ table
        bend[np.diag_indices_from(bend)] += ridge
        weights -= np.linalg.solve(bend, slope)
    return weights
