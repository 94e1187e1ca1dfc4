"""Tables as files: what goes in comes back, and nothing in a cell is run."""

import csv
import re
from decimal import Decimal
from io import BytesIO, StringIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from django.urls import NoReverseMatch, reverse
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import load_workbook

from asker.tables import Table, csv_file, table_files, table_response, xlsx_file

NAMES = {
    "sheet": "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "core": "{http://purl.org/dc/elements/1.1/}",
    "terms": "{http://purl.org/dc/terms/}",
}


def one_cell(cell) -> Table:
    return Table("Tabell", ("Verdi", "Navn"), ((cell, "æøå"),))


def read_csv(content: bytes) -> list[list[str]]:
    """The lines as a spreadsheet in Norway reads them."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_xlsx(content: bytes) -> list[list]:
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()


def part(content: bytes, name: str) -> ElementTree.Element:
    """One XML file inside the workbook."""
    with ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))  # noqa: S314 (our own file)


def sheet(table: Table) -> ElementTree.Element:
    return part(xlsx_file(table), "xl/worksheets/sheet1.xml")


def number_format(value) -> str:
    """How the value's cell is shown."""
    content = xlsx_file(one_cell(value))
    cell = part(content, "xl/worksheets/sheet1.xml").find(f".//{NAMES['sheet']}c[@r='A2']")
    styles = part(content, "xl/styles.xml")
    used = styles.find(f"{NAMES['sheet']}cellXfs")[int(cell.get("s"))].get("numFmtId")
    own = {
        item.get("numFmtId"): item.get("formatCode")
        for item in styles.iter()
        if item.get("formatCode")
    }
    built_in = {"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00"}
    return own.get(used) or built_in[used]


# CSV --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        pytest.param("Årsrapport", "Årsrapport", id="text"),
        pytest.param("", "", id="empty-text"),
        pytest.param(None, "", id="nothing"),
        pytest.param(2022, "2022", id="year"),
        pytest.param(-3, "-3", id="negative-whole"),
        pytest.param(0, "0", id="zero"),
        pytest.param(Decimal("98.21"), "98,21", id="decimal-comma"),
        pytest.param(Decimal("1234567.8"), "1234567,8", id="no-grouping"),
        pytest.param(Decimal("-0.7"), "-0,7", id="negative"),
        pytest.param(Decimal("5.5000"), "5,5", id="no-more-decimals-than-it-has"),
        pytest.param(Decimal("1E+3"), "1000", id="no-exponent"),
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+47 66 90 90 90", "'+47 66 90 90 90", id="plus"),
        pytest.param("-2,04 %", "'-2,04 %", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1+1", "'\t=1+1", id="tab"),
        pytest.param("\r=1+1", "'\r=1+1", id="return"),
        pytest.param("\n=1+1", "'\n=1+1", id="new-line"),
        pytest.param("＝1+1", "'＝1+1", id="full-width"),
        pytest.param("−2,04", "−2,04", id="a-true-minus-is-no-formula"),
        pytest.param('semikolon; og "tegn"', 'semikolon; og "tegn"', id="separator-and-quotes"),
        pytest.param("to\nlinjer", "to\nlinjer", id="two-lines"),
    ],
)
def test_a_cell_in_csv(cell, written):
    assert read_csv(csv_file(one_cell(cell))) == [["Verdi", "Navn"], [written, "æøå"]]


def test_csv_opens_right_in_norwegian_excel():
    content = csv_file(Table("Tabell", ("År", "Verdi"), ((2014, Decimal("4.19")),)))
    assert content == b"\xef\xbb\xbf\xc3\x85r;Verdi\r\n2014;4,19\r\n"


def test_notes_stand_below_an_empty_line_and_are_as_harmless():
    table = Table("Tabell", ("=A",), (("b",),), ("Kilde: SSB", "=1+1"))
    assert read_csv(csv_file(table)) == [["'=A"], ["b"], [], ["Kilde: SSB"], ["'=1+1"]]
    assert read_xlsx(xlsx_file(table)) == [["=A"], ["b"], [""], ["Kilde: SSB"], ["=1+1"]]


