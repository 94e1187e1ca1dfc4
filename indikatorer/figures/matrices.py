"""Figures as rows by period: categories by year, or areas by year."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from indikatorer.charts.bars import share_of_largest
from indikatorer.charts.shading import shades
from indikatorer.figures.figure import Figure, group_by, present
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Area, Result

FEWEST_PERIODS = 2


@dataclass(frozen=True)
class Cell:
    """A figure in a table, or nothing where no result is registered."""

    figure: Figure | None
    bar: float = 0  # 0–100, of the largest in its group; where a single column is compared
    shade: int = 0  # 0–6, from the smallest to the largest in the table


@dataclass(frozen=True)
class MatrixRow:
    name: str
    cells: tuple[Cell, ...]
    is_own: bool = False
    note: str = ""


@dataclass(frozen=True)
class Matrix:
    """Rows by columns: categories by year, or areas by year."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def is_shaded(self) -> bool:
        return any(cell.shade for row in self.rows for cell in row.cells)


def matrix(
    results: Iterable[Result],
    limits: AdoptedLimits,
    row_of: Callable,
    describe_row: Callable,
    column_of: Callable = attrgetter("period"),
) -> Matrix:
    """Results as rows and columns, which come in the results' order; periods in time's.

    `row_of` names a result's row, `describe_row` its heading, `column_of` its column.
    """
    results = list(results)
    in_order = sorted(results, key=by_period)
    columns = tuple(dict.fromkeys(map(column_of, in_order)))
    rows = group_by(results, row_of)
    marks = bars(results) if len(columns) == 1 else grades(results)
    return Matrix(
        columns,
        tuple(
            MatrixRow(
                cells=row_cells(members, columns, column_of, marks, limits),
                **describe_row(members[0]),
            )
            for members in rows.values()
        ),
    )


def bars(results: Sequence[Result]) -> dict[Result, dict]:
    """Lengths against the largest place, for the figures of one column."""
    drawn = comparable(results)
    lengths = share_of_largest([item.value for item in drawn])
    return {item: {"bar": length} for item, length in zip(drawn, lengths, strict=True)}


def grades(results: Sequence[Result]) -> dict[Result, dict]:
    """Shades from the smallest to the largest, for a whole table."""
    drawn = comparable(results)
    found = shades([item.value for item in drawn])
    return {item: {"shade": shade} for item, shade in zip(drawn, found, strict=True)}


def comparable(results: Sequence[Result]) -> list[Result]:
    """Those with a value. A group of places is among them only where it is no sum."""
    groups = {Area.Kind.KOSTRA_GROUP, Area.Kind.COUNTY, Area.Kind.COUNTRY}
    largest = max(
        (result.value for result in results if result.value and result.area.kind not in groups),
        default=Decimal(0),
    )
    return [item for item in results if item.value is not None and item.value <= largest]


def by_period(result: Result) -> tuple[int, int]:
    return (result.year, result.year_from)


def row_cells(members, columns, column_of, marks, limits) -> tuple[Cell, ...]:
    found = {
        column_of(result): Cell(present(result, limits), **marks.get(result, {}))
        for result in members
    }
    return tuple(found.get(column, Cell(None)) for column in columns)


def breakdown_matrix(results: Iterable[Result], limits: AdoptedLimits) -> Matrix | None:
    """Our own results, category by year, in the categories' order."""
    parts = [result for result in results if result.category_id and result.area.is_own]
    if not parts:
        return None
    parts.sort(key=lambda result: (result.category.order, result.year))
    return matrix(parts, limits, lambda part: part.category_id, describe_category)


def describe_category(result: Result) -> dict:
    return {"name": result.category.name}


def places_matrix(results: Iterable[Result], limits: AdoptedLimits) -> Matrix | None:
    """Category by area, in the newest period for which other areas tell their parts as well."""
    parts = [result for result in results if result.category_id]
    shared = [by_period(result) for result in parts if not result.area.is_own]
    if not shared:
        return None
    newest = [result for result in parts if by_period(result) == max(shared)]
    newest.sort(key=lambda result: (*area_order(result), result.category.order))
    return matrix(
        newest,
        limits,
        lambda part: part.category_id,
        describe_category,
        column_of=lambda part: part.area.name,
    )


def comparison_matrix(whole: Sequence[Result], limits: AdoptedLimits) -> Matrix | None:
    """All areas by year, where others than ourselves have values in more than one year."""
    others = [item for item in whole if not item.area.is_own and item.value is not None]
    if len({result.period for result in others}) < FEWEST_PERIODS:
        return None
    ordered = sorted(whole, key=area_order)
    return matrix(ordered, limits, lambda result: result.area_id, describe_area)


def area_order(result: Result) -> tuple:
    """Ourselves first, then places, then groups of places."""
    area = result.area
    return (not area.is_own, area.kind != Area.Kind.MUNICIPALITY, area.name)


def describe_area(result: Result) -> dict:
    area = result.area
    note = area.get_kind_display() if area.kind != Area.Kind.MUNICIPALITY else ""
    return {"name": area.name, "is_own": area.is_own, "note": note}
