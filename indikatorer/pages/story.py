"""A year's `StatusReport` in five seconds: what is reached, what moved, and what nobody can say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from indikatorer.figures.figure import Figure
from indikatorer.figures.outcomes import Choice, Slice, View, counts, slices
from indikatorer.figures.years import StatusYear
from indikatorer.models import Measure
from indikatorer.pages.folds import is_failing, opened
from indikatorer.pages.headline import coverage_in_words, headline, movements_in_words
from indikatorer.pages.status import FocusAreaStatus, ObjectiveStatus, StatusReport, StatusRow

LONGEST_SHORTLIST = 6
MOST_MOVED = 3


@dataclass(frozen=True)
class Shortlist:
    """The rows most worth a look in a view, and how many there are in all."""

    view: View
    heading: str
    rows: tuple[StatusRow, ...]
    total: int
    note: str = ""

    @property
    def is_cut(self) -> bool:
        return len(self.rows) < self.total


@dataclass(frozen=True)
class ObjectiveFold:
    """An objective on the status page."""

    status: ObjectiveStatus
    without_cause: str  # the sentence that no cause is given, where it is said of this objective
    opens: bool  # its rows are seen when its focus area is


@dataclass(frozen=True)
class AreaStory:
    """A focus area as one line: its bar, and the same in words.

    On the status page the line is what its objectives are folded behind.
    """

    area: FocusAreaStatus
    opens: bool = False  # it is open when the page opens
    is_part: bool = False  # only the rows of a view are among them

    @property
    def objectives(self) -> list[ObjectiveFold]:
        """Folded are those where all is well, beside one with a goal that is not reached."""
        failing = [is_failing(part.rows) for part in self.area.objectives]
        all_open = self.is_part or not any(failing)
        return [
            ObjectiveFold(part, without_cause, opens=all_open or fails)
            for part, without_cause, fails in zip(
                self.area.objectives, self.area.untold.parts, failing, strict=True
            )
        ]

    @cached_property
    def slices(self) -> list[Slice]:
        return slices(self.area.rows)

    @property
    def summary(self) -> str:
        return ", ".join(f"{part.count} {part.view.label.lower()}" for part in self.slices)


@dataclass(frozen=True)
class Story:
    """A year's report as the front page and the status page tell it."""

    report: StatusReport
    view: View = View.ALL

    @cached_property
    def headline(self) -> str:
        return headline(self.report)

    @cached_property
    def movements(self) -> str:
        return movements_in_words(self.report.rows)

    @cached_property
    def coverage(self) -> str:
        return coverage_in_words(self.report)

    @property
    def under_way(self) -> list[StatusYear]:
        """The years that have begun to come, newest first."""
        return self.report.years.under_way

    @cached_property
    def slices(self) -> list[Slice]:
        return slices(self.report.rows)

    @cached_property
    def choices(self) -> list[Choice]:
        """All views with something to see, and the one asked for also where it is empty."""
        return [
            Choice(view, count, view == self.view)
            for view, count in counts(self.report.rows).items()
            if count or view == self.view
        ]

    @property
    def chosen(self) -> View | None:
        """The view, where it leaves something out."""
        return None if self.view == View.ALL else self.view

    @cached_property
    def shown(self) -> list[FocusAreaStatus]:
        """The focus areas with only the rows of the view."""
        if self.view == View.ALL:
            return list(self.report.focus_areas)
        narrowed = (narrow_area(area, self.view) for area in self.report.focus_areas)
        return [area for area in narrowed if area.rows]

    @cached_property
    def folds(self) -> list[AreaStory]:
        """What is shown, area by area. Open are those with a goal that is not reached.

        Where there is none the first is open, and all are where the reader asked for some rows.
        """
        is_part = self.view != View.ALL
        return [
            AreaStory(area, opens=is_part or is_open, is_part=is_part)
            for area, is_open in zip(self.shown, opened(self.shown), strict=True)
        ]

    @cached_property
    def areas(self) -> list[AreaStory]:
        return [AreaStory(area) for area in self.report.focus_areas]

    @cached_property
    def shortlists(self) -> list[Shortlist]:
        """What deserves attention and what went well, each list only where it has rows."""
        rows = self.report.rows
        limited = [row for row in rows if row.has_limits_now]
        lists = (
            shortlist(View.NOT_REACHED, rows, _("Mål som ikke er nådd")),
            shortlist(View.REACHED, rows, _("Mål som er nådd")),
            shortlist(View.ACCEPTED, rows, _("Akseptert, men ikke ønsket resultat")),
            most_moved(View.WORSE, rows, _("Størst tilbakegang")),
            most_moved(View.BETTER, rows, _("Størst framgang")),
            shortlist(View.MISSING, limited, _("Mål med grense, men uten tall")),
        )
        return [part for part in lists if part.rows]


def narrow_area(area: FocusAreaStatus, view: View) -> FocusAreaStatus:
    """Only the rows of the view, with what was assessed: why it went so is asked of every part."""
    parts = (narrow_objective(part, view) for part in area.objectives)
    return replace(area, objectives=tuple(part for part in parts if part.rows))


def narrow_objective(part: ObjectiveStatus, view: View) -> ObjectiveStatus:
    rows = tuple(row for row in part.rows if view.holds(row))
    return replace(part, rows=rows, actions=())


def shortlist(view: View, rows: Iterable[StatusRow], heading: str) -> Shortlist:
    """The first rows of a view, in the order of the plan."""
    held = [row for row in rows if view.holds(row)]
    return Shortlist(view, heading, tuple(held[:LONGEST_SHORTLIST]), len(held))


def most_moved(view: View, rows: Iterable[StatusRow], heading: str) -> Shortlist:
    """The rows that moved most, each held against its own measure."""
    held = [row for row in rows if view.holds(row)]
    sized = [row for row in held if has_a_measure(row.figure)]
    moved = sorted(sized, key=lambda row: size_of_move(row.figure), reverse=True)
    note = _(
        "Ordnet etter hvor stor endringen er i forhold til skalaen eller tallet. Prosenttall uten "
        "øvre grense er ikke med."
    )
    return Shortlist(view, heading, tuple(moved[:MOST_MOVED]), len(held), note)


def has_a_measure(figure: Figure) -> bool:
    """Moves of such figures can be ordered: not a percentage without end, nor a printed change.

    A quotient of two differences may be anything, and its moves say nothing beside others.
    """
    indicator = figure.indicator
    endless = indicator.unit in PERCENT and indicator.scale_max is None
    return not endless and indicator.measure != Measure.CHANGE


def size_of_move(figure: Figure) -> Decimal:
    """How far the figure moved, from 0 to about 1, so that unlike measures can be ordered.

    A share or a score by its scale, other numbers by the larger of the two: a change is never
    divided by a value near zero.
    """
    moved, indicator = figure.moved, figure.indicator
    if moved is None:
        return Decimal(0)
    if indicator.scale_min is not None and indicator.scale_max is not None:
        return abs(moved.difference) / (indicator.scale_max - indicator.scale_min)
    largest = max(abs(figure.measured), abs(figure.measured - moved.difference))
    return abs(moved.difference) / largest


PERCENT = {"%", "prosentpoeng"}
