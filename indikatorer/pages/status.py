"""The councillor's page: for one year, every indicator in force against its limits."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.utils.translation import gettext as _

from indikatorer.assessment import Level, tally
from indikatorer.charts.spark import Sparkline
from indikatorer.figures import words
from indikatorer.figures.figure import Figure, Mark, group_by, present_series
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import (
    Action,
    Band,
    FocusArea,
    Narrative,
    Objective,
    Plan,
    PlanIndicator,
    Result,
    SeriesBreak,
)
from indikatorer.pictures.drawings import spark


@dataclass(frozen=True)
class PrintedLimits:
    """The limits as printed; several intervals of a level are joined."""

    target: str
    accepted: str
    failed: str

    @property
    def any(self) -> bool:
        return bool(self.target or self.accepted or self.failed)


@dataclass(frozen=True)
class StatusRow:
    """One indicator in the year."""

    code: str
    name: str
    url: str
    limits: PrintedLimits
    figure: Figure
    has_limits_now: bool = False  # some limit judges this year; others have a later deadline
    history: tuple[Figure, ...] = ()  # all figures up to the year
    break_years: tuple[int, ...] = ()

    @property
    def spark(self) -> Sparkline | None:
        """The development up to the year, to stand beside the figure."""
        return None if self.figure.missing else spark(self.history, self.break_years)


@dataclass(frozen=True)
class ObjectiveStatus:
    objective: Objective
    rows: tuple[StatusRow, ...]
    narrative: Narrative | None
    actions: tuple[Action, ...]

    @property
    def has_limits(self) -> bool:
        return any(row.limits.any for row in self.rows)

    @property
    def actions_in_words(self) -> str:
        """`2 i gang, 1 gjennomført`"""
        counts = Counter(action.status for action in self.actions)
        told = [(counts[status], status.label.lower()) for status in Action.Status]
        return ", ".join(f"{count} {label}" for count, label in told if count)

    @property
    def says_something(self) -> bool:
        return bool(self.rows or self.narrative or self.actions)


@dataclass(frozen=True)
class TallyPart:
    """One count with its mark: `2 Akseptert resultat`."""

    count: int
    mark: Mark


class Rows:
    """What can be said of a number of rows together."""

    rows: Sequence[StatusRow]

    @property
    def missing(self) -> list[StatusRow]:
        return [row for row in self.rows if row.figure.missing]

    @property
    def tally(self) -> list[TallyPart]:
        return tally_parts(self.rows)

    @property
    def changes(self) -> str:
        return changes_in_words(self.rows)


@dataclass(frozen=True)
class FocusAreaStatus(Rows):
    focus_area: FocusArea
    objectives: tuple[ObjectiveStatus, ...]
    narrative: Narrative | None

    @property
    def rows(self) -> list[StatusRow]:
        return [row for part in self.objectives for row in part.rows]


@dataclass(frozen=True)
class StatusReport(Rows):
    year: int
    years: tuple[int, ...]
    plans: tuple[Plan, ...]
    focus_areas: tuple[FocusAreaStatus, ...]

    @property
    def rows(self) -> list[StatusRow]:
        return [row for area in self.focus_areas for row in area.rows]


def judged_results():
    """Published results of indicators in plans, of the plan's own area and within its years."""
    plan = "indicator__plan_indicators__objective__focus_area__plan"
    ended = Q(**{f"{plan}__year_to__isnull": True}) | Q(**{f"{plan}__year_to__gte": F("year")})
    return (
        Result.objects.published()
        .of_the_whole()
        .filter(ended, **{f"{plan}__area": F("area"), f"{plan}__limits_from__lte": F("year")})
    )


def status_years() -> dict[int, int]:
    """Years that have a status, newest first, each with its number of values. One query."""
    counted = judged_results().order_by("-year").values("year").annotate(values=Count("value"))
    return {row["year"]: row["values"] for row in counted}


def latest_year(years: dict[int, int]) -> int | None:
    """The newest year with a value; a year of nothing but reasons does not count."""
    return next((year for year, values in years.items() if values), next(iter(years), None))


def reported_plans(year: int) -> list[Plan]:
    """The plans that govern the year and have a published result or reason for it."""
    plan = "indicator__plan_indicators__objective__focus_area__plan"
    reported = judged_results().filter(year=year).values(plan)
    return list(Plan.objects.governing(year).filter(pk__in=reported).select_related("area"))


def status_report(year: int, years: dict[int, int]) -> StatusReport:
    """Every indicator of the plans that govern the year, judged. About ten queries in all."""
    plans = reported_plans(year)
    places = PlanIndicator.objects.with_plan().filter(objective__focus_area__plan__in=plans)
    builder = ReportBuilder(year, list(places))
    objectives = Objective.objects.filter(focus_area__plan__in=plans).select_related(
        "focus_area__plan", "document"
    )
    grouped = group_by(objectives.order_by(*OBJECTIVE_ORDER), lambda part: part.focus_area)
    focus_areas = (builder.focus_area(area, parts) for area, parts in grouped.items())
    judged = tuple(area for area in focus_areas if area.rows)
    return StatusReport(year, tuple(years), tuple(plans), judged)


