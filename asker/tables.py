"""Tables as files that open right in Norwegian Excel: CSV and XLSX.

A figure is never rounded here: a number has as many decimals in the file as it has in the portal.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO, StringIO

from django.http import HttpRequest, HttpResponse
from django.urls import register_converter, reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import cell_autofit_width
from xlsxwriter.worksheet import Worksheet

from asker.numbers import plain_number
from asker.terms import Licence, licence, terms

Cell = str | int | Decimal | None

BYTE_ORDER_MARK = "\ufeff"
# A cell that begins so is a formula to a spreadsheet. Text must stay text. The last four are the
# full-width forms, which some spreadsheets read like the narrow ones.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

SHEET_NAME_LENGTH = 31
NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
WIDEST_COLUMN = 300  # pixels; longer text is wrapped
ROOM_TO_FILTER = 16  # pixels that the arrow beside a heading takes
MOST_ROWS_MEASURED = 1000  # they tell how wide the columns are; more would say the same
MOST_ROWS_IN_MEMORY = 5000  # a longer sheet is written row by row to the disk, in constant memory
A4 = 9
MOST_COLUMNS_ON_PAPER = 10  # squeezed onto one page, more would be too small to read
# The same figures make the same file, byte for byte: the file tells nothing of when it was fetched.
CREATED = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Table:
    """Rows as people read them, ready to become a file."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()  # what stands under the table: sources, breaks, remarks

    @property
    def sheet_name(self) -> str:
        """The title as Excel allows it: 31 characters, some forbidden, no outer apostrophe."""
        allowed = " ".join(NOT_IN_SHEET_NAMES.sub(" ", self.title).split())
        return allowed[:SHEET_NAME_LENGTH].strip(" '") or "Tabell"


def harmless(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


# CSV


def csv_file(table: Table) -> bytes:
    """Byte order mark, semicolons, CRLF and decimal commas: a double click opens it right."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    writer.writerow([csv_cell(heading) for heading in table.headings])
    writer.writerows([csv_cell(cell) for cell in row] for row in table.rows)
    if table.notes:
        writer.writerow([])
        writer.writerows([csv_cell(note)] for note in table.notes)
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def csv_cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return harmless(cell)
        case _:
            return norwegian_number(cell)


def norwegian_number(value: int | Decimal) -> str:
    """`-1234,5`: all digits, a decimal comma, no grouping, and a minus that a spreadsheet knows."""
    return plain_number(Decimal(value)).replace(".", ",")


# XLSX


def xlsx_file(table: Table) -> bytes:
    file = BytesIO()
    kept = len(table.rows) <= MOST_ROWS_IN_MEMORY
    with Workbook(file, {"in_memory": kept, "constant_memory": not kept}) as workbook:
        workbook.set_properties({"title": table.title, "created": CREATED})
        workbook.set_custom_property("Language", "nb-NO")
        sheet = workbook.add_worksheet(table.sheet_name)
        lay_out(sheet, table)
        write_rows(workbook, sheet, table)
    return file.getvalue()


def lay_out(sheet: Worksheet, table: Table) -> None:
    """Headings stay in sight on screen and on every printed page."""
    last_column = len(table.headings) - 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), last_column)
    sheet.repeat_rows(0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    if len(table.headings) <= MOST_COLUMNS_ON_PAPER:
        sheet.fit_to_pages(1, 0)
    for column, width in enumerate(column_widths(table)):
        sheet.set_column_pixels(column, column, width)


def column_widths(table: Table) -> Iterator[int]:
    """In pixels, by headings and cells; a note may run across the columns."""
    measured = table.rows[:MOST_ROWS_MEASURED]
    for column, heading in enumerate(table.headings):
        texts = {as_shown(row[column]) for row in measured}
        widest = max(map(cell_autofit_width, texts), default=0)
        widest = max(widest, cell_autofit_width(heading) + ROOM_TO_FILTER)
        yield min(widest, WIDEST_COLUMN)


def write_rows(workbook: Workbook, sheet: Worksheet, table: Table) -> None:
    heading = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text = workbook.add_format({"text_wrap": True, "valign": "top"})
    numbers: dict[str, Format] = {}
    for column, name in enumerate(table.headings):
        sheet.write_string(0, column, name, heading)
    for row, cells in enumerate(table.rows, start=1):
        for column, cell in enumerate(cells):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str) or not fits_a_float(cell):
                sheet.write_string(row, column, as_text(cell), text)
                continue
            code = number_format(cell)
            if code not in numbers:
                numbers[code] = workbook.add_format({"num_format": code, "valign": "top"})
            sheet.write_number(row, column, float(cell), numbers[code])
    for row, note in enumerate(table.notes, start=len(table.rows) + 2):
        sheet.write_string(row, 0, note)


def as_text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else norwegian_number(cell)


def as_shown(cell: Cell) -> str:
    """About as long as the cell is on the screen, where long numbers are grouped."""
    return f"{cell:,}" if isinstance(cell, Decimal) else str(cell or "")


def fits_a_float(value: int | Decimal) -> bool:
    """Excel keeps fifteen digits. A longer number goes in as text, whole, rather than rounded."""
    return Decimal(f"{float(value):.15G}") == value


def number_format(value: int | Decimal) -> str:
    """As many decimals as the number has. An int is not grouped: it may be a year."""
    if isinstance(value, int):
        return "0"
    decimals = max(0, -value.normalize().as_tuple().exponent)
    return "#,##0" + ("." + "0" * decimals if decimals else "")


# Addresses and answers


FILES = {
    "csv": (csv_file, "text/csv; charset=utf-8"),
    "xlsx": (xlsx_file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


class TableFormat:
    """`<table_format:file_format>` in an address: csv or xlsx, and nothing else."""

    regex = "|".join(FILES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(TableFormat, "table_format")


def table_response(
    table: Table, file_format: str, name: str, last_notes: Iterable[str] = ()
) -> HttpResponse:
    """The table as a file to keep, called `name.csv` or `name.xlsx`. It tells its own terms."""
    make, content_type = FILES[file_format]
    table = replace(table, notes=(*table.notes, *terms(), *last_notes))
    attachment = content_disposition_header(as_attachment=True, filename=f"{name}.{file_format}")
    headers = {"Content-Disposition": attachment}
    return HttpResponse(make(table), content_type=content_type, headers=headers)


def download(
    request: HttpRequest, table: Table, file_format: str, name: str, page: str
) -> HttpResponse:
    """The table as a file that says which page it comes from."""
    address = _("Hentet fra %(address)s") % {"address": request.build_absolute_uri(page)}
    return table_response(table, file_format, name, [address])


@dataclass(frozen=True)
class TableFiles:
    """Where a page's table is as files, for components/_table_files.html."""

    csv_url: str
    xlsx_url: str

    @property
    def licence(self) -> Licence:
        return licence()


def table_files(view_name: str, *args, query: str = "") -> TableFiles:
    """The addresses of a table's files; `query` is the page's own, so that filters are kept."""
    addresses = (reverse(view_name, args=[*args, file_format]) for file_format in FILES)
    return TableFiles(*(f"{address}?{query}" if query else address for address in addresses))
