"""The front page: our own subjects first, then how the judged goals went, and what comes later."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.numbers import round_half_up
from asker.text import enumerated
from indikatorer.assessment import Level
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import limit_text
from indikatorer.figures.outcomes import COLUMNS, in_columns, slices
from indikatorer.models import Band
from indikatorer.pages.status import StatusRow
from indikatorer.pages.story import AreaStory, Shortlist, Story
from indikatorer.pages.tiles import FrontPart, front_parts

MOST_NAMED = 3
REACHED = {Level.TARGET}


@dataclass(frozen=True)
class YearTally:
    """How many goals were reached in a year, of those that could be judged then."""

    year: int
    reached: int
    judged: int

    @property
    def in_words(self) -> str:
        """`2022: 2 av 7`"""
        said = {"year": self.year, "reached": self.reached, "judged": self.judged}
        return _("%(year)s: %(reached)s av %(judged)s") % said


@dataclass(frozen=True)
class LaterGoal:
    """A goal with a deadline that has not come, and the newest figure on the way to it."""

    row: StatusRow
    band: Band
    newest: Figure | None

    @property
    def goal(self) -> str:
        """`67 prosent (fra 2030)`"""
        return limit_text(self.band)

    @property
    def share(self) -> int | None:
        """How far it has come in percent of the way from nothing; None where that says nothing."""
        if self.newest is None or not self.band.lower or self.newest.measured < 0:
            return None
        return min(100, int(round_half_up(100 * self.newest.measured / self.band.lower, 0)))


@dataclass(frozen=True)
class AreaTally:
    """A focus area as a line of counts."""

    story: AreaStory
    counts: tuple[int, ...]  # in the order of COLUMNS


@dataclass(frozen=True)
class FrontPage:
    parts: Sequence[FrontPart]
    story: Story | None

    @property
    def rows(self) -> list[StatusRow]:
        return self.story.report.rows if self.story else []

    @cached_property
    def bar(self):
        """The judged goals only."""
        return slices([row for row in self.rows if row.figure.level])

    @cached_property
    def years(self) -> list[YearTally]:
        """The years of the plan in which something was judged, oldest first."""
        return [tally for tally in map(self.tally, self.complete_years) if tally.judged]

    @property
    def complete_years(self) -> list[int]:
        """Up to the year shown."""
        if self.story is None:
            return []
        shown = self.story.report.year
        years = self.story.report.years.years
        return sorted(year.year for year in years if year.is_complete and year.year <= shown)

    def tally(self, year: int) -> YearTally:
        levels = [level for row in self.rows if (level := level_in(row, year))]
        return YearTally(year, sum(level in REACHED for level in levels), len(levels))

    @cached_property
    def turns(self) -> list[str]:
        """Which goals came, went and turned since the year before."""
        return [
            turn
            for before, now in pairwise(self.years[-2:])
            for turn in turns(self.rows, before.year, now.year)
        ]

    @cached_property
    def later(self) -> list[LaterGoal]:
        """Goals whose deadline comes after the year shown."""
        year = self.story.report.year if self.story else 0
        found = ((row, band) for row in self.rows for band in row.limits.after(year))
        return [LaterGoal(row, band, newest_in(row.history)) for row, band in found]

    @cached_property
    def shortlists(self) -> list[Shortlist]:
        """Each figure once on the page: what stands as a goal is not told again as a move."""
        told: set[str] = set()
        lists = []
        for part in self.story.shortlists if self.story else ():
            rows = tuple(row for row in part.rows if row.url not in told)
            told |= {row.url for row in rows}
            lists.append(replace(part, rows=rows))
        return [part for part in lists if part.rows]

    @property
    def headings(self) -> list[str]:
        return [view.label for view in COLUMNS]

    @cached_property
    def areas(self) -> list[AreaTally]:
        return [
            AreaTally(story, in_columns(story.area.rows))
            for story in (self.story.areas if self.story else ())
        ]


def front_page(story: Story | None) -> FrontPage:
    return FrontPage(front_parts(), story)


def level_in(row: StatusRow, year: int) -> Level | None:
    """What the row's figure of the year was found to be."""
    return next((figure.level for figure in row.history if figure.year == year), None)


def newest_in(history: Sequence[Figure]) -> Figure | None:
    return next((figure for figure in reversed(history) if not figure.missing), None)


def turns(rows: Iterable[StatusRow], before: int, now: int) -> Iterable[str]:
    """`Nådd i 2021, men ikke i 2022: Netto driftsresultat.`"""
    pairs = [(row.name, level_in(row, before), level_in(row, now)) for row in rows]
    told = (
        (_("Nådd i %(now)s, men ikke i %(before)s"), lambda a, b: a and b in REACHED - {a}),
        (_("Nådd i %(before)s, men ikke i %(now)s"), lambda a, b: b and a in REACHED - {b}),
        (_("Kan vurderes i %(now)s, men ikke i %(before)s"), lambda a, b: b and not a),
        (_("Kunne vurderes i %(before)s, men ikke i %(now)s"), lambda a, b: a and not b),
    )
    for text, fits in told:
        names = [name for name, *levels in pairs if fits(*levels)]
        if names:
            yield f"{text % {'before': before, 'now': now}}: {some(names)}."


def some(names: Sequence[str]) -> str:
    """The first ones by name, and how many more there are."""
    if len(names) <= MOST_NAMED:
        return enumerated(names)
    more = ngettext("%(n)s til", "%(n)s til", len(names) - MOST_NAMED)
    return enumerated([*names[:MOST_NAMED], more % {"n": len(names) - MOST_NAMED}])
