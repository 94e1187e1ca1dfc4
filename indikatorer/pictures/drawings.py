"""From figures to drawings: what the charts of a page show."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import format_number
from indikatorer.charts.bars import RankedValue
from indikatorer.charts.development import Break, Development, ShownLimits
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.spark import Sparkline, sparkline
from indikatorer.figures import words
from indikatorer.figures.comparison import ComparedPlace, Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.matrices import Matrix
from indikatorer.models import SeriesBreak

Line = Sequence[Figure]  # the figures of one indicator in one area, by year


def observation(figure: Figure) -> Observation:
    verdict = figure.mark.label if figure.mark else ""
    return Observation(
        figure.year, figure.value, figure.text, verdict, figure.period, figure.number
    )


def spark(figures: Line) -> Sparkline | None:
    """The development of one indicator in one area, for a table."""
    return sparkline(figures, figures[-1].seam_years) if figures else None


def development(line: Line, others: Sequence[Line], breaks: Iterable[SeriesBreak]) -> Development:
    """The indicator in one area over the years, with what its plans adopted, beside other areas."""
    newest = line[-1]
    return Development(
        lines=tuple(
            Series(shown[0].area.short_name, tuple(map(observation, shown)))
            for shown in (line, *others)
        ),
        limits=tuple(shown_limits(newest)),
        breaks=tuple(Break(item.year, item.reason) for item in breaks),
        scale_end=newest.indicator.scale_max,
        format_tick=tick_text,
        level_names=words.short_levels(),
        break_name=_("Brudd"),
    )


def shown_limits(newest: Figure) -> Iterable[ShownLimits]:
    """The limits of the area's own plans, in the years they judge."""
    limits = newest.limits
    for place in limits.places(newest.indicator.pk):
        if place.plan.area_id == newest.area.pk:
            years = place.plan.limits_from, place.plan.year_to or newest.year
            yield ShownLimits(*years, tuple(limits.intervals(place, newest.year)))


def tick_text(tick: Decimal) -> str:
    """The number with as many decimals as it takes to write it."""
    return format_number(tick, max(0, -tick.normalize().as_tuple().exponent))


def category_series(matrix: Matrix) -> list[Series]:
    """A line a category, the one with the largest newest value first."""
    lines = [Series(row.name, tuple(map(observation, row.figures))) for row in matrix.rows]
    measured = [line for line in lines if line.measured]
    return sorted(measured, key=lambda line: line.measured[-1].value, reverse=True)


def ranked_categories(matrix: Matrix) -> list[RankedValue]:
    """The categories of a table with one column, largest first."""
    rows = [
        RankedValue(row.name, figure.value, figure.text)
        for row in matrix.rows
        for figure in row.figures
        if not figure.missing
    ]
    return sorted(rows, key=lambda row: row.value, reverse=True)


def ranked_places(comparison: Comparison) -> list[RankedValue]:
    return [ranked_place(place, comparison.has_ranks) for place in comparison.shown]


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
