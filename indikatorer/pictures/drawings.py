"""From figures to drawings: what the charts of a page show."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.numbers import format_number
from indikatorer.charts.bars import RankedValue
from indikatorer.charts.development import Break, Development, ShownLimits
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.spark import Sparkline, sparkline
from indikatorer.figures import words
from indikatorer.figures.comparison import ComparedPlace, Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.matrices import Matrix
from indikatorer.models import BreakKind, SeriesBreak

Line = Sequence[Figure]  # the figures of one indicator in one area, by year
# What stands where a series is not of one piece.
SEAMS = {BreakKind.BREAK: gettext_lazy("Brudd"), BreakKind.CAUTION: words.WITH_CAUTION}
MERGER = gettext_lazy("Sammenslåing")


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
    return sparkline(figures, seam_names(newest), best_on_top=newest.indicator.is_rank)


def seam_names(figure: Figure) -> dict[int, object]:
    """By year: what parts the figure's line there, in a word that is made when it is printed."""
    formed = figure.area.formed_year
    names = dict.fromkeys(figure.seams.cautions, SEAMS[BreakKind.CAUTION])
    if formed:
        names[formed] = MERGER
    return names | dict.fromkeys(figure.seams.breaks, SEAMS[BreakKind.BREAK])


def development(line: Line, others: Sequence[Line], breaks: Iterable[SeriesBreak]) -> Development:
    """The indicator in one area over the years, with what its plans adopted, beside other areas."""
    newest, indicator = line[-1], line[-1].indicator
    best_on_top = indicator.is_rank
    return Development(
        lines=tuple(
            Series(shown[0].area.short_name, tuple(map(observation, shown)))
            for shown in (line, *others)
        ),
        limits=tuple(shown_limits(newest)),
        breaks=tuple(chart_breaks(line, breaks)),
        scale_start=indicator.scale_min,
        scale_end=indicator.scale_max,
        from_zero=indicator.is_size,
        best_on_top=best_on_top,
        format_tick=place_text if best_on_top else tick_text,
        say_cut=cut_text,
        level_names=words.short_levels(),
    )


def chart_breaks(line: Line, breaks: Iterable[SeriesBreak]) -> Iterator[Break]:
    """Where the line is parted and why: breaks, cautions, and the merger it reaches across."""
    for item in breaks:
        name = str(SEAMS[BreakKind(item.kind)])
        yield Break(item.year, item.reason, name, parts_line=item.kind == BreakKind.BREAK)
    formed = line[-1].area.formed_year
    if formed and crosses(line, formed):
        yield Break(formed, "", str(MERGER))


def crosses(line: Line, year: int) -> bool:
    """There are values on both sides of the beginning of the year."""
    measured = [figure.year for figure in line if not figure.missing]
    return bool(measured) and measured[0] < year <= measured[-1]


def shown_limits(newest: Figure) -> Iterable[ShownLimits]:
    """The limits of the area's own plans, in the years they judge."""
    limits = newest.limits
    for place in limits.places(newest.indicator.pk):
        plan = place.plan
        if plan.area_id != newest.area.pk or not place.adopted_bands:
            continue
        last = plan.year_to or newest.year
        starts = {max(plan.limits_from, band.first_year) for band in place.adopted_bands}
        firsts = sorted(year for year in starts if year <= last)
        for first, following in pairwise([*firsts, last + 1]):
            yield ShownLimits(first, following - 1, tuple(limits.intervals(place, first)))


def tick_text(tick: Decimal) -> str:
    """The number with as many decimals as it takes to write it."""
    return format_number(tick, max(0, -tick.normalize().as_tuple().exponent))


def place_text(place: Decimal) -> str:
    """A place in a ranking: `5.`"""
    return f"{tick_text(place)}."


def cut_text(tick: str) -> str:
    return _("Aksen begynner på %(tick)s") % {"tick": tick}


def category_series(matrix: Matrix) -> list[Series]:
    """A line a category, the one with the largest newest value first, or in their own order."""
    lines = [Series(row.name, tuple(map(observation, row.figures))) for row in matrix.rows]
    measured = [line for line in lines if line.measured]
    if matrix.is_ordered:
        return measured
    return sorted(measured, key=lambda line: line.measured[-1].value, reverse=True)


def ranked_categories(matrix: Matrix) -> list[RankedValue]:
    """The categories of a table with one column, largest first, or in their own order."""
    rows = [
        RankedValue(row.name, figure.value, figure.text)
        for row in matrix.rows
        for figure in row.figures
        if not figure.missing
    ]
    return rows if matrix.is_ordered else sorted(rows, key=lambda row: row.value, reverse=True)


def ranked_places(comparison: Comparison) -> list[RankedValue]:
    """None for places in a ranking: the worst would have the longest bar."""
    if comparison.indicator.is_rank:
        return []
    return [ranked_place(place, comparison.has_peers) for place in comparison.shown]


def ranked_place(place: ComparedPlace, has_peers: bool) -> RankedValue:
    """Among municipalities, others look otherwise. A sum has a number and no bar."""
    return RankedValue(
        place.name,
        place.figure.value,
        place.figure.text,
        is_own=place.is_own,
        is_group=has_peers and not place.is_municipality,
        drawn=bool(place.bar) or place.figure.value <= 0,
    )
