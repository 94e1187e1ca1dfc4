"""The page about a focus area: its goals, and each indicator year by year."""

from dataclasses import dataclass

from django.db.models import Q

from indikatorer.figures import Figure, group_by, present_all
from indikatorer.judging import AdoptedLimits
from indikatorer.models import (
    Action,
    FocusArea,
    Narrative,
    Objective,
    PlanIndicator,
    Result,
    SeriesBreak,
)
from indikatorer.status import PrintedLimits, printed_limits


@dataclass(frozen=True)
class FocusRow:
    """One indicator of the plan: limits as printed, and a figure or None for each year."""

    place: PlanIndicator
    limits: PrintedLimits
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True)
class ObjectivePart:
    objective: Objective
    rows: tuple[FocusRow, ...]
    narratives: tuple[Narrative, ...]
    actions: tuple[Action, ...]

    @property
    def has_limits(self) -> bool:
        return any(row.limits.any for row in self.rows)


@dataclass(frozen=True)
class FocusAreaPage:
    focus_area: FocusArea
    years: tuple[int, ...]
    objectives: tuple[ObjectivePart, ...]
    narratives: tuple[Narrative, ...]


def focus_area_page(area: FocusArea) -> FocusAreaPage:
    """All that the page says. Needs the plan and its area at hand; eight queries more."""
    places = list(PlanIndicator.objects.with_plan().filter(objective__focus_area=area))
    figures = plan_figures(area, places)
    years = tuple(sorted({figure.year for line in figures.values() for figure in line}))
    rows = group_by(
        [focus_row(place, figures.get(place.indicator_id, []), years) for place in places],
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
    return FocusAreaPage(area, years, parts, tuple(narratives.get(None, ())))


def plan_figures(area: FocusArea, places: list[PlanIndicator]) -> dict[int, list[Figure]]:
    """The plan's own figures of each indicator, in the years its limits hold."""
    indicators = [place.indicator_id for place in places]
    results = (
        Result.objects.published()
        .of_the_whole()
        .filter(area=area.plan.area_id, indicator__in=indicators)
    )
    lines = present_all(
        results.with_details().order_by("year"),
        AdoptedLimits(places),
        SeriesBreak.objects.filter(indicator__in=indicators),
    )
    return {
        indicator: [figure for figure in line if area.plan.governs(figure.year)]
        for indicator, line in lines.items()
    }


def focus_row(place: PlanIndicator, figures: list[Figure], years: tuple[int, ...]) -> FocusRow:
    by_year = {figure.year: figure for figure in figures}
    return FocusRow(
        place, printed_limits(place.bands.all()), tuple(by_year.get(year) for year in years)
    )


def area_narratives(area: FocusArea) -> dict[int | None, list[Narrative]]:
    """Assessments in words by objective, newest first; None holds those of the area itself."""
    about_area = Q(focus_area=area) | Q(objective__focus_area=area)
    narratives = Narrative.objects.filter(about_area).select_related("document").order_by("-year")
    return group_by(narratives, lambda narrative: narrative.objective_id)
