"""The councillor's page: for one year, every indicator in force against its limits."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from asker.tables import Table
from indikatorer.charts.spark import Sparkline
from indikatorer.figures import published
from indikatorer.figures.columns import FULL, LIMITS, limit_cells, make_table
from indikatorer.figures.figure import Figure, group_by, unregistered
from indikatorer.figures.limits import AdoptedLimits, PrintedLimits, all_places
from indikatorer.figures.outcomes import Rows
from indikatorer.figures.years import StatusYear, StatusYears
from indikatorer.models import Action, Document, FocusArea, Narrative, Objective, PlanIndicator
from indikatorer.pages.causes import Untold, row_cause, untold
from indikatorer.pictures.drawings import spark


@dataclass(frozen=True)
class StatusRow:
    """One indicator in the year."""

    code: str
    name: str
    limits: PrintedLimits
    figure: Figure
    has_limits_now: bool = False  # some limit judges this year; others have a later deadline
    history: tuple[Figure, ...] = ()  # all figures up to the year
    narrative: Narrative | None = None  # what is said of the indicator alone

    @property
    def cause(self) -> str:
        return row_cause(self)

    @property
    def url(self) -> str:
        return self.figure.indicator.get_absolute_url()

    @property
    def spark(self) -> Sparkline | None:
        """The development up to the year, to stand beside the figure."""
        return None if self.figure.missing else spark(self.history)


@dataclass(frozen=True)
class ObjectiveStatus:
    objective: Objective
    rows: tuple[StatusRow, ...]
    narrative: Narrative | None
    actions: tuple[Action, ...]

    @property
    def has_limits(self) -> bool:
        return any(row.limits.any for row in self.rows)

    @cached_property
    def shared_sources(self) -> list[str]:
        """Where the limits were set, where all that the rows have were set in the same place."""
        found = [row.limits.sources for row in self.rows if row.limits.any]
        return found[0] if len(found) > 1 and all(one == found[0] for one in found) else []

    @property
    def actions_in_words(self) -> str:
        """`2 i gang, 1 gjennomført`"""
        counts = Counter(action.status for action in self.actions)
        told = [(counts[status], status.label.lower()) for status in Action.Status]
        return ", ".join(f"{count} {label}" for count, label in told if count)

    @property
    def actions_known(self) -> date:
        """The newest day that the state of an action is known for: not always the page's year."""
        return max(action.status_date for action in self.actions)

    @property
    def says_something(self) -> bool:
        return bool(self.rows or self.narrative or self.actions)


@dataclass(frozen=True)
class FocusAreaStatus(Rows):
    focus_area: FocusArea
    objectives: tuple[ObjectiveStatus, ...]
    narrative: Narrative | None

    @cached_property
    def rows(self) -> list[StatusRow]:
        return [row for part in self.objectives for row in part.rows]

    @cached_property
    def untold(self) -> Untold:
        return untold(self.narrative, self.objectives)


@dataclass(frozen=True)
class StatusReport(Rows):
    of: StatusYear
    years: StatusYears  # all there are, to choose among
    focus_areas: tuple[FocusAreaStatus, ...]

    @property
    def year(self) -> int:
        return self.of.year

    @cached_property
    def rows(self) -> list[StatusRow]:
        return [row for area in self.focus_areas for row in area.rows]

    @property
    def shared_document(self) -> Document | None:
        """What all assessments were written after, where there are several."""
        written = [area.narrative for area in self.focus_areas]
        written += [part.narrative for area in self.focus_areas for part in area.objectives]
        documents = [narrative.document for narrative in written if narrative]
        return documents[0] if len(documents) > 1 and len(set(documents)) == 1 else None


