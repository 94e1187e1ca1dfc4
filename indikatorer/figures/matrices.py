"""Figures as rows and columns: categories by year, areas by year, or categories by area."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from asker.tables import Table
from indikatorer.charts.bars import share_of_largest
from indikatorer.charts.shading import shades
from indikatorer.figures.columns import FIGURE, SOURCE, make_table
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.sums import is_a_sum
from indikatorer.models import Area

FEWEST_PERIODS = 2
Marks = dict[Figure, float]


@dataclass(frozen=True)
class Cell:
    """A figure in a table, or nothing where no result is registered."""

    figure: Figure | None
    bar: float = 0  # 0–100, of the largest in its group; where a single column is compared
    shade: int = 0  # 0–6, from the smallest to the largest in the table


@dataclass(frozen=True)
class Heading:
    """What a row is called."""

    name: str
    is_own: bool = False
    note: str = ""
    slug: str = ""  # its place on the page, after what the table calls its rows


@dataclass(frozen=True)
class MatrixRow:
    heading: Heading
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        return self.heading.name

    @property
    def figures(self) -> list[Figure]:
        """Those that are registered, in the columns' order."""
        return [cell.figure for cell in self.cells if cell.figure]


@dataclass(frozen=True)
class Matrix:
    """Rows by columns: categories by year, or areas by year."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def is_ordered(self) -> bool:
        """The categories have an order of their own, as age groups do."""
        breakdown = self.figures[0].indicator.breakdown
        return breakdown is not None and breakdown.is_ordered

    @property
    def is_shaded(self) -> bool:
        return any(cell.shade for row in self.rows for cell in row.cells)

    @property
    def figures(self) -> list[Figure]:
        return [figure for row in self.rows for figure in row.figures]


@dataclass(frozen=True)
class Layout:
    """Which row and column a figure belongs to, and what its row is called."""

    row: Callable[[Figure], object]
    heading: Callable[[Figure], Heading]
    column: Callable[[Figure], str] = field(default=attrgetter("period"))


def matrix(figures: Sequence[Figure], layout: Layout) -> Matrix:
    """Figures as rows and columns, which come in the figures' order; periods in time's."""
    columns = tuple(dict.fromkeys(map(layout.column, sorted(figures, key=by_period))))
    single = len(columns) == 1
    drawn = comparable(figures)
    values = [figure.measured for figure in drawn]
    found = share_of_largest(values) if single else shades(values)
    marks: Marks = dict(zip(drawn, found, strict=True))
    return Matrix(
        columns,
        tuple(
            MatrixRow(
                layout.heading(members[0]),
                row_cells({layout.column(item): item for item in members}, columns, marks, single),
            )
            for members in group_by(figures, layout.row).values()
        ),
    )


def row_cells(
    row: dict[str, Figure], columns: Iterable[str], marks: Marks, single: bool
) -> tuple[Cell, ...]:
    found = (row.get(column) for column in columns)
    return tuple(cell(item, marks.get(item, 0) if item else 0, single) for item in found)


def cell(figure: Figure | None, mark: float, single: bool) -> Cell:
    return Cell(figure, bar=mark) if single else Cell(figure, shade=int(mark))


def comparable(figures: Sequence[Figure]) -> list[Figure]:
    """Those with a value. A group of places is among them only where it is no sum."""
    measured = [figure for figure in figures if figure.value is not None]
    places = group_by((item for item in measured if not item.area.is_group), by_period)
    values = {period: [item.measured for item in items] for period, items in places.items()}
    return [
        item
        for item in measured
        if not (item.area.is_group and is_a_sum(item.measured, values.get(by_period(item), ())))
    ]


def by_period(figure: Figure) -> tuple[int, int]:
    return (figure.year, figure.year_from)


# The tables of an indicator -----------------------------------------------------------------------


def breakdown_matrix(figures: Iterable[Figure]) -> Matrix | None:
    """Our own figures, category by year, in the categories' order."""
    parts = [figure for figure in figures if not figure.is_whole and figure.area.is_own]
    parts.sort(key=lambda figure: (figure.part.order, figure.year))
    return matrix(parts, BY_CATEGORY) if parts else None


def places_matrix(figures: Iterable[Figure]) -> Matrix | None:
    """Category by area, in the newest period for which other areas tell their parts as well."""
    parts = [figure for figure in figures if not figure.is_whole]
    shared = [by_period(figure) for figure in parts if not figure.area.is_own]
    if not shared:
        return None
    newest = [figure for figure in parts if by_period(figure) == max(shared)]
    newest.sort(key=lambda figure: (*area_order(figure), figure.part.order))
    return matrix(newest, CATEGORY_BY_AREA)


def comparison_matrix(whole: Sequence[Figure]) -> Matrix | None:
    """All areas by year, where others than ourselves have values in more than one year."""
    others = [item for item in whole if not item.area.is_own and item.value is not None]
    if len({figure.period for figure in others}) < FEWEST_PERIODS:
        return None
    return matrix(sorted(whole, key=area_order), BY_AREA)


def category_heading(figure: Figure) -> Heading:
    return Heading(figure.part.name, slug=figure.part.slug)


def area_heading(figure: Figure) -> Heading:
    area = figure.area
    note = area.get_kind_display() if area.kind != Area.Kind.MUNICIPALITY else ""
    return Heading(area.name, area.is_own, note, area.slug)


def area_order(figure: Figure) -> tuple[bool, bool, str]:
    """Ourselves first, then places, then groups of places."""
    area = figure.area
    return (not area.is_own, area.kind != Area.Kind.MUNICIPALITY, area.name)


BY_CATEGORY = Layout(attrgetter("stored.category_id"), category_heading)
CATEGORY_BY_AREA = Layout(
    attrgetter("stored.category_id"), category_heading, attrgetter("area.name")
)
BY_AREA = Layout(attrgetter("stored.area_id"), area_heading)


# As a file ----------------------------------------------------------------------------------------


def matrix_table(title: str, corner: str, shown: Matrix) -> Table:
    """A breakdown by period, one line a figure. What is not registered has no line."""
    return make_table(
        title,
        (corner, *FIGURE.headings, *SOURCE.headings),
        (
            (row.name, *FIGURE.cells(figure), *SOURCE.cells(figure))
            for row in shown.rows
            for figure in row.figures
        ),
    )
