"""The word lists: what is an ordinary word, and how they came to be."""

import csv
import runpy
import sys
from importlib import resources
from pathlib import Path

import pytest

from secondlook.clients import words

LISTS = resources.files("secondlook") / "data" / "words"
BUILD = Path(__file__).parents[2] / "training" / "words.py"


@pytest.mark.parametrize("word", ["helder", "samen", "anders", "bright", "spring", "the", "het"])
def test_everyday_words_of_both_languages_are_common(word: str) -> None:
    assert words.is_common(word)


@pytest.mark.parametrize("word", ["baken", "zwaluw", "meander", "zonnedauw", "saltmarshes"[:4]])
def test_other_words_are_known(word: str) -> None:
    assert words.is_known(word)


@pytest.mark.parametrize("word", ["kwelderhave", "amsterdam", "utrecht", "london", "xyzzy", ""])
def test_names_and_nonsense_are_not(word: str) -> None:
    assert not words.is_known(word)


def test_names_are_told_from_words() -> None:
    assert words.is_proper_name("emma")
    assert words.is_proper_name("kees")
    assert not words.is_proper_name("helder")


def test_the_lists_are_small_and_name_their_sources() -> None:
    files = [file for file in LISTS.iterdir() if file.is_file()]
    source = (LISTS / "SOURCE.txt").read_text("utf-8")

    assert sum(len(file.read_bytes()) for file in files) < 3_000_000
    assert {"SOURCE.txt"} == {file.name for file in files if file.name not in source}


def test_cues_are_folded_and_stand_once_in_a_list() -> None:
    for section in ("forms", "before", "after", "places", "people"):
        for name, cues in words._cues()[section].items():
            flat = [cue for cue in cues if isinstance(cue, str)]
            assert flat == [cue.lower() for cue in flat]
            assert len(flat) == len(set(flat)), f"{section}.{name}"


def test_the_same_lists_build_the_same_bytes(tmp_path: Path) -> None:
    built = [build(tmp_path / str(run)) for run in range(2)]

    assert built[0] == built[1]
    assert {"common.marisa", "known.marisa", "names.marisa"} == set(built[0])


def build(folder: Path) -> dict[str, bytes]:
    """Runs the build script on tiny lists of the same form."""
    (folder / "out").mkdir(parents=True)
    (folder / "dutch").write_text("helder\nBaken\nbaken\nAssen\n06-nummer\n", "utf-8")
    (folder / "english-words.10").write_bytes("bright\ncaf\xe9\n".encode("latin-1"))
    (folder / "english-words.60").write_bytes(b"marsh\n")
    (folder / "frequency").write_text("helder 0.5\nassen 0.1\n", "utf-8")
    with (folder / "forenames").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["Country", "Romanized Name"], ["NL", "Iris"]])
    lists = {"dutch": "dutch", "scowl": ".", "frequency": "frequency", "forenames": "forenames"}
    arguments = [part for name, path in lists.items() for part in (f"--{name}", str(folder / path))]
    before, sys.argv = sys.argv, ["words.py", *arguments, "--out", str(folder / "out")]
    try:
        runpy.run_path(str(BUILD), run_name="__main__")
    finally:
        sys.argv = before
    return {file.name: file.read_bytes() for file in (folder / "out").iterdir()}
