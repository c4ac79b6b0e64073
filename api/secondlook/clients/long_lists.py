"""Client lists as CSV of any length: read twice, row by row, so that a million rows need not fit in
memory. The first time every row is checked; what is kept of it is a fingerprint of its name.

What a row may hold is for spreadsheets.py, which reads all that is short.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TextIO

from secondlook.clients.imports import Row, rows_by_name
from secondlook.clients.records import ClientRecord, checked, same_name
from secondlook.clients.spreadsheets import (
    LONGEST_CELL,
    MARKS,
    MOST_NAMED,
    columns_of,
    delimiter_of,
    numbered_rows,
    record_in,
    refuse,
)
from secondlook.errors import BadRow, ImportRefused, RegistryError

# From here on a file is read this way.
LONG = 2_000_000
MOST_BYTES = 4_000_000_000
MOST_ROWS = 5_000_000
_LONGEST_LINE = 12 * LONGEST_CELL
_SAMPLE = 1 << 20
_AT_ONCE = 5_000
_FINGERPRINT = 8


def is_long(file: Path) -> bool:
    """Whether a file is text, and too long to be read at once."""
    try:
        with file.open("rb") as opened:
            return opened.read(4) != b"PK\x03\x04" and file.stat().st_size > LONG
    except OSError:
        raise ImportRefused("the file cannot be read") from None


class LongList:
    """The clients of a CSV file, which must not change meanwhile. Raises ImportRefused."""

    def __init__(self, file: Path) -> None:
        self._file = file
        if file.stat().st_size > MOST_BYTES:
            raise ImportRefused(f"the file is larger than {MOST_BYTES // 1_000_000} MB")
        self._encoding = _encoding(file)
        self._names: set[int] = set()
        self._stamp = self._stamped()
        self._check()

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[ClientRecord]:
        for line, row in self._filled_rows():
            try:
                yield record_in(self._columns, row)
            except RegistryError as error:
                refuse([BadRow(line, str(error))])
        if self._stamped() != self._stamp:
            raise ImportRefused("the file changed while it was read")

    def _stamped(self) -> tuple[int, int]:
        told = self._file.stat()
        return told.st_mtime_ns, told.st_size

    def parts(self) -> Iterator[Mapping[str, Row]]:
        """For imports.merged."""
        rest = iter(self)
        while part := list(islice(rest, _AT_ONCE)):
            yield rows_by_name([checked(record) for record in part])

    def holds(self, name: str) -> bool:
        """Whether a client of this name (same_name) is in the list."""
        return _fingerprint(name) in self._names

    def _check(self) -> None:
        bad: list[BadRow] = []
        self._columns = columns_of(next(self._rows(), (1, []))[1])
        for line, row in self._filled_rows():
            try:
                name = _fingerprint(same_name(record_in(self._columns, row).name))
            except RegistryError as error:
                bad.append(BadRow(line, str(error)))
            else:
                if name in self._names:
                    bad.append(BadRow(line, "the same name as on a line before"))
                self._names.add(name)
            if len(bad) > MOST_NAMED:
                break
        refuse(bad)

    def _filled_rows(self) -> Iterator[tuple[int, list[str]]]:
        rows = self._rows()
        next(rows, None)
        return ((line, row) for line, row in rows if any(map(str.strip, row)))

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Rows with the line they begin on."""
        try:
            with self._file.open(encoding=self._encoding, newline="") as opened:
                head = opened.readline(_LONGEST_LINE)
                opened.seek(0)
                yield from numbered_rows(_lines(opened), delimiter_of(head), MOST_ROWS)
        except (OSError, UnicodeDecodeError):
            raise ImportRefused("the file cannot be read as text") from None


def _lines(opened: TextIO) -> Iterator[str]:
    while line := opened.readline(_LONGEST_LINE):
        if len(line) >= _LONGEST_LINE or "\0" in line:
            raise ImportRefused("the file is no text: it holds NUL characters or endless lines")
        yield line


def _encoding(file: Path) -> str:
    """By its mark; else UTF-8 where all of it is, else the one of older spreadsheet programs."""
    with file.open("rb") as opened:
        head = opened.read(4)
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    try:
        with file.open(encoding="utf-8", newline="") as text:
            while text.read(_SAMPLE):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _fingerprint(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=_FINGERPRINT).digest(), "big")
