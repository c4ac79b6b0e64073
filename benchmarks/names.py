"""Persons in the posts that were held back from training, beside deduce, each in its own process.

Needs deduce, which builds its lists for some minutes at its first start. Exact: the same words;
touched: at least a part of them. deduce is for Dutch, so it reads the Dutch posts only.
"""

import argparse
import importlib
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from benchmarks.rows import Row
from training import corpora
from training.corpora import Sample

Span = tuple[int, int]
Finder = Callable[[Sample], list[Span]]
_STATUS = Path("/proc/self/status")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("--side", choices=("ours", "deduce"))
    if side := parser.parse_args().side:
        print(json.dumps(_figures(_ours if side == "ours" else _deduce)))
        return
    ours, other = (_measured(side) for side in ("ours", "deduce"))
    dutch, english = ours["nl"], ours["en"]
    beside = other["nl"]
    _quality("Dutch", dutch, beside)
    _quality("English", english, None)
    _cost(ours, other)


def _quality(language: str, ours: dict[str, float], other: dict[str, float] | None) -> None:
    goals = {"recall": 0.93, "precision": 0.92, "recall, touched": 0.93, "precision, touched": 0.92}
    for what, goal in goals.items():
        theirs = f"{other[what]:.2f} (deduce)" if other else "–"
        ratio = f"{ours[what] / other[what]:.2f}" if other else "–"
        posts = f"persons, {language}, held back: {what} (of {ours['persons']:.0f})"
        Row(posts, f"{ours[what]:.2f}", theirs, ratio, f"≥ {goal}", ours[what] >= goal).emit()
    alarms = f"{ours['alarms']:.1f}", f"{other['alarms']:.1f} (deduce)" if other else "–"
    what = f"persons, {language}: false alarms per 100 of {ours['clean']:.0f} clean posts"
    Row(what, *alarms, "–", "≤ 4", ours["alarms"] <= 4).emit()


def _cost(ours: dict[str, dict[str, float]], other: dict[str, dict[str, float]]) -> None:
    for what, unit, goal in (
        ("ms", "ms per 280 characters", 1.0),
        ("memory", "MB of memory", 45.0),
    ):
        mine, theirs = ours["cost"][what], other["cost"][what]
        ratio = f"1/{theirs / mine:.0f}"
        shown = f"{mine:.2f}", f"{theirs:.2f} (deduce)", ratio, f"≤ {goal:g}"
        Row(f"names: {unit}", *shown, mine <= goal).emit()


def _measured(side: str) -> dict[str, dict[str, float]]:
    command = [sys.executable, "-m", "benchmarks.names", "--side", side]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _figures(load: Callable[[], Finder]) -> dict[str, dict[str, float]]:
    posts = [post for part in corpora.held_back().values() for post in part]
    # The engine's frame is in memory with or without names: what counts is what they add to it.
    importlib.import_module("secondlook.pii")
    before = _memory()
    find = load()
    find(posts[0])
    grown = _memory() - before
    figures = {
        language: _scores(find, [post for post in posts if post.language == language])
        for language in ("nl", "en")
    }
    figures["cost"] = {"ms": _milliseconds(find, posts), "memory": grown}
    return figures


def _scores(find: Finder, posts: list[Sample]) -> dict[str, float]:
    persons = found = right = touched = true = clean = alarms = 0
    for post in posts:
        marked = [(span.start, span.end) for span in post.spans if span.label == "PER"]
        spans = find(post)
        persons, found = persons + len(marked), found + len(spans)
        right += len(set(marked) & set(spans))
        touched += sum(any(map(_overlap(one), spans)) for one in marked)
        true += sum(any(map(_overlap(one), marked)) for one in spans)
        clean, alarms = clean + (not marked), alarms + (0 if marked else len(spans))
    return {
        "persons": persons,
        "recall": right / persons,
        "precision": right / max(found, 1),
        "recall, touched": touched / persons,
        "precision, touched": true / max(found, 1),
        "clean": clean,
        "alarms": 100 * alarms / max(clean, 1),
    }


def _overlap(one: Span) -> Callable[[Span], bool]:
    return lambda other: one[0] < other[1] and other[0] < one[1]


def _milliseconds(find: Finder, posts: list[Sample]) -> float:
    """The best of five rounds over all posts, so that a busy machine counts less."""
    rounds = []
    for _ in range(5):
        start = time.process_time()
        for post in posts:
            find(post)
        rounds.append(time.process_time() - start)
    return min(rounds) * 1e3 * 280 / sum(len(post.text) for post in posts)


def _memory() -> float:
    found = re.search(r"VmRSS:\s+(\d+)", _STATUS.read_text("ascii"))
    return int(found[1]) / 1024 if found else 0.0


def _ours() -> Finder:
    from secondlook.pii.names.taggers import NameTagger
    from training.readers import reading_of as read

    tagger = NameTagger.shipped()
    reading_of = cache(read)

    def find(post: Sample) -> list[Span]:
        mentions = tagger.tag(reading_of(post))
        return [(each.start, each.end) for each in mentions if each.entity == "PERSON"]

    return find


def _deduce() -> Finder:
    from deduce import Deduce

    engine = Deduce()

    def find(post: Sample) -> list[Span]:
        annotations = engine.deidentify(post.text).annotations
        return [
            (each.start_char, each.end_char)
            for each in annotations
            if each.tag in ("persoon", "patient")
        ]

    return find


if __name__ == "__main__":
    main()
