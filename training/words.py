"""Builds the word lists of `secondlook.wordlists`; the same public lists, the same bytes.

    python training/words.py --dutch /usr/share/dict/dutch --scowl /usr/share/dict/scowl \\
        --frequency nl-frequency.txt --forenames common-forenames-by-country.csv --out DIRECTORY

Debian's `wdutch` and `scowl` hold the first two; SOURCE.txt names all four and their terms.
"""

import argparse
import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import marisa_trie

from secondlook.reading import fold

COMMON_SIZES = (10, 20, 35)
KNOWN_SIZES = (*COMMON_SIZES, 40, 50, 55, 60)
VARIETIES = ("english", "american", "british")

PLAIN = re.compile(r"[a-z]{2,}")


def lower_case_words(lines: Iterable[str]) -> Iterator[str]:
    """Words as the list writes them in lower case, folded; proper names and phrases drop out."""
    for line in lines:
        word = line.strip()
        if word == word.lower() and PLAIN.fullmatch(folded := fold(word)):
            yield folded


def proper_names(lines: Iterable[str], common: set[str]) -> set[str]:
    """Words the list writes with a capital, people's for the most part; everyday words drop out."""
    capital = (
        line.strip() for line in lines if line[:1].isupper() and line[1:] == line[1:].lower()
    )
    return {name for name in map(fold, capital) if PLAIN.fullmatch(name)} - common


def scowl_words(folder: Path, sizes: Iterable[int]) -> set[str]:
    files = [folder / f"{variety}-words.{size}" for size in sizes for variety in VARIETIES]
    return {
        word
        for file in files
        if file.exists()
        for word in lower_case_words(file.read_text("latin-1").splitlines())
    }


def frequent_words(file: Path) -> set[str]:
    rows = (line.split() for line in file.read_text("utf-8").splitlines())
    return set(lower_case_words(row[0] for row in rows if row and not row[0].startswith(";")))


def forenames(file: Path) -> set[str]:
    with file.open(encoding="utf-8-sig", newline="") as rows:
        names = [row["Romanized Name"] for row in csv.DictReader(rows)]
    return {name for name in map(fold, names) if PLAIN.fullmatch(name)}


def save(words: set[str], file: Path) -> None:
    trie = marisa_trie.Trie(sorted(words))
    trie.save(str(file))
    print(f"{file.name}: {len(words)} words, {file.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    for name in ("dutch", "scowl", "frequency", "forenames", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    paths = parser.parse_args()
    lines = paths.dutch.read_text("utf-8").splitlines()
    dutch = set(lower_case_words(lines))
    known = dutch | scowl_words(paths.scowl, KNOWN_SIZES)
    # The frequency list is all lower case: only what a dictionary also writes so is a word.
    common = (frequent_words(paths.frequency) & known) | scowl_words(paths.scowl, COMMON_SIZES)
    save(common, paths.out / "common.marisa")
    save(known - common, paths.out / "known.marisa")
    names = forenames(paths.forenames) | proper_names(lines, common)
    save(names, paths.out / "names.marisa")


if __name__ == "__main__":
    main()
