"""Client lists as files: reading CSV and XLSX into records, writing records as either.

A list with one bad row is refused as a whole, every bad row named with its line. What is written
executes nothing when a spreadsheet program opens it, and reads back exactly. openpyxl is imported
where a workbook is at hand: a server that starts need not wait for it.
"""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from secondlook.clients.records import FIELDS, ClientRecord, record_of, same_name, texts_of
from secondlook.errors import BadRow, ImportRefused, RegistryError

MOST_BYTES = 20_000_000
MOST_ROWS = 200_000
MOST_NAMED = 50
LONGEST_CELL = 20_000
_DELIMITERS = (",", ";", "\t")
_DUTCH = {
    "naam": "name",
    "aliassen": "aliases",
    "alias": "aliases",
    "soort": "kind",
    "plaats": "city",
    "omvang": "size",
    "vervanging": "replacement",
    "mag_genoemd": "may_be_named",
    "mag genoemd": "may_be_named",
    "may be named": "may_be_named",
}
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# What makes a spreadsheet program calculate, and the full-width forms it takes for the same.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def read_clients(source: bytes | Path) -> list[ClientRecord]:
    """The clients in a file or in its content: a zip is a workbook, everything else is text."""
    content = source if isinstance(source, bytes) else _content(source)
    if len(content) > MOST_BYTES:
        raise ImportRefused(f"the file is larger than {MOST_BYTES // 1_000_000} MB")
    if content.startswith(b"PK\x03\x04"):
        from secondlook.clients.workbooks import rows_of_workbook

        return _records(rows_of_workbook(content, MOST_ROWS))
    return _records(_rows_of_text(_decoded(content)))


def write_clients(records: Iterable[ClientRecord], form: str = "csv") -> bytes:
    """The list as `csv` or `xlsx`."""
    return write_xlsx(records) if form == "xlsx" else write_csv(records)


def save_clients(file: Path, records: Sequence[ClientRecord]) -> int:
    """Writes the list to a file that is the owner's alone; how many there were."""
    content = write_clients(records, file.suffix.lower().lstrip("."))
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        file.chmod(0o600)
        out.write(content)
    return len(records)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError:
        raise ImportRefused("the file cannot be read") from None


def write_csv(records: Iterable[ClientRecord]) -> bytes:
    """With a byte order mark: Excel takes the file for another encoding without it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FIELDS)
    for record in records:
        writer.writerow(_defused_row(record))
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def write_xlsx(records: Iterable[ClientRecord]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("clients")
    sheet.append(list(FIELDS))
    for record in records:
        sheet.append(_defused_row(record))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def defused(cell: str) -> str:
    return f"'{cell}" if _calculates(cell) else cell


def undefused(cell: str) -> str:
    """Takes off what `defused` put on, and nothing else: 't Hoefijzer keeps its apostrophe."""
    return cell[1:] if cell.startswith("'") and _calculates(cell[1:]) else cell


def _calculates(cell: str) -> bool:
    # Apostrophes count too: '=A1 gets a second one, so that taking one off again is exact.
    return cell.lstrip("'").startswith(_FORMULA_STARTS)


def _defused_row(record: ClientRecord) -> list[str]:
    texts = texts_of(record)
    return [defused(texts[field]) for field in FIELDS]


def _decoded(content: bytes) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise ImportRefused("the file is no text in UTF-8, UTF-16 or Windows-1252") from None


def _rows_of_text(text: str) -> Iterator[tuple[int, list[str]]]:
    if "\0" in text:
        raise ImportRefused("the file is no text: it holds NUL characters")
    delimiter = delimiter_of(text.split("\n", 1)[0])
    yield from numbered_rows(io.StringIO(text, newline=""), delimiter, MOST_ROWS)


def numbered_rows(
    lines: Iterable[str], delimiter: str, most: int
) -> Iterator[tuple[int, list[str]]]:
    """At most so many rows with the line they begin on; a quoted cell may run over several lines.
    Raises ImportRefused."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = 1
    try:
        for count, row in enumerate(reader):
            if count > most:
                raise ImportRefused(f"the list has more than {most} rows")
            yield line, row
            line = reader.line_num + 1
    except csv.Error:
        reason = "a quote is not closed, or a cell is far too long"
        raise ImportRefused("the file is no proper CSV", (BadRow(line, reason),)) from None


def delimiter_of(head: str) -> str:
    return max(_DELIMITERS, key=head.count)


def _records(rows: Iterator[tuple[int, list[str]]]) -> list[ClientRecord]:
    columns = columns_of(next(rows, (1, []))[1])
    # All rows first: a list that is far too long is refused before the work of checking it.
    counted = list(rows)
    bad: list[BadRow] = []
    seen: dict[str, int] = {}
    records: list[ClientRecord] = []
    for line, row in counted:
        if not any(cell.strip() for cell in row):
            continue
        try:
            record = record_in(columns, row)
        except RegistryError as error:
            bad.append(BadRow(line, str(error)))
            continue
        first = seen.setdefault(same_name(record.name), line)
        if first != line:
            bad.append(BadRow(line, f"the same name as on line {first}"))
        records.append(record)
    refuse(bad)
    return records


def refuse(bad: list[BadRow]) -> None:
    if not bad:
        return
    count = f"{len(bad)} rows" if len(bad) > 1 else "one row"
    more = f"; the first {MOST_NAMED} are named here" if len(bad) > MOST_NAMED else ""
    raise ImportRefused(
        f"nothing was imported: {count} cannot be taken{more}", tuple(bad[:MOST_NAMED])
    )


def columns_of(header: list[str]) -> list[str]:
    """The field of each column; refuses headers that nobody would miss until it is too late."""
    names = [" ".join(undefused(cell).split()).casefold() for cell in header]
    while names and not names[-1]:
        names.pop()
    columns = [_DUTCH.get(name, name) for name in names]
    unknown = [
        name or "(no name)"
        for name, field in zip(names, columns, strict=True)
        if field not in FIELDS
    ]
    if unknown:
        shown = ", ".join(name[:40] for name in unknown[:MOST_NAMED])
        raise ImportRefused(f"unknown columns: {shown}; known are {', '.join(FIELDS)}")
    if twice := sorted({column for column in columns if columns.count(column) > 1}):
        raise ImportRefused(f"a column stands twice: {', '.join(twice)}")
    if "name" not in columns:
        raise ImportRefused(
            "the first row must name the columns, and a column called name is needed"
        )
    return columns


def record_in(columns: list[str], row: list[str]) -> ClientRecord:
    if any(cell.strip() for cell in row[len(columns) :]):
        raise RegistryError("there are more cells than columns")
    if any(len(cell) > LONGEST_CELL for cell in row):
        raise RegistryError("a cell is far too long")
    cells = map(undefused, row)
    return record_of(dict(zip(columns, cells, strict=False)))
