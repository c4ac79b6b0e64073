"""Client lists as files: what is read, what is refused and why, what is written."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from clients.samples import RECORDS
from secondlook.clients.records import FIELDS, ClientRecord
from secondlook.clients.spreadsheets import (
    read_clients,
    save_clients,
    undefused,
    write_clients,
)
from secondlook.errors import ImportRefused
from secondlook.findings import Channel

LEADING = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TEXT_FIELDS = ("name", "sector", "city", "size", "replacement")
KWELDER = ClientRecord(name="Kwelder Advies", city="Assen", aliases=("Kwelder", "KWA"))


def names(content: bytes) -> list[str]:
    return [record.name for record in read_clients(content)]


def refusal(content: bytes) -> ImportRefused:
    with pytest.raises(ImportRefused) as refused:
        read_clients(content)
    return refused.value


def sheet(*rows: list[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_whatever_its_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    text = "name,aliases,city\r\nCafé Kwelder,Kwelder|KWA,Assen\r\n".replace(",", delimiter)
    (record,) = read_clients(text.encode(encoding))

    assert record == ClientRecord("Café Kwelder", aliases=("Kwelder", "KWA"), city="Assen")


def test_header_names_are_read_in_dutch_and_in_any_case() -> None:
    text = (
        "Naam;Aliassen;SOORT;Sector;Plaats;Omvang;Website;Handles;Vervanging;Mag_genoemd\n"
        "Kwelder;KWA|KA;klant;zorg;Assen;klein;kwelder.example;@kwelder;een klant;ja\n"
    )

    assert [
        ClientRecord(
            "Kwelder", ("KWA", "KA"), "client", "zorg", "Assen", "klein", "kwelder.example",
            ("@kwelder",), "een klant", frozenset(Channel),
        )
    ] == read_clients(text.encode())  # fmt: skip


def test_only_a_name_is_needed_and_empty_rows_are_skipped() -> None:
    assert ["Kwelder", "Wierde"] == names(b"name\n\nKwelder\n  \nWierde\n")


def test_quoted_cells_hold_delimiters_and_quotes() -> None:
    assert ['Kwelder, "Wierde" & Co'] == names(b'name,city\n"Kwelder, ""Wierde"" & Co",Assen\n')


def test_a_line_is_counted_as_an_editor_does_also_after_a_quoted_line_break() -> None:
    content = b'name,city\n"Kwelder",Assen\n"Wier\nde",Assen\nTerp,Assen\nKwelder,Assen\n'

    assert [
        (3, "name has a control character, such as a line break, in it"),
        (6, "the same name as on line 2"),
    ] == [(row.line, row.reason) for row in refusal(content).rows]


def test_all_bad_rows_are_named_and_nothing_is_taken() -> None:
    content = (
        b"name,kind,may_be_named\nKwelder,client,no\n,client,no\nWierde,friend,no\nTerp,,maybe\n"
    )

    assert [
        (3, "name"),
        (4, "kind"),
        (5, "may_be_named"),
    ] == [(row.line, row.reason.split()[0]) for row in refusal(content).rows]


def test_of_very_many_bad_rows_fifty_are_named() -> None:
    refused = refusal(b"name,kind\n" + b"Kwelder,friend\n" * 80)

    assert 50 == len(refused.rows)
    assert "80 rows" in str(refused)


def test_unknown_columns_are_refused_by_name() -> None:
    assert "unknown columns: colour, mood" in str(refusal(b"name,colour,mood\nKwelder,red,\n"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "column called name"),
        (b"city\nAssen\n", "column called name"),
        (b"Kwelder\nWierde\n", "unknown columns: kwelder"),
        (b"name,NAAM\nKwelder,Wierde\n", "stands twice: name"),
        (b"name\nKwelder,Assen\n", "more cells than columns"),
        (b'name\n"Kwelder\n', "no proper CSV"),
        (b"name\nKwel\x00der\n", "NUL"),
        (b"\xff\xfen\x00a", "no text|column|unknown"),
        (b"name\nKw\x81elder\n", "no text"),
        (b"PK\x03\x04nonsense", "damaged workbook"),
        (b"name\n" + b"x" * 30_000, "a cell is far too long"),
        (b"name\n" + b"x" * 200_000, "no proper CSV"),
        (b"x" * 20_000_001, "larger than 20 MB"),
    ],
    ids=lambda value: repr(value[:24]) if isinstance(value, bytes) else "",
)
def test_a_file_that_is_no_list_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(ImportRefused, match=reason):
        read_clients(content)


def test_a_workbook_is_read_with_numbers_and_truths_as_the_user_sees_them() -> None:
    content = sheet(
        ["Name", "Aliases", "Size", "May_be_named"], ["Kwelder", "KWA|KA", 500.0, True], []
    )

    assert [
        ClientRecord("Kwelder", ("KWA", "KA"), size="500", may_be_named=frozenset(Channel))
    ] == read_clients(content)


def test_a_workbook_names_the_row_of_a_fault() -> None:
    refused = refusal(sheet(["name"], ["Kwelder"], [None], ["kwelder"]))

    assert [(4, "the same name as on line 2")] == [(row.line, row.reason) for row in refused.rows]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_written_reads_back_exactly(form: str) -> None:
    assert list(RECORDS) == read_clients(write_clients(RECORDS, form))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("first", [*"=+-@", "＝", "＋", "－", "＠", "'", "'=", "''-"])
@pytest.mark.parametrize("field", TEXT_FIELDS)
def test_a_cell_that_could_calculate_is_defused_and_reads_back(
    form: str, first: str, field: str
) -> None:
    record = ClientRecord(**{"name": "Kwelder", field: f"{first}1+1 Kwelder"})  # type: ignore[arg-type]
    content = write_clients([record], form)

    assert [record] == read_clients(content)
    assert not [cell for cell in cells(content, form) if cell.startswith(LEADING)]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("field", ["aliases", "handles"])
@pytest.mark.parametrize("first", ["=", "+", "-", "@", "＝", "＠"])
def test_lists_of_values_are_defused_too(form: str, field: str, first: str) -> None:
    record = ClientRecord(**{"name": "Kwelder", field: (f"{first}een", f"{first}twee")})  # type: ignore[arg-type]
    content = write_clients([record], form)

    assert [record] == read_clients(content)
    assert not [cell for cell in cells(content, form) if cell.startswith(LEADING)]


@pytest.mark.parametrize("first", LEADING)
def test_every_leading_character_is_defused_also_where_records_refuse_it(first: str) -> None:
    from secondlook.clients.spreadsheets import defused

    for cell in (f"{first}x", f"'{first}x", f"''{first}"):
        assert not defused(cell).startswith(LEADING)
        assert undefused(defused(cell)) == cell


@pytest.mark.parametrize("cell", ["'t Hoefwiel", "'", "''", "Kwelder", "", "O'=x"])
def test_a_harmless_apostrophe_stays_as_it_is(cell: str) -> None:
    assert undefused(cell) == cell


def cells(content: bytes, form: str) -> list[str]:
    if form == "csv":
        import csv

        return [
            cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row
        ]
    rows = load_workbook(io.BytesIO(content)).active.iter_rows()
    written = [cell for row in rows for cell in row if cell.value is not None]
    assert {cell.data_type for cell in written} <= {"s", "inlineStr"}
    return [str(cell.value) for cell in written]


def test_the_written_columns_are_the_contracts() -> None:
    assert list(FIELDS) == cells(write_clients([]), "csv")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_saved_list_is_private_and_reads_back_from_the_file(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"clients{suffix}"
    file.write_bytes(b"")
    file.chmod(0o666)

    assert 1 == save_clients(file, [KWELDER])
    assert [KWELDER] == read_clients(file)
    assert 0o600 == file.stat().st_mode & 0o777


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_clients(tmp_path / "nowhere.csv")