# XLSX -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        pytest.param("Årsrapport", "Årsrapport", id="text"),
        pytest.param(None, "", id="nothing"),
        pytest.param(2022, 2022, id="year"),
        pytest.param(0, 0, id="zero"),
        pytest.param(Decimal("98.21"), 98.21, id="decimals"),
        pytest.param(Decimal("-0.7"), -0.7, id="negative"),
        pytest.param("=1+1", "=1+1", id="formula"),
        pytest.param("https://asker.kommune.no", "https://asker.kommune.no", id="address"),
        pytest.param("-2,04 %", "-2,04 %", id="printed-cell"),
        pytest.param("0220", "0220", id="leading-zero"),
    ],
)
def test_a_cell_in_xlsx(cell, read):
    [_headings, row] = read_xlsx(xlsx_file(one_cell(cell)))
    assert row == [read, "æøå"]
    assert type(row[0]) is (float if isinstance(cell, int | Decimal) else str)


def test_text_is_never_a_formula_or_a_link():
    content = xlsx_file(Table("=1", ("=2",), (("=3",), ("https://asker.kommune.no",)), ("=4",)))
    found = {element.tag for element in part(content, "xl/worksheets/sheet1.xml").iter()}
    assert not found & {f"{NAMES['sheet']}{name}" for name in ("f", "hyperlink")}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        pytest.param(2022, "0", id="a-whole-number-may-be-a-year"),
        pytest.param(Decimal(92854), "#,##0", id="figures-are-grouped"),
        pytest.param(Decimal("4.1900"), "#,##0.00", id="as-many-decimals-as-it-has"),
        pytest.param(Decimal("0.125"), "#,##0.000", id="three"),
    ],
)
def test_a_number_is_shown_with_all_its_decimals(value, code):
    assert number_format(value) == code


def test_a_number_too_long_for_excel_is_text_rather_than_rounded():
    value = Decimal("12345678901.1234567")
    assert read_xlsx(xlsx_file(one_cell(value)))[1][0] == "12345678901,1234567"


def test_headings_stay_in_sight_and_can_be_sorted_by():
    found = sheet(Table("T", ("a", "b"), ((1, 2), (3, 4)), ("note",)))
    pane = found.find(f".//{NAMES['sheet']}pane")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert found.find(f"{NAMES['sheet']}autoFilter").get("ref") == "A1:B3"


@pytest.mark.parametrize(("columns", "fitted"), [(10, True), (11, False)])
def test_a_table_is_one_page_wide_on_paper_where_that_can_be_read(columns, fitted):
    found = sheet(Table("T", ("a",) * columns, (("1",) * columns,)))
    properties = found.find(f"{NAMES['sheet']}sheetPr/{NAMES['sheet']}pageSetUpPr")
    assert (properties is not None and properties.get("fitToPage") == "1") is fitted
    assert found.find(f"{NAMES['sheet']}pageSetup").get("orientation") == "landscape"


def test_columns_are_as_wide_as_what_they_hold_but_notes_do_not_widen_them():
    long, note = "Henvendelser fulgt opp innen fristen", "n" * 200
    [narrow, wide] = sheet(Table("T", ("År", "Navn"), ((2014, long),), (note,))).find(
        f"{NAMES['sheet']}cols"
    )
    assert float(narrow.get("width")) < 10
    assert 25 < float(wide.get("width")) < 45


def test_a_long_sheet_is_written_to_the_disk_and_reads_the_same(monkeypatch):
    rows = tuple((year, Decimal("4.19"), "=ikke en formel") for year in range(1000, 1020))
    table = Table("Alle tall", ("År", "Verdi", "Merknad"), rows, ("Kilde: SSB",))
    short = xlsx_file(table)
    monkeypatch.setattr("asker.tables.MOST_ROWS_IN_MEMORY", len(rows) - 1)
    long = xlsx_file(table)
    assert read_xlsx(long) == read_xlsx(short)
    assert xlsx_file(table) == long
    with ZipFile(BytesIO(long)) as archive:
        assert b"inlineStr" in archive.read("xl/worksheets/sheet1.xml")  # the sign of that mode


