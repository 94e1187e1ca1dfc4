"""Which adopted limits hold for which figure: the bridge from what is stored to assessment.py."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.caching import kept
from asker.dates import spelt_out
from indikatorer.assessment import Interval, Level
from indikatorer.models import (
    Band,
    Document,
    Indicator,
    LimitKind,
    Objective,
    PlanIndicator,
    with_bands,
)


class AdoptedLimits:
    """The limits of some indicators in all plans, so that any figure can be judged without a query.

    A figure is judged by the plan that governs its year in its own municipality. Where two plans
    govern the same year the newer one holds. Parts of a breakdown, other municipalities and former
    municipalities have no adopted limits: comparing them is for people.
    """

    def __init__(self, places: Iterable[PlanIndicator] = ()):
        """Takes places as `all_places` gives them."""
        self._by_indicator: dict[int, list[PlanIndicator]] = defaultdict(list)
        self._intervals: dict[tuple[int, int], list[Interval]] = {}
        for place in places:
            self._by_indicator[place.indicator_id].append(place)
        for found in self._by_indicator.values():
            found.sort(key=lambda place: place.plan.year_from, reverse=True)

    @classmethod
    def of(cls, indicators: Iterable[Indicator | int]) -> "AdoptedLimits":
        """The limits of these indicators (a queryset, a list or ids)."""
        asked = {item if isinstance(item, int) else item.pk for item in indicators}
        return cls(place for place in all_places() if place.indicator_id in asked)

    @classmethod
    def all(cls) -> "AdoptedLimits":
        """The limits of every indicator."""
        return cls(all_places())

    def places(self, indicator_id: int) -> list[PlanIndicator]:
        """Where the indicator stands in plans, newest plan first."""
        return self._by_indicator.get(indicator_id, [])

    def intervals(self, place: PlanIndicator, year: int) -> list[Interval]:
        """The limits of the place that judge the year, ready for assessment."""
        key = (place.pk, year)
        if key not in self._intervals:
            self._intervals[key] = [band.interval() for band in place.limits_in(year)]
        return self._intervals[key]

    def place_in(self, indicator_id: int, area_id: int, year: int) -> PlanIndicator | None:
        """The indicator's place in the plan that governs there and then.

        Else in one that at least tells of the year, though its limits do not hold yet.
        """
        places = [p for p in self.places(indicator_id) if p.plan.area_id == area_id]
        governing = (place for place in places if place.plan.governs(year))
        telling = (place for place in places if place.plan.tells_of(year))
        return next(governing, None) or next(telling, None)


NOTHING_ADOPTED = AdoptedLimits()


def all_places() -> list[PlanIndicator]:
    """Every place of an indicator in a plan, in the plans' order. Read once a data version."""
    return kept("places in plans", read_places)


def read_places() -> list[PlanIndicator]:
    """The places with indicator, objective, focus area, plan and limits at hand; four queries.

    What a hundred rows point to is a handful of plans and areas: read once, and looked up.
    """
    places = list(with_bands(PlanIndicator.objects.all()))
    objectives = Objective.objects.order_by().select_related("focus_area__plan__area")
    known_objectives = objectives.in_bulk({place.objective_id for place in places})
    indicators = Indicator.objects.order_by().in_bulk({place.indicator_id for place in places})
    for place in places:
        place.objective = known_objectives[place.objective_id]
        place.indicator = indicators[place.indicator_id]
    return places


class PrintedLimits:
    """The limits as printed, put together when they are asked for."""

    def __init__(self, bands: Iterable[Band] = ()):
        self._bands = tuple(bands)

    @cached_property
    def target(self) -> str:
        return self._printed(Level.TARGET)

    @cached_property
    def accepted(self) -> str:
        return self._printed(Level.ACCEPTED)

    @cached_property
    def failed(self) -> str:
        return self._printed(Level.FAILED)

    @property
    def any(self) -> bool:
        return bool(self._bands)

    def after(self, year: int) -> list[Band]:
        """Those whose deadline comes after the year."""
        return [band for band in self._bands if band.from_year and band.from_year > year]

    @property
    def kind(self) -> LimitKind | None:
        """What stands behind them; the weakest where they differ. None without limits."""
        return weakest(self._bands)

    @property
    def wanted(self) -> str:
        """`Ønsket`, `Ambisjon`: what the limit that is wanted is called."""
        return _("Ønsket") if self.kind in (None, LimitKind.ADOPTED) else self.kind.label.title()

    @property
    def sources(self) -> list[str]:
        """Where each was set, by whom and when; a source that several share is told once."""
        return list(dict.fromkeys(set_where(band) for band in self._bands))

    @property
    def read_in(self) -> list[tuple[Document, str]]:
        """The documents the limits were read in, and where in them."""
        found = ((band.document, band.place) for band in self._bands if band.document)
        return list(dict.fromkeys(found))

    def _printed(self, level: Level) -> str:
        """Several intervals of a level are joined. One that replaces another says from when."""
        bands = [band for band in self._bands if band.level == level]
        first = min((band.turn for band in bands), default=None)
        return _(" og ").join(limit_text(band, replaces=band.turn != first) for band in bands)


def limit_text(band: Band, *, replaces: bool = False) -> str:
    """The limit as printed, and from when where it has a deadline or replaces another."""
    year = band.first_year if band.from_year or replaces else 0
    if not year:
        return band.printed
    return _("%(limit)s (fra %(year)s)") % {"limit": band.printed, "year": year}


def weakest(bands: Iterable[Band]) -> LimitKind | None:
    """The kind that is least of a decision; None without limits."""
    kinds = {LimitKind(band.kind) for band in bands}
    return max(kinds, key=list(LimitKind).index, default=None)


def set_where(band: Band) -> str:
    """`Temaplan, vedtatt av kommunestyret 14. september 2021`. An ambition is called one."""
    said = {"by": band.adopted_by, "on": spelt_out(when_adopted(band))}
    where = band.set_in or band.document or _("et dokument som ikke er oppgitt")
    if band.kind != LimitKind.ADOPTED:
        return UNADOPTED[LimitKind(band.kind)] % {"document": where}
    if not (band.set_in or band.document or any(said.values())):
        return _("hvor den er satt, er ikke oppgitt")
    return ADOPTED[bool(said["by"]), bool(said["on"])] % {"where": where, **said}


def when_adopted(band: Band) -> str:
    """As exactly as the source says; at least the year, where only that is known."""
    if band.adopted_when or band.adopted_year is None:
        return band.adopted_when
    return _("i %(year)s") % {"year": band.adopted_year}


UNADOPTED = {
    LimitKind.AMBITION: gettext_lazy("Ambisjon i %(document)s; noe vedtak er ikke oppgitt"),
    LimitKind.LABEL: gettext_lazy("Etikett i %(document)s; noe vedtak er ikke oppgitt"),
}
# By whether it is known who adopted it, and when.
ADOPTED = {
    (True, True): gettext_lazy("%(where)s, vedtatt av %(by)s %(on)s"),
    (True, False): gettext_lazy("%(where)s, vedtatt av %(by)s; når, er ikke oppgitt"),
    (False, True): gettext_lazy("%(where)s, vedtatt %(on)s"),
    (False, False): gettext_lazy("%(where)s; hvem som vedtok den og når, er ikke oppgitt"),
}
