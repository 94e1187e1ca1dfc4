"""What is said on an indicator's page of why its newest figure came out as it did."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from indikatorer.figures.figure import Figure
from indikatorer.models import Indicator, Narrative, PlanIndicator
from indikatorer.pages.causes import asks_for_cause, cause_of, no_cause


@dataclass(frozen=True)
class Why:
    """The assessments of an indicator, and those of its goals in the year of its newest figure."""

    figure: Figure
    own: tuple[Narrative, ...]  # of the indicator alone, newest first
    of_goals: tuple[Narrative, ...]

    @property
    def narrative(self) -> Narrative | None:
        """What is said of the figure's year."""
        return next((item for item in self.own if item.year == self.figure.year), None)

    @property
    def without_cause(self) -> str:
        """The sentence that no cause is given, where one is asked for."""
        told = [self.narrative, *self.of_goals]
        given = any(map(cause_of, told))
        return no_cause(told) if asks_for_cause(self) and not given else ""

    @property
    def says_something(self) -> bool:
        return bool(self.own or self.of_goals or self.without_cause)


def why(indicator: Indicator, figure: Figure, places: Sequence[PlanIndicator]) -> Why:
    """Of a focus area only what gives a cause: its text is about much else. One query."""
    objectives = {place.objective_id for place in places}
    areas = {place.objective.focus_area_id for place in places}
    of_goals = Q(objective__in=objectives) | Q(focus_area__in=areas) & ~Q(cause="")
    found = (
        Narrative.objects.filter(Q(indicator=indicator) | of_goals & Q(year=figure.year))
        .select_related("document", "focus_area", "objective")
        .order_by("-year", "pk")
    )
    own = tuple(item for item in found if item.indicator_id == indicator.pk)
    return Why(figure, own, tuple(item for item in found if item not in own))
