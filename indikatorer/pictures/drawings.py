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
from indikatorer.models import Indicator, SeriesBreak

Line = Sequence[Figure]  # the figures of one indicator in one area, by year
UNITS_OF_SIZES = {"", "kr", "mill. kr", "kWh", "GWh", "tonn CO₂e", "dekar"}


def is_a_size(indicator: Indicator) -> bool:
    """A count or an amount: how much of something there is. Its axis begins at zero."""
    return indicator.unit in UNITS_OF_SIZES and indicator.scale_max is None


def is_ranking(indicator: Indicator) -> bool:
    """A place among others: the first one is best, and it is as long as nothing."""
    return indicator.unit == "plass"


def observation(figure: Figure) -> Observation:
    verdict = figure.mark.label if figure.mark else ""
    return Observation(
        figure.year, figure.value, figure.text, verdict, figure.period, figure.number
    )


def spark(figures: Line) -> Sparkline | None:
    """The development of one indicator in one area up to the last figure, which stands beside it.

    A word for why there is no value has no shape beside it.
    """
    if not figures or figures[-1].missing:
        return None
    newest = figures[-1]
    return sparkline(
        figures,
        newest.seam_years,
        best_on_top=is_ranking(newest.indicator),
        break_name=_("Brudd"),
    )


def development(line: Line, others: Sequence[Line], breaks: Iterable[SeriesBreak]) -> Development:
    """The indicator in one area over the years, with what its plans adopted, beside other areas."""
    newest, indicator = line[-1], line[-1].indicator
    best_on_top = is_ranking(indicator)
    return Development(
        lines=tuple(
            Series(shown[0].area.short_name, tuple(map(observation, shown)))
            for shown in (line, *others)
        ),
        limits=tuple(shown_limits(newest)),
        breaks=tuple(Break(item.year, item.reason, _("Brudd")) for item in breaks),
        scale_start=indicator.scale_min,
        scale_end=indicator.scale_max,
        from_zero=is_a_size(indicator),
        best_on_top=best_on_top,
        format_tick=place_text if best_on_top else tick_text,
        say_cut=cut_text,
        level_names=words.short_levels(),
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


def place_text(place: Decimal) -> str:
    """A place in a ranking: `5.`"""
    return f"{tick_text(place)}."


def cut_text(tick: str) -> str:
    return _("Aksen begynner på %(tick)s") % {"tick": tick}


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
    """None for places in a ranking: the worst would have the longest bar."""
    if is_ranking(comparison.indicator):
        return []
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