def status_report(of: StatusYear, years: StatusYears) -> StatusReport:
    """Every indicator of the plans that tell of the year, judged. About a dozen queries in all."""
    plans = of.plans
    builder = ReportBuilder(of.year, [place for place in all_places() if place.plan in plans])
    objectives = Objective.objects.filter(focus_area__plan__in=plans).select_related(
        "focus_area__plan", "document"
    )
    grouped = group_by(objectives.order_by(*OBJECTIVE_ORDER), lambda part: part.focus_area)
    focus_areas = (builder.focus_area(area, parts) for area, parts in grouped.items())
    judged = tuple(area for area in focus_areas if area.rows)
    return StatusReport(of, years, judged)


OBJECTIVE_ORDER = ["-focus_area__plan__year_from", "focus_area__order", "focus_area", "order", "id"]


class ReportBuilder:
    """Reads once what a year's report needs, then puts it together without further queries."""

    def __init__(self, year: int, places: list[PlanIndicator]):
        self.year = year
        self.limits = AdoptedLimits(places)
        self.places = group_by(places, lambda place: place.objective_id)
        self.lines = plan_lines(places, self.limits, year__lte=year)
        narratives = Narrative.objects.filter(year=year).prefetch_related("document")
        self.narratives = {item.about: item for item in narratives}
        counted = Action.objects.only("objective", "status", "status_date").order_by("pk")
        self.actions = group_by(counted, lambda action: action.objective_id)

    def focus_area(self, area: FocusArea, objectives: list[Objective]) -> FocusAreaStatus:
        parts = (self.objective(objective) for objective in objectives)
        said = tuple(part for part in parts if part.says_something)
        return FocusAreaStatus(area, said, self.narratives.get(("focus_area", area.pk)))

    def objective(self, objective: Objective) -> ObjectiveStatus:
        return ObjectiveStatus(
            objective=objective,
            rows=tuple(self.rows_of(objective)),
            narrative=self.narratives.get(("objective", objective.pk)),
            actions=tuple(self.actions.get(objective.pk, ())),
        )

    def rows_of(self, objective: Objective) -> Iterator[StatusRow]:
        """A row for each indicator that is due in the year, or has a figure all the same."""
        rows = (self.row(place) for place in self.places.get(objective.pk, ()))
        return (row for row in rows if row.figure.is_due)

    def row(self, place: PlanIndicator) -> StatusRow:
        line = self.lines[place.pk]
        has_this_year = bool(line) and line[-1].year == self.year
        absent = unregistered(place.indicator, place.plan.area, self.year, self.limits)
        return StatusRow(
            code=place.code,
            name=place.indicator.name,
            limits=PrintedLimits(place.limits_told_in(self.year)),
            figure=line[-1] if has_this_year else absent,
            has_limits_now=bool(self.limits.intervals(place, self.year)),
            history=tuple(line),
            narrative=self.narratives.get(("indicator", place.indicator_id)),
        )


def plan_lines(
    places: Iterable[PlanIndicator], limits: AdoptedLimits, **lookups
) -> dict[int, list[Figure]]:
    """The figures of each place's indicator in the plan's own area, by year, by the place's id."""
    found = published.wholes(
        limits=limits,
        indicators={place.indicator for place in places},
        areas={place.plan.area for place in places},
        area__in={place.plan.area_id for place in places},
        indicator__in={place.indicator_id for place in places},
        **lookups,
    )
    lines = group_by(found, lambda figure: (figure.stored.indicator_id, figure.stored.area_id))
    return {place.pk: lines.get((place.indicator_id, place.plan.area_id), []) for place in places}


# As a file ----------------------------------------------------------------------------------------


def status_table(report: StatusReport) -> Table:
    """Every indicator of the year, in the order of the page."""
    about = (_("Fokusområde"), _("Mål"), _("Kode"), _("Indikator"))
    return make_table(
        _("Status %(year)s") % {"year": report.year},
        (*about, *LIMITS, *FULL.headings),
        (
            (
                area.focus_area.name,
                str(part.objective),
                row.code,
                row.name,
                *limit_cells(row.limits),
                *FULL.cells(row.figure),
            )
            for area in report.focus_areas
            for part in area.objectives
            for row in part.rows
        ),
    )
