"""The page about one indicator: its series, limits, breakdown, comparison and corrections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from indikatorer.figures.comparison import Comparison, comparisons
from indikatorer.figures.corrections import Correction, corrections
from indikatorer.figures.figure import Figure, group_by, present_series
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.matrices import Matrix, breakdown_matrix, comparison_matrix, places_matrix
from indikatorer.models import Action, Area, Indicator, PlanIndicator, Remark, Result, SeriesBreak
from indikatorer.pages.status import PrintedLimits, printed_limits
from indikatorer.pictures.drawings import AreaFigures
from indikatorer.pictures.picture import (
    Picture,
    breakdown_picture,
    comparison_picture,
    development_picture,
    limits_picture,
)


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
    picture: Picture
    limits_picture: Picture | None  # its newest judged figure beside the limits

    @property
    def has_verdicts(self) -> bool:
        """More than one year was judged, so that the years can be compared."""
        return sum(figure.mark is not None for figure in self.figures) > 1


@dataclass(frozen=True)
class IndicatorPage:
    """All about one indicator.

    What only the page itself says is asked for when it is printed: a picture needs less.
    """

    indicator: Indicator
    results: tuple[Result, ...]
    latest: Figure | None
    lines: tuple[Line, ...]
    adopted: tuple[AdoptedRow, ...]
    breakdown: Matrix | None
    breakdown_picture: Picture | None
    places: Matrix | None  # the categories in other areas beside ours, in one year
    comparison: Comparison | None
    comparison_picture: Picture | None
    areas: Matrix | None  # all areas by year, where there is more than the newest year to see
    breaks: tuple[SeriesBreak, ...]
    remarks: QuerySet[Remark]
    siblings: QuerySet[Indicator]  # others that tell of the same objectives
    actions: QuerySet[Action]  # what is done about those objectives

    @cached_property
    def corrections(self) -> list[Correction]:
        return corrections(self.indicator, self.results)

    @property
    def has_limits(self) -> bool:
        return any(row.limits.any for row in self.adopted)

    @property
    def pictures(self) -> dict[str, Picture]:
        """All that can be taken along, by key."""
        found = [line.picture for line in self.lines]
        found += [line.limits_picture for line in self.lines]
        found += [self.breakdown_picture, self.comparison_picture]
        return {picture.key: picture for picture in found if picture}


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
    objectives = {place.objective_id for place in places}
    breakdown, places_beside = breakdown_matrix(results, limits), places_matrix(results, limits)
    comparison = next(iter(comparisons(whole, limits)), None)
    return IndicatorPage(
        indicator=indicator,
        results=tuple(results),
        latest=latest_figure(lines),
        lines=lines,
        adopted=tuple(AdoptedRow(place, printed_limits(place.bands.all())) for place in places),
        breakdown=breakdown,
        places=places_beside,
        breakdown_picture=breakdown
        and breakdown_picture(indicator, breakdown, breaks, places_beside),
        comparison=comparison,
        comparison_picture=comparison and comparison_picture(comparison),
        areas=comparison_matrix(whole, limits),
        breaks=breaks,
        remarks=Remark.objects.filter(results__indicator=indicator).distinct(),
        siblings=siblings(indicator, objectives),
        actions=Action.objects.filter(objective__in=objectives).select_related("document"),
    )


def siblings(indicator: Indicator, objectives: Iterable[int]) -> QuerySet[Indicator]:
    same = Indicator.objects.filter(plan_indicators__objective__in=objectives)
    return same.exclude(pk=indicator.pk).distinct()


def latest_figure(lines: Sequence[Line]) -> Figure | None:
    """The newest of our own figures that has a value; else the newest at all."""
    figures = sorted((f for line in lines for f in line.figures), key=lambda figure: figure.year)
    measured = [figure for figure in figures if not figure.missing]
    return (measured or figures or [None])[-1]


def own_lines(
    indicator: Indicator,
    whole: Iterable[Result],
    limits: AdoptedLimits,
    breaks: Sequence[SeriesBreak],
) -> tuple[Line, ...]:
    """One line for each area that is our own, newest municipality first."""
    by_area = group_by(whole, lambda result: result.area).items()
    break_years = [item.year for item in breaks]
    others = [
        (area, present_series(results, limits, break_years))
        for area, results in by_area
        if not area.is_own
    ]
    lines = []
    for area, results in by_area:
        if not area.is_own:
            continue
        figures = tuple(present_series(results, limits, break_years))
        beside = companions(figures, others)
        picture = development_picture(indicator, area, figures, limits, breaks, beside)
        on_scale = limits_picture(indicator, area, figures, limits)
        lines.append(Line(area, figures, picture, on_scale))
    return tuple(sorted(lines, key=lambda line: line.figures[-1].year, reverse=True))


def companions(own: Sequence[Figure], others: Iterable[AreaFigures]) -> list[AreaFigures]:
    """Other areas' figures for the years of ours; one single year is no development."""
    years = {figure.year for figure in own}
    lines = [(area, [figure for figure in line if figure.year in years]) for area, line in others]
    return [(area, line) for area, line in lines if sum(not item.missing for item in line) > 1]
