"""Packed, mapped or in layers: the same clients are found as by a matcher made on the spot."""

from dataclasses import replace
from pathlib import Path

import pytest

from cases.scoring import cases_in
from secondlook.clients.changes import Changed
from secondlook.clients.compilations import compiled, in_memory
from secondlook.clients.index_files import CompiledList
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.packed_records import PackedRecords
from secondlook.clients.records import ClientRecord
from secondlook.clients.snapshots import Clients
from secondlook.clients.spreadsheets import read_clients
from secondlook.clients.tallies import Tallies, TallyCounter
from secondlook.language import read

CASES = Path(__file__).parents[1] / "cases"
RECORDS = [
    replace(record, id=number)
    for number, record in enumerate(read_clients(CASES / "clients.csv"), 1)
]
DRAFTS = [read(case.text) for case in cases_in(CASES / "clients.jsonl")]
Found = list[list[tuple[int, int, str]]]


def made(records: list[ClientRecord]) -> CompiledList:
    return CompiledList("mark", in_memory(compiled(records)))


def found_by(matcher: ClientMatcher) -> Found:
    return [
        [(each.start, each.end, each.client.name) for each in matcher.find(draft) if each.client]
        for draft in DRAFTS
    ]


@pytest.fixture(scope="module")
def expected() -> Found:
    return found_by(ClientMatcher(RECORDS))


def test_a_compiled_list_finds_the_same(expected: Found) -> None:
    assert sum(map(len, expected)) > 100
    assert expected == found_by(Clients.from_compiled(made(RECORDS)).matcher)


def test_a_list_with_changes_on_top_finds_the_same(expected: Found) -> None:
    """Half of the clients had another name before, some are new, and some are gone by now."""
    before = [
        replace(record, name=f"Oudwerk {record.id}", aliases=(), handles=(), website="")
        if record.id and record.id % 2
        else record
        for record in RECORDS[:-5]
    ]
    gone = [ClientRecord(f"Verdwenen {number}", id=1_000 + number) for number in range(9)]
    changed = [record for record in RECORDS if record not in before]
    ids = [record.id for record in (*changed, *gone) if record.id]
    clients = Clients.with_changes(made([*before, *gone]), Changed("new", sorted(ids), changed))

    assert sorted(map(str, RECORDS)) == sorted(map(str, clients.matcher.records))
    assert len(RECORDS) == len(clients.matcher.records)
    assert expected == found_by(clients.matcher)


def test_records_come_out_as_they_went_in() -> None:
    packed = PackedRecords(made(RECORDS).sections)

    assert list(packed) == RECORDS
    assert [packed[place] for place in range(len(packed))] == RECORDS
    assert frozenset([0, 2]) == packed.places_of([1, 3, 9_999])


def test_counts_come_out_as_they_went_in() -> None:
    counted = TallyCounter(RECORDS).by_city

    assert counted == dict(Tallies(made(RECORDS).sections))


def test_an_empty_list_is_a_list() -> None:
    clients = Clients.from_compiled(made([]))

    assert (0, {}) == (len(clients.matcher.records), dict(Tallies(made([]).sections)))
    assert all([] == clients.matcher.find(draft) for draft in DRAFTS)
