"""Lists made to harm: refused with a reason, within bounds of memory; large honest ones are read."""

import tracemalloc
from collections.abc import Callable

import pytest

from clients import bombs
from clients.samples import named
from secondlook.clients.spreadsheets import MOST_ROWS, read_clients, write_clients
from secondlook.errors import ImportRefused

BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "20 kB to 2 GB by overlap": (bombs.overlapping, "overlap"),
    "40 MB of nothing": (bombs.packed_tight, "tighter"),
    "60 MB of nothing": (lambda: bombs.packed_tight(60_000_000), "more than|tighter"),
    "many parts together": (bombs.packed_in_many, "more than"),
    "60,000 parts": (bombs.many_entries, "too many parts"),
    "a part above": (lambda: bombs.outside("../../evil.xml"), "outside"),
    "a part above, Windows": (lambda: bombs.outside("..\\evil.xml"), "outside"),
    "a part at the root": (lambda: bombs.outside("/etc/evil.xml"), "outside"),
    "a part on a drive": (lambda: bombs.outside("C:/evil.xml"), "outside"),
    "a link": (bombs.linked, "link"),
    "a lie about its size": (bombs.lying, "damaged|more than|tighter"),
    "a million rows": (bombs.many_rows, "more than|tighter"),
    "a million rows, loosely packed": (lambda: bombs.many_rows(400_000), "more than|tighter"),
    "entities": (bombs.entities, "no XLSX|column"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_workbook_that_harms_is_refused_within_bounds(bomb: str) -> None:
    make, reason = BOMBS[bomb]
    content = make()
    tracemalloc.start()
    try:
        with pytest.raises(ImportRefused, match=reason):
            read_clients(content)
        # The file itself, what was unpacked of it (at most 50 MB) and the copy made of that.
        assert tracemalloc.get_traced_memory()[1] < 130_000_000
    finally:
        tracemalloc.stop()


def test_the_overlapping_bomb_is_what_it_says() -> None:
    assert len(bombs.overlapping()) < 40_000


def test_a_text_of_a_million_rows_is_refused() -> None:
    with pytest.raises(ImportRefused, match=f"more than {MOST_ROWS} rows"):
        read_clients(b"name\n" + b"".join(b"Kwelder %d\n" % n for n in range(1_000_000)))


def test_a_workbook_of_ten_thousand_clients_is_no_bomb() -> None:
    records = named(10_000)

    assert records == read_clients(write_clients(records, "xlsx"))
