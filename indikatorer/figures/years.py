"""The years that have a status, how far each has come, and which one the open pages lead with."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from asker.caching import kept
from indikatorer.figures import published
from indikatorer.figures.limits import all_places
from indikatorer.models import Indicator, Plan, ReportingYear, YearState


@dataclass(frozen=True)
class StatusYear:
    """A year in which a plan has something to tell."""

    year: int
    plans: tuple[Plan, ...]  # those that tell of the year and have something reported
    arrived: int  # how many of their indicators have a value
    expected: int  # how many are to be expected that year, or came all the same
    is_complete: bool  # an approver has declared it

    @property
    def arrival(self) -> str:
        """`3 av 95 tall er kommet`"""
        said = {"arrived": self.arrived, "expected": self.expected}
        return _("%(arrived)s av %(expected)s tall er kommet") % said

    @property
    def in_words(self) -> str:
        return f"{self.year}: {self.arrival}"


@dataclass(frozen=True)
class StatusYears:
    """All of them, newest first."""

    years: tuple[StatusYear, ...]

    @property
    def shown(self) -> StatusYear | None:
        """The newest that is complete and has a value. Else the newest with a value, or at all."""
        begun = [year for year in self.years if year.arrived]
        complete = [year for year in begun if year.is_complete]
        return next(iter(complete or begun or self.years), None)

    @property
    def under_way(self) -> list[StatusYear]:
        """The years that are newer than the one shown."""
        return [year for year in self.years if self.shown and year.year > self.shown.year]

    def of(self, year: int) -> StatusYear | None:
        return next((found for found in self.years if found.year == year), None)


def status_years() -> StatusYears:
    """The years in which a plan has a result or a reason for it. Read once a data version."""
    return kept("status years", read_status_years)


def read_status_years() -> StatusYears:
    """Two queries, with places kept."""
    indicators = indicators_by_plan()
    arrived: dict[int, dict[Plan, set[int]]] = {}  # by year and plan: indicators with a value
    areas = {plan.area_id for plan in indicators}
    for indicator, area, year, values in published.values_by_year(areas):
        for plan, members in indicators.items():
            if plan.area_id == area and indicator in members and plan.tells_of(year):
                found = arrived.setdefault(year, {}).setdefault(plan, set())
                found |= {indicator} if values else set()
    complete = completed_years()
    return StatusYears(
        tuple(
            StatusYear(
                year=year,
                plans=tuple(sorted(plans, key=lambda plan: (-plan.year_from, plan.name))),
                arrived=sum(map(len, plans.values())),
                expected=sum(
                    len(found | due_in(year, indicators[plan])) for plan, found in plans.items()
                ),
                is_complete=year in complete,
            )
            for year, plans in sorted(arrived.items(), reverse=True)
        )
    )


def indicators_by_plan() -> dict[Plan, dict[int, Indicator]]:
    found: dict[Plan, dict[int, Indicator]] = {}
    for place in all_places():
        found.setdefault(place.plan, {})[place.indicator_id] = place.indicator
    return found


def due_in(year: int, indicators: dict[int, Indicator]) -> set[int]:
    """Those that a figure is to be expected of: not of an election in other years."""
    return {key for key, indicator in indicators.items() if indicator.is_due(year)}


def completed_years() -> set[int]:
    return years_that_are(YearState.PUBLISHED)


def closed_years() -> set[int]:
    """The years that only an approver enters figures for."""
    return years_that_are(YearState.CLOSED)


def years_that_are(state: YearState) -> set[int]:
    found = ReportingYear.objects.filter(state=state).order_by()
    return set(found.values_list("year", flat=True))
