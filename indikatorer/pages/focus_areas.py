"""Focus areas: what each is about, how far it has come, and its indicators year by year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import Q
from django.utils.translation import gettext as _

from asker.tables import Table
from indikatorer.assessment import Verdict
from indikatorer.figures import words
from indikatorer.figures.columns import FULL, LIMITS, limit_cells, make_table
from indikatorer.figures.figure import Figure, group_by, newest_measured, unregistered
from indikatorer.figures.limits import AdoptedLimits, PrintedLimits, all_places
from indikatorer.figures.outcomes import Rows
from indikatorer.figures.years import completed_years
from indikatorer.models import Action, FocusArea, Narrative, Objective, Plan, PlanIndicator
from indikatorer.pages.causes import Untold, row_cause, untold
from indikatorer.pages.folds import opened
from indikatorer.pages.status import plan_lines

Lines = dict[int, list[Figure]]  # a plan's own figures by the id of the indicator's place in it
Narratives = dict[tuple[str, int], list[Narrative]]  # by what they are about, newest first


@dataclass(frozen=True)
class FocusRow:
    """One indicator of the plan: limits as printed, and a figure or None for each year."""

    place: PlanIndicator
    limits: PrintedLimits
    years: tuple[int, ...]
    figures: tuple[Figure | None, ...]
    figure: Figure  # of the page's year; says so where nothing is registered
    narrative: Narrative | None = None  # of the page's year, about the indicator alone

    @property
    def cause(self) -> str:
        return row_cause(self)

    @property
    def cells(self) -> list[tuple[int, Figure | None]]:
        return list(zip(self.years, self.figures, strict=True))

    def absent_in(self, year: int) -> Figure:
        """Stands where nothing is registered for a year."""
        return unregistered(self.place.indicator, self.place.plan.area, year, self.figure.limits)

    @property
    def newest(self) -> Figure | None:
        """The newest figure with a value: how it moved is how the indicator moves."""
        return newest_measured(figure for figure in self.figures if figure)


@dataclass(frozen=True)
class ObjectivePart(Rows):
    objective: Objective
    rows: tuple[FocusRow, ...]
    narratives: tuple[Narrative, ...]
    actions: tuple[Action, ...]
    year: int | None  # the page's

    @property
    def narrative(self) -> Narrative | None:
        """What is said of the page's year."""
        return narrative_of(self.narratives, self.year)


@dataclass(frozen=True)
class PartFold:
    """An objective on the page, and whether its rows are seen when the page opens."""

    part: ObjectivePart
    without_cause: str  # the sentence that no cause is given, where it is said of this objective
    opens: bool


@dataclass(frozen=True)
class FocusAreaPage(Rows):
    focus_area: FocusArea
    years: tuple[int, ...]
    year: int | None  # the newest that is complete
    under_way: tuple[int, ...]  # years that are not complete
    objectives: tuple[ObjectivePart, ...]
    narratives: tuple[Narrative, ...]

    @cached_property
    def rows(self) -> list[FocusRow]:
        return [row for part in self.objectives for row in part.rows]

    @property
    def narrative(self) -> Narrative | None:
        """What is said of the area as a whole in the page's year."""
        return narrative_of(self.narratives, self.year)

    @cached_property
    def untold(self) -> Untold:
        return untold(self.narrative, self.objectives)

    @property
    def folds(self) -> list[PartFold]:
        """Open are the objectives with a goal that is not reached; without any, the first."""
        told, opens = self.untold.parts, opened(self.objectives)
        return [PartFold(*fold) for fold in zip(self.objectives, told, opens, strict=True)]

    @property
    def marks(self) -> list[words.Mark]:
        """Each verdict on the page, to explain its shape."""
        figures = (figure for row in self.rows for figure in row.figures if figure)
        levels = dict.fromkeys(figure.level for figure in figures if figure.level)
        return [words.mark(Verdict(level)) for level in levels]


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
    """All that the page says. Needs the plan and its area at hand; about a dozen queries."""
    places = [place for place in all_places() if place.objective.focus_area_id == area.pk]
    limits = AdoptedLimits(places)
    lines = governed_lines(places, limits)
    complete = completed_years()
    years, year = years_of(lines.values(), complete)
    narratives = area_narratives(area, places)
    rows = [
        replace(
            focus_row(place, lines[place.pk], years, year, limits),
            narrative=narrative_of(narratives.get(("indicator", place.indicator_id), ()), year),
        )
        for place in places
    ]
    under_way = tuple(shown for shown in years if shown not in complete)
    return FocusAreaPage(
        focus_area=area,
        years=years,
        year=year,
        under_way=under_way,
        objectives=tuple(objective_parts(area, rows, narratives, year)),
        narratives=tuple(narratives.get(("focus_area", area.pk), ())),
    )


