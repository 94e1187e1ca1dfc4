"""The page about one indicator: its series, limits, breakdown, comparison and corrections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from asker.numbers import format_number
from indikatorer.charts.bars import share_of_largest
from indikatorer.charts.shading import shades
from indikatorer.charts.time import Observation, TimeChart, time_chart
from indikatorer.comparison import Comparison, comparisons
from indikatorer.figures import Figure, figure_text, group_by, present, present_series
from indikatorer.judging import AdoptedLimits
from indikatorer.models import Area, Indicator, PlanIndicator, Remark, Result, SeriesBreak
from indikatorer.status import PrintedLimits, printed_limits

FEWEST_PERIODS = 2


@dataclass(frozen=True)
class AdoptedRow:
    """The indicator's place in one plan, with the limits as printed."""

    place: PlanIndicator
    limits: PrintedLimits


@dataclass(frozen=True)
class Line:
    """The whole of the indicator in one area over the years."""

    area: Area
    figures: tuple[Figure, ...]
    chart: TimeChart | None


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


@dataclass(frozen=True)
class Correction:
    """A published figure that was changed afterwards."""

    when: datetime
    what: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True)
class IndicatorPage:
    indicator: Indicator
    latest: Figure | None
    lines: tuple[Line, ...]
    adopted: tuple[AdoptedRow, ...]
    breakdown: Matrix | None
    comparison: Comparison | None
    areas: Matrix | None  # all areas by year, where there is more than the newest year to see
    breaks: tuple[SeriesBreak, ...]
    remarks: tuple[Remark, ...]
    corrections: tuple[Correction, ...]


def published_results(indicator: Indicator) -> list[Result]:
    """All that is published of the indicator, by year; documents and areas at hand."""
    return list(
        Result.objects.published()
        .filter(indicator=indicator)
        .with_details()
        .order_by("year", "year_from", "area__kind", "area__name", "category__order")
    )


def indicator_page(indicator: Indicator) -> IndicatorPage:
    """All that the indicator's page says; the number of queries does not grow with its results."""
    limits = AdoptedLimits.of([indicator])
    results = published_results(indicator)
    breaks = tuple(indicator.series_breaks.all())
    whole = [result for result in results if result.category_id is None]
    lines = own_lines(indicator, whole, limits, breaks)
    places = limits.places(indicator.pk)
    return IndicatorPage(
        indicator=indicator,
        latest=latest_figure(lines),
        lines=lines,
        adopted=tuple(AdoptedRow(place, printed_limits(place.bands.all())) for place in places),
        breakdown=breakdown_matrix(results, limits),
        comparison=next(iter(comparisons(whole, limits)), None),
        areas=comparison_matrix(whole, limits),
        breaks=breaks,
        remarks=tuple(Remark.objects.filter(results__indicator=indicator).distinct()),
        corrections=tuple(corrections(indicator, results)),
    )


def latest_figure(lines: Sequence[Line]) -> Figure | None:
    """The newest of our own figures that has a value; else the newest at all."""
    figures = sorted((f for line in lines for f in line.figures), key=lambda figure: figure.year)
    measured = [figure for figure in figures if not figure.missing]
    return (measured or figures or [None])[-1]


def own_lines(
    indicator: Indicator,
    whole: Iterable[Result],
    limits: AdoptedLimits,
    breaks: Iterable[SeriesBreak],
) -> tuple[Line, ...]:
    """One line for each area that is our own, newest municipality first."""
    by_area = group_by(whole, lambda result: result.area).items()
    break_years = [item.year for item in breaks]
    others = [(area.short_name, members) for area, members in by_area if not area.is_own]
    lines = []
    for area, results in by_area:
        if not area.is_own:
            continue
        figures = tuple(present_series(results, limits, break_years))
        chart = line_chart(
            indicator, figures, area, limits, break_years, companions(results, others)
        )
        lines.append(Line(area, figures, chart))
    return tuple(sorted(lines, key=lambda line: line.figures[-1].year, reverse=True))


def companions(
    own: Sequence[Result], others: Iterable[tuple[str, Sequence[Result]]]
) -> list[tuple[str, list[Observation]]]:
    """Other areas' developments over the years of ours; one single year is no development."""
    years = {result.year for result in own}
    found = []
    for name, results in others:
        line = [
            Observation(result.year, result.value, figure_text(result))
            for result in results
            if result.year in years
        ]
        if sum(item.value is not None for item in line) > 1:
            found.append((name, line))
    return found


def line_chart(
    indicator: Indicator,
    figures: Sequence[Figure],
    area: Area,
    limits: AdoptedLimits,
    break_years: Sequence[int],
    others: Sequence[tuple[str, Sequence[Observation]]] = (),
) -> TimeChart | None:
    """The chart of one area, with the limits its plans adopted."""
    last_year = figures[-1].year
    bands = [
        (place.plan.limits_from, place.plan.year_to or last_year, place.intervals(last_year))
        for place in limits.places(indicator.pk)
        if place.plan.area_id == area.pk
    ]
    return time_chart(
        f"{indicator.name}, {area.name}",
        [Observation(figure.year, figure.value, figure.text) for figure in figures],
        bands=bands,
        break_years=break_years,
        name=area.short_name,
        companions=others,
        scale_end=indicator.scale_max,
        format_tick=lambda tick: format_number(tick, decimals_of(tick)),
    )


def decimals_of(number: Decimal) -> int:
    """How many decimals it takes to write the number."""
    return max(0, -number.normalize().as_tuple().exponent)


def matrix(results: Iterable[Result], limits: AdoptedLimits, row_of, describe_row) -> Matrix | None:
    """Results as rows by period. `row_of` names a result's row, `describe_row` its heading."""
    results = list(results)
    columns = tuple(dict.fromkeys(result.period for result in sorted(results, key=by_period)))
    rows = group_by(results, row_of)
    marks = bars(results) if len(columns) == 1 else grades(results)
    return Matrix(
        columns,
        tuple(
            MatrixRow(cells=row_cells(members, columns, marks, limits), **describe_row(members[0]))
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


def row_cells(members, columns, marks, limits) -> tuple[Cell, ...]:
    found = {
        result.period: Cell(present(result, limits), **marks.get(result, {})) for result in members
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


def corrections(indicator: Indicator, results: Sequence[Result]) -> list[Correction]:
    """Changes of value after publication, newest first. One query."""
    history = Result.history.filter(indicator_id=indicator.pk).order_by(
        "history_date", "history_id"
    )
    by_result = {result.pk: result for result in results}
    last_published, found = {}, []
    for version in history:
        result = by_result.get(version.id)
        if result is None or version.state != Result.State.PUBLISHED:
            continue
        before = last_published.get(version.id)
        if before and (before.value, before.reason) != (version.value, version.reason):
            found.append(correction(result, before, version))
        last_published[version.id] = version
    return found[::-1]


def correction(result: Result, before, after) -> Correction:
    where = [result.period, str(result.category or ""), result.area.name]
    return Correction(
        when=after.history_date,
        what=", ".join(part for part in where if part),
        before=version_text(result.indicator, before),
        after=version_text(result.indicator, after),
        reason=after.history_change_reason or "",
    )


def version_text(indicator: Indicator, version) -> str:
    if version.value is None:
        return str(Result.MissingReason(version.reason).label)
    return indicator.show(version.value)
