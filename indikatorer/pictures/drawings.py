"""From figures to drawings: what the charts of a page show."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import format_number
from indikatorer.charts.bars import RankedValue
from indikatorer.charts.development import AdoptedLimits as ShownLimits
from indikatorer.charts.development import Break, Development
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.spark import Sparkline, sparkline
from indikatorer.figures import words
from indikatorer.figures.comparison import ComparedPlace, Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.matrices import Matrix, MatrixRow
from indikatorer.models import Area, Indicator, PlanIndicator, SeriesBreak

AreaFigures = tuple[Area, Sequence[Figure]]  # one area's figures, by year


def observation(figure: Figure) -> Observation:
    verdict = figure.mark.label if figure.mark else ""
    return Observation(
        figure.year, figure.value, figure.text, verdict, figure.period, figure.number
    )


def spark(figures: Sequence[Figure], break_years: Sequence[int] = ()) -> Sparkline | None:
    """The development of one indicator in one area, for a table; figures by year."""
    return sparkline([observation(figure) for figure in figures], break_years)


def development(
    indicator: Indicator,
    area: Area,
    figures: Sequence[Figure],
    limits: AdoptedLimits,
    breaks: Iterable[SeriesBreak],
    others: Sequence[AreaFigures] = (),
) -> Development:
    """The indicator in one area over the years, with what its plans adopted, beside other areas."""
    shown = [(area, figures), *others]
    return Development(
        lines=tuple(
            Series(place.short_name, tuple(map(observation, line))) for place, line in shown
        ),
        limits=tuple(shown_limits(indicator, area, limits, last_year=figures[-1].year)),
        breaks=tuple(Break(item.year, item.reason) for item in breaks),
        scale_end=indicator.scale_max,
        format_tick=tick_text,
        level_names=words.short_levels(),
        break_name=_("Brudd"),
    )


def shown_limits(
    indicator: Indicator, area: Area, limits: AdoptedLimits, *, last_year: int
) -> Iterable[ShownLimits]:
    """The limits of the area's own plans, in the years they judge."""
    for place in limits.places(indicator.pk):
        if place.plan.area_id == area.pk:
            years = place.plan.limits_from, place.plan.year_to or last_year
            yield ShownLimits(*years, tuple(place.intervals(last_year)))


def judging_place(
    indicator: Indicator, area: Area, year: int, limits: AdoptedLimits
) -> PlanIndicator | None:
    """Where the limits were adopted that a figure of the area and year is held against."""
    places = limits.places(indicator.pk)
    held = (p for p in places if p.plan.area_id == area.pk and p.plan.governs(year))
    return next(held, None)


def tick_text(tick: Decimal) -> str:
    """The number with as many decimals as it takes to write it."""
    return format_number(tick, max(0, -tick.normalize().as_tuple().exponent))


def category_series(matrix: Matrix) -> list[Series]:
    """A line a category, the one with the largest newest value first."""
    lines = [Series(row.name, tuple(map(observation, row_figures(row)))) for row in matrix.rows]
    measured = [line for line in lines if line.measured]
    return sorted(measured, key=lambda line: line.measured[-1].value, reverse=True)


def row_figures(row: MatrixRow) -> list[Figure]:
    return [cell.figure for cell in row.cells if cell.figure]


def ranked_categories(matrix: Matrix) -> list[RankedValue]:
    """The categories of a table with one column, largest first."""
    figures = [(row.name, figure) for row in matrix.rows for figure in row_figures(row)]
    rows = [
        RankedValue(name, figure.value, figure.text)
        for name, figure in figures
        if not figure.missing
    ]
    return sorted(rows, key=lambda row: row.value, reverse=True)


def ranked_places(comparison: Comparison) -> list[RankedValue]:
    return [ranked_place(place, comparison.has_ranks) for place in comparison.places]


def ranked_place(place: ComparedPlace, has_ranks: bool) -> RankedValue:
    """Among ranked places, others look otherwise. A sum has a number and no bar."""
    return RankedValue(
        place.name,
        place.figure.value,
        place.figure.text,
        is_own=place.is_own,
        is_group=has_ranks and not place.rank,
        drawn=bool(place.bar) or place.figure.value <= 0,
    )
