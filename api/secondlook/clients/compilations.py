"""From a list of clients to the packed sections that indexes.py, packed_records.py and tallies.py
read: once per change of the list, in one pass, so that a million records need not be held at once.
"""

from array import array
from collections.abc import Iterable, Iterator

import marisa_trie

from secondlook.clients.bitmaps import plain
from secondlook.clients.gaps import compile_gaps, sums_of
from secondlook.clients.indexes import HEAD, may_be_misspelt, packed
from secondlook.clients.packed_records import RecordPacker
from secondlook.clients.records import ClientRecord
from secondlook.clients.signatures import compile_signatures
from secondlook.clients.tallies import TallyCounter
from secondlook.clients.variants import Nature, Variant, variants_of

# Clients that share one spelling: more than this says nothing more.
_MOST_NAMESAKES = 8
Sections = dict[str, bytes]


def compiled(records: Iterable[ClientRecord]) -> Sections:
    keys, packer, tallies = _Keys(), RecordPacker(), TallyCounter()
    for place, record in enumerate(records):
        keys.add(place, variants_of(record))
        packer.add(record)
        tallies.add(record)
    return {**keys.sections(), **packer.sections(), **tallies.sections()}


def compiled_names(records: Iterable[ClientRecord]) -> Sections:
    """Only what finds names, for records that are at hand anyway."""
    keys = _Keys()
    for place, record in enumerate(records):
        keys.add(place, variants_of(record))
    return keys.sections()


def in_memory(sections: Sections) -> dict[str, memoryview]:
    return {name: memoryview(content) for name, content in sections.items()}


class _Keys:
    def __init__(self) -> None:
        self._held: dict[str, int] = {}
        self._namesakes: dict[str, list[int]] = {}
        self._gaps: set[int] = set()
        self._openings: set[str] = set()

    def add(self, place: int, variants: Iterable[Variant]) -> None:
        for variant in variants:
            key, nature, parts, weight, spelled = variant
            self._hold(key, packed(place, nature, parts, weight))
            if spelled and nature <= Nature.PHRASE:
                self._gaps.update(sums_of(spelled))
            if len(key) < HEAD:
                self._openings.update(_openings_of(variant))

    def _hold(self, key: str, held: int) -> None:
        if key not in self._held:
            self._held[key] = held
        elif len(others := self._namesakes.setdefault(key, [self._held[key]])) < _MOST_NAMESAKES:
            others.append(held)

    def sections(self) -> Sections:
        trie = marisa_trie.Trie(self._held)
        heads = {plain(key[:HEAD]) for key in self._held if len(key) >= HEAD}
        return {
            "keys": trie.tobytes(),
            "heads": b"\n".join(sorted(heads)),
            "openings": "\n".join(sorted(self._openings)).encode("utf-8"),
            "longest": max(map(len, self._held), default=0).to_bytes(4, "little"),
            **self._placed(trie),
            **compile_gaps(self._gaps),
            **compile_signatures(self._misspellable(trie)),
        }

    def _placed(self, trie: marisa_trie.Trie) -> Sections:
        """By the number of each key whose it is; below zero, where in `several` they are listed."""
        single, several = array("q", bytes(8 * len(self._held))), array("q")
        for key, held in self._held.items():
            if (others := self._namesakes.get(key)) is not None:
                held = -len(several) - 1
                several.extend((len(others), *others))
            single[trie[key]] = held
        return {"single": single.tobytes(), "several": several.tobytes()}

    def _misspellable(self, trie: marisa_trie.Trie) -> Iterator[tuple[str, int]]:
        for key, held in self._held.items():
            if any(may_be_misspelt(key, each) for each in self._namesakes.get(key, (held,))):
                yield key, trie[key]


def _openings_of(short: Variant) -> Iterator[str]:
    """The first words under which a short key may stand in a draft: whole, with a possessive s,
    letter by letter (V.D.M.), and as far as its own words go.
    """
    key = short.key
    yield from (key, key + "s", key[0])
    if short.spelled:
        yield short.spelled[0]
    if short.nature in (Nature.HANDLE, Nature.DOMAIN):
        yield from (key[:size] for size in range(1, len(key)))
