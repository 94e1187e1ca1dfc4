"""A year's `StatusReport` in five seconds: what is reached, what moved, and what nobody can say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indikatorer.figures.outcomes import Choice, Slice, View, count_of, counts, slices
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
class AreaStory:
    """A focus area as one line: its bar, and the same in words."""

    area: FocusAreaStatus

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
    """Only the rows of the view; what is said of the whole would not fit a part."""
    parts = (narrow_objective(part, view) for part in area.objectives)
    return replace(area, objectives=tuple(part for part in parts if part.rows), narrative=None)


def narrow_objective(part: ObjectiveStatus, view: View) -> ObjectiveStatus:
    rows = tuple(row for row in part.rows if view.holds(row))
    return replace(part, rows=rows, narrative=None, actions=())


def shortlist(view: View, rows: Iterable[StatusRow], heading: str) -> Shortlist:
    """The first rows of a view, in the order of the plan."""
    held = [row for row in rows if view.holds(row)]
    return Shortlist(view, heading, tuple(held[:LONGEST_SHORTLIST]), len(held))


def most_moved(view: View, rows: Iterable[StatusRow], heading: str) -> Shortlist:
    """The rows that moved most, each held against its own earlier figure."""
    held = [row for row in rows if view.holds(row)]
    moved = sorted(filter(is_beyond_rounding, held), key=relative_change, reverse=True)
    note = _("Rangert etter endring i forhold til forrige tall.")
    return Shortlist(view, heading, tuple(moved[:MOST_MOVED]), len(held), note)


def is_beyond_rounding(row: StatusRow) -> bool:
    """The change is more than one step of the last decimal written: from 0,2 to 0,3 may be 0,02."""
    decimals = row.figure.indicator.decimals
    step = Decimal(1).scaleb(-decimals) if decimals else Decimal(0)
    return abs(row.figure.moved.difference) > step


def relative_change(row: StatusRow) -> Decimal:
    """The size of the change as a part of the earlier figure; what rose from zero comes first.

    Percent, kroner and places in a ranking have no other measure in common.
    """
    difference = row.figure.moved.difference
    earlier = row.figure.value - difference
    return abs(difference / earlier) if earlier else Decimal("Infinity")


def headline(report: StatusReport) -> str:
    """`I 2022 nådde Asker 2 av 7 mål som kan vurderes`: those with both a figure and a limit."""
    rows, year = report.rows, report.year
    if all(row.figure.missing for row in rows):
        return _("Ingen av målene har tall for %(year)s") % {"year": year}
    judged = [row for row in rows if row.figure.level]
    if not judged:
        return _("Ingen av tallene for %(year)s kan måles mot en grense") % {"year": year}
    reached = count_of(View.REACHED, rows)
    return _("I %(year)s nådde %(area)s %(reached)s av %(judged)s mål som kan vurderes") % {
        "year": year,
        "area": report.plans[0].area.short_name,
        "reached": reached or _("ingen"),
        "judged": len(judged),
    }


def movements_in_words(rows: Sequence[StatusRow]) -> str:
    """`22 tall ble bedre siden forrige måling, 19 ble dårligere.`"""
    better, worse = count_of(View.BETTER, rows), count_of(View.WORSE, rows)
    if not (better or worse):
        return ""
    return _("%(better)s tall ble bedre siden forrige måling, %(worse)s ble dårligere.") % {
        "better": better or _("Ingen"),
        "worse": worse or _("ingen"),
    }


def coverage_in_words(report: StatusReport) -> str:
    """How much of the plan the headline speaks of. No limit is not the same as not reached."""
    rows = report.rows
    told = _("%(measured)s av %(all)s indikatorer har tall.") % {
        "measured": sum(not row.figure.missing for row in rows),
        "all": len(rows),
    }
    unjudged = count_of(View.NO_LIMIT, rows)
    if not unjudged:
        return told
    without = ngettext(
        "Ett av tallene har ingen vedtatt grense for %(year)s og er verken nådd eller ikke nådd.",
        "%(count)s av tallene har ingen vedtatt grense for %(year)s og er verken nådd eller "
        "ikke nådd.",
        unjudged,
    )
    return " ".join([told, without % {"count": unjudged, "year": report.year}])
