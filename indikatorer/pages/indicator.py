"""The page about one indicator: its series, limits, breakdown, comparison and corrections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from asker.glossary import Term, words_in
from indikatorer.figures import published
from indikatorer.figures.comparison import MOST_SHOWN, Comparison, comparisons
from indikatorer.figures.corrections import Correction, corrections
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits, PrintedLimits
from indikatorer.figures.matrices import (
    Matrix,
    breakdown_matrix,
    comparison_matrix,
    places_matrix,
)
from indikatorer.models import Action, Indicator, PlanIndicator, Remark, SeriesBreak
from indikatorer.pages.why import Why, why
from indikatorer.pictures.lines import MOST_BESIDE, OwnLine, own_lines
from indikatorer.pictures.picture import Picture, breakdown_picture, comparison_picture


@dataclass(frozen=True)
class AdoptedRow:
    """The indicator's place in one plan, with the limits as printed."""

    place: PlanIndicator
    limits: PrintedLimits


@dataclass(frozen=True)
class IndicatorPage:
    """All about one indicator.

    What only the page itself says is asked for when it is printed: a picture needs less.
    """

    indicator: Indicator
    figures: tuple[Figure, ...]
    latest: Figure | None
    lines: tuple[OwnLine, ...]
    adopted: tuple[AdoptedRow, ...]
    breakdown: Matrix | None
    breakdown_picture: Picture | None
    places: Matrix | None  # the categories in other areas beside ours, in one year
    comparison: Comparison | None
    comparison_picture: Picture | None
    areas: Matrix | None  # all areas by year, where there is more than the newest year to see
    left_out: int  # how many other areas are told of in the comparison only
    breaks: tuple[SeriesBreak, ...]
    siblings: QuerySet[Indicator]  # others that tell of the same objectives
    actions: QuerySet[Action]  # what is done about those objectives

    @cached_property
    def why(self) -> Why | None:
        """Assessments and causes; of what was never measured nothing is to be explained."""
        places = [row.place for row in self.adopted]
        return why(self.indicator, self.latest, places) if self.latest else None

    @cached_property
    def corrections(self) -> list[Correction]:
        return corrections(self.indicator, self.figures)

    @cached_property
    def remarks(self) -> QuerySet[Remark]:
        return published.remarks_on(self.figures)

    @property
    def words(self) -> list[Term]:
        """Those of its name and definition that not everybody knows."""
        return words_in(self.indicator.name, self.indicator.definition)

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

    @cached_property
    def face(self) -> Picture | None:
        """The first that is drawn: it stands for the page where somebody shares its address."""
        return next((picture for picture in self.pictures.values() if picture.wide), None)


BY_YEAR_AND_AREA = ("year", "year_from", "area__kind", "area__name", "category__order")


def indicator_page(indicator: Indicator) -> IndicatorPage:
    """All that the indicator's page says; the number of queries does not grow with its results."""
    limits = AdoptedLimits.of([indicator])
    told = read(indicator, limits)
    breaks = tuple(indicator.series_breaks.all())
    whole = [figure for figure in told.figures if figure.is_whole]
    lines = own_lines(whole, breaks, left_out=told.left_out)
    places = limits.places(indicator.pk)
    objectives = {place.objective_id for place in places}
    breakdown, places_beside = breakdown_matrix(told.figures), places_matrix(told.figures)
    comparison = told.comparison
    return IndicatorPage(
        indicator=indicator,
        figures=told.figures,
        left_out=told.left_out,
        latest=latest_figure(lines),
        lines=lines,
        adopted=tuple(AdoptedRow(place, PrintedLimits(place.adopted_bands)) for place in places),
        breakdown=breakdown,
        places=places_beside,
        breakdown_picture=breakdown
        and breakdown_picture(indicator, breakdown, breaks, places_beside),
        comparison=comparison,
        comparison_picture=comparison and comparison_picture(comparison),
        areas=comparison_matrix(whole),
        breaks=breaks,
        siblings=siblings(indicator, objectives),
        actions=actions_for(objectives),
    )


@dataclass(frozen=True)
class Read:
    """The figures of an indicator, by year."""

    figures: tuple[Figure, ...]
    comparison: Comparison | None
    left_out: int = 0  # how many other areas have figures that are not among these


def read(indicator: Indicator, limits: AdoptedLimits) -> Read:
    """All figures, where few areas have any.

    Of many areas, all are compared in their newest period, and the nearest of them are read for the
    other years too.
    """
    if not published.has_many_areas(indicator, MOST_SHOWN):
        figures = by_year(indicator, limits)
        whole = [figure for figure in figures if figure.is_whole]
        return Read(figures, next(iter(comparisons(whole)), None))
    period = published.newest_shared_period(indicator)
    periods = {indicator.pk: period} if period else {}
    beside = published.beside_others(periods, limits=limits, indicators=[indicator])
    comparison = next(iter(comparisons(beside)), None)
    near = comparison.nearest(MOST_BESIDE) if comparison else []
    shown = {place.figure.stored.area_id for place in near}
    shown |= published.own_areas()
    figures = by_year(indicator, limits, area__in=shown)
    compared = {figure.stored.area_id for figure in beside}
    return Read(figures, comparison, len(compared - shown))


def by_year(indicator: Indicator, limits: AdoptedLimits, **lookups) -> tuple[Figure, ...]:
    found = published.figures(
        limits=limits,
        indicators=[indicator],
        order_by=BY_YEAR_AND_AREA,
        indicator=indicator,
        **lookups,
    )
    return tuple(found)


def actions_for(objectives: Iterable[int]) -> QuerySet[Action]:
    """What is done about the objectives, and whether it was followed up."""
    actions = Action.objects.with_follow_up().select_related("document")
    return actions.filter(objective__in=objectives)


def siblings(indicator: Indicator, objectives: Iterable[int]) -> QuerySet[Indicator]:
    same = Indicator.objects.filter(plan_indicators__objective__in=objectives)
    return same.exclude(pk=indicator.pk).distinct()


def latest_figure(lines: Sequence[OwnLine]) -> Figure | None:
    """The newest of our own figures that has a value; else the newest at all."""
    figures = sorted((f for line in lines for f in line.figures), key=lambda figure: figure.year)
    measured = [figure for figure in figures if not figure.missing]
    return (measured or figures or [None])[-1]
