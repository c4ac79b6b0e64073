"""Verdicts: evidence added up, kept in a file, and learned from cases."""

from pathlib import Path

import pytest

from secondlook.pii.names.verdicts import Verdicts
from training.judging import Case, fitted

VERDICTS = Verdicts(-1.0, (0.5, 0.25, 0.0), {"b=sprak": 2.0, "k1F": 0.5})


def test_evidence_adds_up_and_what_is_not_known_says_nothing() -> None:
    assert pytest.approx(0.5) == VERDICTS.score(((0.0, 2.0, 9.0), ["k1F", "b=nooit"]))


def test_a_score_is_a_probability_however_strong_the_evidence() -> None:
    strong = Verdicts(0.0, (0.0, 0.0, 0.0), {"k1F": 1e6, "b^1": -1e6})
    assert 0 < strong.score(((0, 0, 0), ["b^1"])) < strong.score(((0, 0, 0), ["k1F"])) <= 1


def test_saved_verdicts_are_the_same_when_loaded(tmp_path: Path) -> None:
    VERDICTS.save(tmp_path)
    assert VERDICTS == Verdicts.load(tmp_path)


def cases() -> list[Case]:
    said = [("b=sprak", True), ("b=zaal", False), ("b=bij", True), ("b=bij", False)]
    return [Case(((0.0, 0.0, 0.0), [seen, "k1F"]), person) for seen, person in said * 40]


def test_what_goes_with_persons_speaks_for_one() -> None:
    found = fitted(cases())
    scores = [found.score(((0, 0, 0), [seen])) for seen in ("b=sprak", "b=bij", "b=zaal")]
    assert sorted(scores, reverse=True) == scores
    assert scores[0] > 0.75 > 0.25 > scores[2]


def test_what_is_seen_too_rarely_is_left_out() -> None:
    rare = Case(((0, 0, 0), ["b=zelden"]), person=True)
    assert "b=zelden" not in fitted([*cases(), rare]).weights


def test_the_same_cases_give_the_same_verdicts() -> None:
    assert fitted(cases()) == fitted(cases())
