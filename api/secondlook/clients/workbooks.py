"""The rows of an XLSX workbook that may be hostile.

A workbook is a zip of XML. Python's zipfile takes overlapping entries, so that 20 kB can unpack to
2 GB: everything is checked and counted here, and openpyxl gets a clean copy of what was counted.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator

from openpyxl import load_workbook

from secondlook.errors import ImportRefused

MOST_ENTRIES = 500
MOST_UNPACKED = 50_000_000
MOST_RATIO = 200
SMALL_ENTRY = 100_000
_CHUNK = 64 * 1024
_MOST_COLUMNS = 100
_LOCAL_HEADER = 30


def rows_of_workbook(content: bytes, most_rows: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet, with their line; cells as the user sees them."""
    clean = _unpacked(content)
    try:
        book = load_workbook(clean, read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            # The size a sheet claims is not to be believed: rows are counted as they come.
            sheet.reset_dimensions()
            for line, row in enumerate(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), 1):
                if line > most_rows + 1:
                    raise ImportRefused(f"the list has more than {most_rows} rows")
                yield line, [_text(cell) for cell in row]
        finally:
            book.close()
    except ImportRefused:
        raise
    except Exception:  # openpyxl raises what its XML parser and its own code happen to raise
        raise ImportRefused("the file is no XLSX workbook that can be read") from None


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _unpacked(content: bytes) -> io.BytesIO:
    """The same entries in a new zip, each read once and counted on the way."""
    # Counted before zipfile builds an object for each.
    if content.count(b"PK\x01\x02") > MOST_ENTRIES:
        raise ImportRefused("the workbook has far too many parts")
    clean = io.BytesIO()
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as hostile, zipfile.ZipFile(clean, "w") as copy:
            entries = hostile.infolist()
            _check_entries(entries, len(content))
            for entry in entries:
                data = _read(hostile, entry, left)
                left -= len(data)
                copy.writestr(entry.filename, data)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise ImportRefused("the file is a damaged workbook") from None
    except RuntimeError:
        raise ImportRefused("the workbook is locked with a password") from None
    clean.seek(0)
    return clean


def _check_entries(entries: list[zipfile.ZipInfo], size: int) -> None:
    _check_overlap(entries, size)
    if len({entry.filename for entry in entries}) < len(entries):
        raise ImportRefused("the workbook has two parts of one name")
    for entry in entries:
        _check_entry(entry)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename.replace("\\", "/")
    if (
        name.startswith("/")
        or ":" in name
        or ".." in name.split("/")
        or "\0" in entry.orig_filename
    ):
        raise ImportRefused("the workbook has a part with an address outside of it")
    if (entry.external_attr >> 16) & 0o170000 == 0o120000:
        raise ImportRefused("the workbook has a link in it instead of a part")
    if entry.file_size > MOST_UNPACKED:
        raise ImportRefused("the workbook unpacks to far more than a client list")
    if entry.file_size > SMALL_ENTRY and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
        raise ImportRefused("the workbook is packed far tighter than a client list")


def _check_overlap(entries: list[zipfile.ZipInfo], size: int) -> None:
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise ImportRefused("the workbook has parts that overlap")
        # At least this long: name and extra field may make the header longer, never shorter.
        end = entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size
    if end > size:
        raise ImportRefused("the file is a damaged workbook")


def _read(hostile: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """What an entry really holds, whatever size it claims."""
    data = bytearray()
    with hostile.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            data += chunk
            if len(data) > left:
                raise ImportRefused("the workbook unpacks to far more than a client list")
    return bytes(data)