def test_a_file_tells_its_title_and_language_and_is_always_the_same():
    table = one_cell(1)
    content = xlsx_file(table)
    core = part(content, "docProps/core.xml")
    assert core.find(f"{NAMES['core']}title").text == "Tabell"
    assert core.find(f"{NAMES['terms']}created").text == "2000-01-01T00:00:00Z"
    assert "nb-NO" in [element.text for element in part(content, "docProps/custom.xml").iter()]
    assert xlsx_file(table) == content


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("Status 2022", "Status 2022", id="as-it-is"),
        pytest.param("Møter [per/år]: alle?", "Møter per år alle", id="forbidden-characters"),
        pytest.param("'Hermetegn'", "Hermetegn", id="apostrophes-at-the-ends"),
        pytest.param("x" * 40, "x" * 31, id="31-characters"),
        pytest.param("x" * 30 + " y", "x" * 30, id="no-blank-at-the-end"),
        pytest.param("//", "Tabell", id="nothing-left"),
    ],
)
def test_the_sheet_is_named_by_the_title(title, name):
    content = xlsx_file(Table(title, ("a",), ()))
    assert load_workbook(BytesIO(content)).sheet_names == [name]


# Any cell ---------------------------------------------------------------------------------------

# XML has no place for control characters, and a line's end may be written in several ways.
TEXT = st.text(
    st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters="\ufffe\uffff")
)
NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, places=4, min_value=-(10**11), max_value=10**11
)
CELLS = st.one_of(TEXT, NUMBERS, st.integers(-(10**15), 10**15), st.none())
TABLES = st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5)


def number_read(cell: str) -> Decimal:
    return Decimal(cell.replace(",", "."))


@given(TABLES)
def test_csv_gives_back_what_it_was_given(rows):
    found = read_csv(csv_file(Table("T", ("a", "b"), tuple(rows))))[1:]
    for given_row, found_row in zip(rows, found, strict=True):
        for cell, text in zip(given_row, found_row, strict=True):
            if isinstance(cell, int | Decimal):
                assert number_read(text) == cell
            else:
                assert re.sub("^'(?=[=+@＝＋－＠-])", "", text) == (cell or "")
                assert not text.startswith(("=", "+", "-", "@"))


@given(TABLES)
def test_xlsx_gives_back_what_it_was_given(rows):
    rows = [("start", "slutt"), *rows, ("start", "slutt")]  # a reader skips empty rows at the ends
    found = read_xlsx(xlsx_file(Table("T", ("a", "b"), tuple(rows))))[1:]
    for given_row, found_row in zip(rows, found, strict=True):
        for cell, read in zip(given_row, found_row, strict=True):
            if isinstance(cell, int | Decimal):
                number = number_read(read) if isinstance(read, str) else Decimal(repr(read))
                assert number == cell
            else:
                assert read == (cell or "")


# Answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file_format", "content_type", "begins"),
    [
        ("csv", "text/csv; charset=utf-8", b"\xef\xbb\xbf"),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            b"PK",
        ),
    ],
)
def test_a_table_is_answered_as_a_file_to_keep(file_format, content_type, begins):
    response = table_response(one_cell(1), file_format, "status-2022")
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'attachment; filename="status-2022.{file_format}"'
    assert response.content.startswith(begins)


def test_addresses_of_files_keep_the_filters_of_the_page():
    files = table_files("indikatorer:indicators_table", query="q=m%C3%B8ter&aar=2022")
    assert files.csv_url == "/indikatorer/tabell.csv?q=m%C3%B8ter&aar=2022"
    assert files.xlsx_url == "/indikatorer/tabell.xlsx?q=m%C3%B8ter&aar=2022"


def test_no_other_format_has_an_address():
    with pytest.raises(NoReverseMatch):
        reverse("indikatorer:indicators_table", args=["ods"])
