"""Focus areas: what each is about, how far it has come, and its indicators year by year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from indikatorer.figures.figure import Figure, Mark, group_by, present_all
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import (
    Action,
    FocusArea,
    Narrative,
    Objective,
    Plan,
    PlanIndicator,
    Result,
    SeriesBreak,
)
from indikatorer.pages.status import PrintedLimits, Rows, printed_limits, unregistered

Lines = dict[int, list[Figure]]  # a plan's own figures by the id of the indicator's place in it


@dataclass(frozen=True)
class FocusRow:
    """One indicator of the plan: limits as printed, and a figure or None for each year."""

    place: PlanIndicator
    limits: PrintedLimits
    years: tuple[int, ...]
    figures: tuple[Figure | None, ...]
    figure: Figure  # of the page's year; says so where nothing is registered

    @property
    def cells(self) -> list[tuple[int, Figure | None]]:
        return list(zip(self.years, self.figures, strict=True))

    @property
    def newest(self) -> Figure | None:
        """The newest figure with a value: how it moved is how the indicator moves."""
        return next((item for item in reversed(self.figures) if item and not item.missing), None)


@dataclass(frozen=True)
class ObjectivePart(Rows):
    objective: Objective
    rows: tuple[FocusRow, ...]
    narratives: tuple[Narrative, ...]
    actions: tuple[Action, ...]

    @property
    def has_limits(self) -> bool:
        return any(row.limits.any for row in self.rows)


@dataclass(frozen=True)
class FocusAreaPage(Rows):
    focus_area: FocusArea
    years: tuple[int, ...]
    year: int | None  # the newest with a value
    objectives: tuple[ObjectivePart, ...]
    narratives: tuple[Narrative, ...]

    @property
    def rows(self) -> list[FocusRow]:
        return [row for part in self.objectives for row in part.rows]

    @property
    def marks(self) -> list[Mark]:
        """Each verdict on the page, to explain its shape."""
        figures = (figure for row in self.rows for figure in row.figures if figure)
        found = {figure.mark.level: figure.mark for figure in figures if figure.mark}
        return [Mark(mark.level, mark.label) for mark in found.values()]


@dataclass(frozen=True)
class FocusCard(Rows):
    """A focus area in the list, and where its indicators stand in the plan's newest year."""

    focus_area: FocusArea
    rows: tuple[FocusRow, ...]


@dataclass(frozen=True)
class PlanCards:
    plan: Plan
    year: int | None
    cards: tuple[FocusCard, ...]


def focus_area_page(area: FocusArea) -> FocusAreaPage:
    """All that the page says. Needs the plan and its area at hand; eight queries more."""
    places = list(PlanIndicator.objects.with_plan().filter(objective__focus_area=area))
    lines = plan_lines(places)
    years, year = years_of(lines.values())
    rows = group_by(
        [focus_row(place, lines[place.pk], years, year) for place in places],
        lambda row: row.place.objective_id,
    )
    narratives = area_narratives(area)
    actions = group_by(
        Action.objects.filter(objective__focus_area=area).select_related("document"),
        lambda action: action.objective_id,
    )
    parts = tuple(
        ObjectivePart(
            objective,
            tuple(rows.get(objective.pk, ())),
            tuple(narratives.get(objective.pk, ())),
            tuple(actions.get(objective.pk, ())),
        )
        for objective in area.objectives.select_related("document", "focus_area__plan")
    )
    return FocusAreaPage(area, years, year, parts, tuple(narratives.get(None, ())))


def focus_area_cards() -> list[PlanCards]:
    """All focus areas under their plans, newest plan first; six queries."""
    areas = FocusArea.objects.select_related("plan").order_by("-plan__year_from", "order")
    places = list(PlanIndicator.objects.with_plan())
    lines = plan_lines(places)
    by_area = group_by(places, lambda place: place.objective.focus_area_id)
    return [
        plan_cards(plan, members, by_area, lines)
        for plan, members in group_by(areas, lambda area: area.plan).items()
    ]


def plan_cards(
    plan: Plan, areas: Iterable[FocusArea], places: dict[int, list[PlanIndicator]], lines: Lines
) -> PlanCards:
    here = {area: places.get(area.pk, []) for area in areas}
    _years, year = years_of(lines[place.pk] for members in here.values() for place in members)
    cards = (
        FocusCard(area, tuple(focus_row(place, lines[place.pk], (), year) for place in members))
        for area, members in here.items()
    )
    return PlanCards(plan, year, tuple(cards))


def plan_lines(places: Sequence[PlanIndicator]) -> Lines:
    """The plan's own figures of each indicator, in the years its limits hold."""
    indicators = {place.indicator_id for place in places}
    results = (
        Result.objects.published()
        .of_the_whole()
        .filter(area__in={place.plan.area_id for place in places}, indicator__in=indicators)
    )
    breaks = list(SeriesBreak.objects.filter(indicator__in=indicators))
    limits = AdoptedLimits(places)
    by_area = group_by(results.with_details().order_by("year"), lambda result: result.area_id)
    figures = {area: present_all(found, limits, breaks) for area, found in by_area.items()}
    return {
        place.pk: [
            figure
            for figure in figures.get(place.plan.area_id, {}).get(place.indicator_id, ())
            if place.plan.governs(figure.year)
        ]
        for place in places
    }


def years_of(lines: Iterable[list[Figure]]) -> tuple[tuple[int, ...], int | None]:
    """All years that have something, and the newest of them with a value."""
    figures = [figure for line in lines for figure in line]
    years = tuple(sorted({figure.year for figure in figures}))
    return years, max((item.year for item in figures if not item.missing), default=None)


def focus_row(
    place: PlanIndicator, figures: list[Figure], years: tuple[int, ...], year: int | None
) -> FocusRow:
    by_year = {figure.year: figure for figure in figures}
    return FocusRow(
        place,
        printed_limits(place.bands.all()),
        years,
        tuple(by_year.get(shown) for shown in years),
        by_year.get(year) or unregistered(year, place),
    )


def area_narratives(area: FocusArea) -> dict[int | None, list[Narrative]]:
    """Assessments in words by objective, newest first; None holds those of the area itself."""
    about_area = Q(focus_area=area) | Q(objective__focus_area=area)
    narratives = Narrative.objects.filter(about_area).select_related("document").order_by("-year")
    return group_by(narratives, lambda narrative: narrative.objective_id)