OBJECTIVE_ORDER = ["-focus_area__plan__year_from", "focus_area__order", "focus_area", "order", "id"]


class ReportBuilder:
    """Reads once what a year's report needs, then puts it together without further queries."""

    def __init__(self, year: int, places: list[PlanIndicator]):
        self.year = year
        self.limits = AdoptedLimits(places)
        self.places = group_by(places, lambda place: place.objective_id)
        indicators = [place.indicator_id for place in places]
        self.results = group_by(
            Result.objects.published()
            .of_the_whole()
            .filter(indicator__in=indicators, year__lte=year)
            .with_details()
            .order_by("year"),
            lambda result: (result.indicator_id, result.area_id),
        )
        self.breaks = group_by(
            SeriesBreak.objects.filter(indicator__in=indicators), lambda item: item.indicator_id
        )
        narratives = Narrative.objects.filter(year=year).select_related("document")
        self.narratives = {(item.focus_area_id, item.objective_id): item for item in narratives}
        self.actions = group_by(
            Action.objects.select_related("document"), lambda action: action.objective_id
        )

    def focus_area(self, area: FocusArea, objectives: list[Objective]) -> FocusAreaStatus:
        parts = (self.objective(objective) for objective in objectives)
        said = tuple(part for part in parts if part.says_something)
        return FocusAreaStatus(area, said, self.narratives.get((area.pk, None)))

    def objective(self, objective: Objective) -> ObjectiveStatus:
        return ObjectiveStatus(
            objective=objective,
            rows=tuple(self.row(place) for place in self.places.get(objective.pk, ())),
            narrative=self.narratives.get((None, objective.pk)),
            actions=tuple(self.actions.get(objective.pk, ())),
        )

    def row(self, place: PlanIndicator) -> StatusRow:
        results = self.results.get((place.indicator_id, place.plan.area_id), [])
        breaks = tuple(item.year for item in self.breaks.get(place.indicator_id, ()))
        figures = present_series(results, self.limits, breaks)
        has_this_year = bool(figures) and figures[-1].year == self.year
        return StatusRow(
            code=place.code,
            name=place.indicator.name,
            url=place.indicator.get_absolute_url(),
            limits=printed_limits(place.bands.all()),
            figure=figures[-1] if has_this_year else unregistered(self.year, place),
            has_limits_now=bool(place.intervals(self.year)),
            history=tuple(figures),
            break_years=breaks,
        )


def unregistered(year: int, place: PlanIndicator) -> Figure:
    """Stands where nobody has registered anything, not even a reason."""
    word = str(words.NOT_REGISTERED)
    return Figure(
        word,
        str(year),
        year,
        place.plan.area.name,
        unit=place.indicator.unit,
        no_verdict=word,
    )


def printed_limits(bands: Iterable[Band]) -> PrintedLimits:
    """The limits of a plan indicator, level by level, as printed."""
    texts = {level.value: [] for level in (Level.TARGET, Level.ACCEPTED, Level.FAILED)}
    for band in bands:
        texts[band.level].append(limit_text(band))
    return PrintedLimits(**{level: _(" og ").join(printed) for level, printed in texts.items()})


def limit_text(band: Band) -> str:
    """The limit as printed, and from when it judges where it has a deadline."""
    if band.from_year is None:
        return band.printed
    return _("%(limit)s (fra %(year)s)") % {"limit": band.printed, "year": band.from_year}


def tally_parts(rows: Iterable[StatusRow]) -> list[TallyPart]:
    """How many rows stand where, from best to worst; what is not there is not said."""
    rows = list(rows)
    counts = tally(row.figure.mark and Level(row.figure.mark.level) for row in rows)
    parts = [
        TallyPart(getattr(counts, level.value), Mark(level.value, str(label)))
        for level, label in words.LEVELS.items()
    ]
    missing = sum(row.figure.missing for row in rows)
    parts.append(TallyPart(counts.without - missing, Mark("no_limit", str(words.NO_LIMITS))))
    parts.append(TallyPart(missing, Mark("without", str(words.MISSING))))
    return [part for part in parts if part.count]


def changes_in_words(rows: Iterable[StatusRow]) -> str:
    """`3 bedre, 1 dårligere`: how many moved which way since they were last measured."""
    trends = Counter(row.figure.change.trend for row in rows if row.figure.change)
    told = [(trends[trend.value], word) for trend, word in words.TRENDS.items()]
    return ", ".join(f"{count} {word}" for count, word in told if count)
