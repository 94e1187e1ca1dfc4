"""A year's status on a sheet or two: what a councillor takes along to a meeting."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indikatorer.figures.outcomes import COLUMNS, View, in_columns
from indikatorer.models import FocusArea
from indikatorer.pages.status import StatusReport, StatusRow
from indikatorer.pages.story import Story
from indikatorer.pictures.reading import read_distance

# What was found of each goal, the most pressing first.
LISTED = (View.NOT_REACHED, View.ACCEPTED, View.REACHED)


@dataclass(frozen=True)
class BriefRow:
    """A judged indicator: its figure, the limit it was held against, and how far it is to it."""

    row: StatusRow

    @property
    def limit(self) -> str:
        """`Ønsket: < 80 %. Handlingsregler for økonomien, vedtatt av kommunestyret.`"""
        limits = self.row.limits
        printed = [(limits.wanted, limits.target), (_("Laveste aksepterte"), limits.accepted)]
        told = ", ".join(f"{heading}: {limit}" for heading, limit in printed if limit)
        return f"{told}. {'; '.join(limits.sources)}."

    @property
    def why(self) -> str:
        """What the verdict rests on beyond the limit: a gap in the print, and the distance."""
        figure = self.row.figure
        intervals = figure.limits.intervals(figure.plan_place, figure.year)
        note = f"{figure.mark.label}, {figure.mark.note}." if figure.mark.note else ""
        return " ".join(filter(None, [note, read_distance(figure, intervals)]))


@dataclass(frozen=True)
class BriefList:
    """All that stands alike."""

    view: View
    rows: tuple[BriefRow, ...]


@dataclass(frozen=True)
class AreaLine:
    """A focus area as numbers, in the order of the table's columns."""

    focus_area: FocusArea
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Brief:
    """What the sheet says of a year. The story is told as on the status page."""

    story: Story

    @property
    def report(self) -> StatusReport:
        return self.story.report

    @property
    def state(self) -> str:
        """How far the year has come, which the reader of a sheet cannot look up."""
        of = self.report.of
        said = {"year": of.year, "arrived": of.arrived, "expected": of.expected}
        if of.is_complete:
            text = _("Erklært ferdig, med tall for %(arrived)s av %(expected)s indikatorer.")
        else:
            text = _("%(year)s er ikke erklært ferdig: %(arrived)s av %(expected)s tall er kommet.")
        return text % said

    @cached_property
    def lists(self) -> list[BriefList]:
        """Every judged indicator, also where the status page shows only the first."""
        rows = self.report.rows
        found = ((view, [BriefRow(row) for row in rows if view.holds(row)]) for view in LISTED)
        return [BriefList(view, tuple(members)) for view, members in found if members]

    @property
    def missing(self) -> str:
        """`38 indikatorer mangler tall: ikke målt (20), tall kommer (18).`"""
        reasons = Counter(row.figure.why_missing.lower() for row in self.report.missing)
        if not reasons:
            return ""
        told = ngettext(
            "Én indikator mangler tall: %(told)s.",
            "%(count)s indikatorer mangler tall: %(told)s.",
            reasons.total(),
        )
        parts = (f"{reason} ({count})" for reason, count in reasons.most_common())
        return told % {"count": reasons.total(), "told": ", ".join(parts)}

    @property
    def waited_for(self) -> str:
        """The indicators that have a limit and no figure, by name."""
        rows = (row for row in self.report.missing if row.has_limits_now)
        names = "; ".join(row.name for row in rows)
        return _("Med grense, men uten tall: %(names)s.") % {"names": names} if names else ""

    @property
    def headings(self) -> list[str]:
        return [view.label for view in COLUMNS]

    @cached_property
    def areas(self) -> list[AreaLine]:
        return [
            AreaLine(area.focus_area, in_columns(area.rows)) for area in self.report.focus_areas
        ]

    @property
    def sums(self) -> list[int]:
        return [sum(column) for column in zip(*(area.counts for area in self.areas), strict=True)]
