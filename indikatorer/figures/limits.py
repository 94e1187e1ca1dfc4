"""Which adopted limits hold for which result: the bridge from what is stored to assessment.py."""

from collections import defaultdict
from collections.abc import Iterable

from indikatorer.assessment import Verdict, assess
from indikatorer.models import PlanIndicator, Result


class AdoptedLimits:
    """The limits of some indicators in all plans, so that any result can be judged without a query.

    A result is judged by the plan that governs its year in its own municipality. Where two plans
    govern the same year the newer one holds. Parts of a breakdown, other municipalities and former
    municipalities have no adopted limits: comparing them is for people.
    """

    def __init__(self, plan_indicators: Iterable[PlanIndicator]):
        self._by_indicator = defaultdict(list)
        for plan_indicator in plan_indicators:
            self._by_indicator[plan_indicator.indicator_id].append(plan_indicator)
        for places in self._by_indicator.values():
            places.sort(key=lambda place: place.plan.year_from, reverse=True)

    @classmethod
    def of(cls, indicators) -> "AdoptedLimits":
        """The limits of these indicators (a queryset, a list or ids); two queries."""
        return cls(PlanIndicator.objects.with_plan().filter(indicator__in=indicators))

    @classmethod
    def all(cls) -> "AdoptedLimits":
        """The limits of every indicator; two queries."""
        return cls(PlanIndicator.objects.with_plan())

    def places(self, indicator_id: int) -> list[PlanIndicator]:
        """Where the indicator stands in plans, newest plan first."""
        return self._by_indicator[indicator_id]

    def governing(self, result: Result) -> PlanIndicator | None:
        """The place in a plan whose limits hold for the result."""
        if result.category_id is not None:
            return None
        for place in self.places(result.indicator_id):
            if place.plan.governs(result.year) and place.plan.area_id == result.area_id:
                return place
        return None

    def verdict(self, result: Result) -> Verdict | None:
        place = self.governing(result)
        return assess(result.value, place.intervals(result.year)) if place else None
