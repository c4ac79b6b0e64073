"""The records of a snapshot: packed in one stretch of text and unpacked when one is asked for, so
that a million of them can lie in a mapped file.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np

from secondlook.clients.records import FIELDS, ClientRecord, stored_record, texts_of

_SEPARATOR = "\x1f"  # a control character: no field of a checked record holds one
_NO_ID = -1
_MOST_AT_HAND = 2_048


class Records(Protocol):
    """By their place in the snapshot; iterating gives those that are in the list now."""

    def __getitem__(self, place: int, /) -> ClientRecord: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[ClientRecord]: ...


class PackedRecords:
    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        self._ids = sections["record_ids"].cast("q")
        self._ends = sections["record_ends"].cast("Q")
        self._texts = sections["record_texts"]
        self._at_hand = lru_cache(_MOST_AT_HAND)(self._unpacked)

    def __getitem__(self, place: int) -> ClientRecord:
        return self._at_hand(place)

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[ClientRecord]:
        return map(self._unpacked, range(len(self)))

    def places_of(self, ids: Sequence[int]) -> frozenset[int]:
        """Where the clients with these ids stand, as far as they do."""
        held = np.frombuffer(self._ids, np.int64)
        return frozenset(np.flatnonzero(np.isin(held, ids)).tolist())

    def _unpacked(self, place: int) -> ClientRecord:
        start, end = (self._ends[place - 1] if place else 0), self._ends[place]
        texts = str(self._texts[start:end], "utf-8").split(_SEPARATOR)
        number = self._ids[place]
        return stored_record(texts, None if number == _NO_ID else number)


class StackedRecords:
    """Records with newer ones on top; of those below, `gone` are no longer in the list."""

    def __init__(self, below: PackedRecords, gone: frozenset[int], above: PackedRecords) -> None:
        self._below, self._gone, self._above = below, gone, above

    def __getitem__(self, place: int) -> ClientRecord:
        below = len(self._below)
        return self._below[place] if place < below else self._above[place - below]

    def __len__(self) -> int:
        return len(self._below) - len(self._gone) + len(self._above)

    def __iter__(self) -> Iterator[ClientRecord]:
        for place in range(len(self._below)):
            if place not in self._gone:
                yield self._below[place]
        yield from self._above


class RecordPacker:
    def __init__(self) -> None:
        self._ids, self._ends, self._texts = array("q"), array("Q"), bytearray()

    def add(self, record: ClientRecord) -> None:
        texts = texts_of(record)
        self._texts += _SEPARATOR.join(texts[field] for field in FIELDS).encode("utf-8")
        self._ends.append(len(self._texts))
        self._ids.append(_NO_ID if record.id is None else record.id)

    def sections(self) -> dict[str, bytes]:
        return {
            "record_ids": self._ids.tobytes(),
            "record_ends": self._ends.tobytes(),
            "record_texts": bytes(self._texts),
        }
