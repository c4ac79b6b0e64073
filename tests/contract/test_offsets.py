"""Ten thousand texts: what Python counts is what a browser counts (promise 10)."""

import json

from contract.offsets import FILE, PIECES, TEXTS, written
from secondlook.offsets import to_utf16


def test_the_file_is_what_the_server_says_now() -> None:
    assert written() == FILE.read_text("utf-8")


def test_ten_thousand_spans_hold_the_same_words_in_utf16() -> None:
    contract = json.loads(FILE.read_text("utf-8"))
    mismatches = 0
    for indexes, first, last, start, end in contract["texts"]:
        text = "".join(PIECES[index] for index in indexes)
        words = "".join(PIECES[index] for index in indexes[first : last + 1])
        mismatches += text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") != words
    assert (TEXTS, 0) == (len(contract["texts"]), mismatches)


def test_no_span_begins_inside_an_emoji() -> None:
    at = to_utf16("a👩‍👩‍👧‍👦b")
    assert [0, 1, 3, 4, 6, 7, 9, 10, 12, 13] == [at(offset) for offset in range(10)]