def objective_parts(
    area: FocusArea, rows: Iterable[FocusRow], narratives: Narratives, year: int | None
) -> Iterator[ObjectivePart]:
    """Each goal with its rows, what was assessed of it, and what was done; two queries."""
    placed = group_by(rows, lambda row: row.place.objective_id)
    followed = Action.objects.with_follow_up().select_related("document")
    actions = group_by(
        followed.filter(objective__focus_area=area), lambda action: action.objective_id
    )
    for objective in area.objectives.select_related("document", "focus_area__plan"):
        yield ObjectivePart(
            objective,
            tuple(placed.get(objective.pk, ())),
            tuple(narratives.get(("objective", objective.pk), ())),
            tuple(actions.get(objective.pk, ())),
            year,
        )


def focus_area_cards() -> list[PlanCards]:
    """All focus areas under their plans, newest plan first; about a dozen queries."""
    areas = FocusArea.objects.select_related("plan").order_by("-plan__year_from", "order")
    places = all_places()
    limits = AdoptedLimits(places)
    lines = governed_lines(places, limits)
    complete = completed_years()
    by_area = group_by(places, lambda place: place.objective.focus_area_id)
    cards = []
    for plan, members in group_by(areas, lambda area: area.plan).items():
        here = {area: by_area.get(area.pk, []) for area in members}
        own = [lines[place.pk] for found in here.values() for place in found]
        _years, year = years_of(own, complete)
        rows = {
            area: tuple(focus_row(place, lines[place.pk], (), year, limits) for place in found)
            for area, found in here.items()
        }
        cards.append(PlanCards(plan, year, tuple(FocusCard(*pair) for pair in rows.items())))
    return cards


def governed_lines(places: Sequence[PlanIndicator], limits: AdoptedLimits) -> Lines:
    """The plan's own figures of each indicator, in the years it tells of."""
    lines = plan_lines(places, limits)
    return {
        place.pk: [figure for figure in lines[place.pk] if place.plan.tells_of(figure.year)]
        for place in places
    }


def years_of(
    lines: Iterable[list[Figure]], complete: set[int]
) -> tuple[tuple[int, ...], int | None]:
    """All years that have something, and the newest of them that is complete.

    Where none is complete, the newest with a value.
    """
    figures = [figure for line in lines for figure in line]
    years = tuple(sorted({figure.year for figure in figures}))
    begun = {figure.year for figure in figures if not figure.missing}
    return years, max(begun & complete or begun, default=None)


def focus_row(
    place: PlanIndicator,
    figures: list[Figure],
    years: tuple[int, ...],
    year: int | None,
    limits: AdoptedLimits,
) -> FocusRow:
    by_year = {figure.year: figure for figure in figures}
    absent = unregistered(place.indicator, place.plan.area, year or 0, limits)
    return FocusRow(
        place,
        PrintedLimits(place.limits_told_in(year or 0)),
        years,
        tuple(by_year.get(shown) for shown in years),
        by_year.get(year, absent),
    )


def area_narratives(area: FocusArea, places: Iterable[PlanIndicator]) -> Narratives:
    """Of the area, its goals, and each indicator."""
    indicators = {place.indicator_id for place in places}
    about = Q(focus_area=area) | Q(objective__focus_area=area) | Q(indicator__in=indicators)
    narratives = Narrative.objects.filter(about).select_related("document").order_by("-year")
    return group_by(narratives, lambda narrative: narrative.about)


def narrative_of(narratives: Iterable[Narrative], year: int | None) -> Narrative | None:
    return next((narrative for narrative in narratives if narrative.year == year), None)


# As a file ----------------------------------------------------------------------------------------


def focus_area_table(page: FocusAreaPage) -> Table:
    """Each indicator of the focus area, year by year."""
    about = (_("Mål"), _("Kode"), _("Indikator"))
    return make_table(
        page.focus_area.name,
        (*about, *LIMITS, *FULL.headings),
        (
            (
                str(part.objective),
                row.place.code,
                row.place.indicator.name,
                *limit_cells(row.limits),
                *FULL.cells(figure or row.absent_in(year)),
            )
            for part in page.objectives
            for row in part.rows
            for year, figure in row.cells
        ),
    )
