"""The sentence that the dashboard begins with: is participation as it was promised to be?

It also answers where nothing can be judged: then it says why, what was measured last, and which
limits there once were.
"""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from asker.text import enumerated
from indikatorer.assessment import Level
from indikatorer.figures.figure import Figure, newest_measured
from indikatorer.figures.years import StatusYear
from indikatorer.models import Plan, PlanIndicator
from medvirkning.questions import SAID
from medvirkning.reading import INVOLVED, Reading


def answer(reading: Reading, of: StatusYear | None) -> str:
    """`Kan ikke vurderes for 2022: … Sist målt i 2021: 54 % av innbyggerne mener …`"""
    last = newest_measured(reading.line(INVOLVED)) or newest_measured(reading.own)
    if last is None:
        return _("Ingen tall om medvirkning er publisert ennå.")
    said = [*(judged(reading, of) if of else []), last_measured(last)]
    if of:
        said += earlier_limits(reading, of)
    return " ".join(said)


def judged(reading: Reading, of: StatusYear) -> Iterator[str]:
    """How many goals of the year were reached, or why that cannot be told."""
    verdicts = [figure for figure in reading.own if figure.year == of.year and figure.level]
    if verdicts:
        yield _("I %(year)s: %(reached)s.") % {"year": of.year, "reached": reached(verdicts)}
    else:
        yield _("Kan ikke vurderes for %(year)s: %(why)s.") % {
            "year": of.year,
            "why": why_unjudged(reading, of),
        }


def reached(verdicts: Sequence[Figure]) -> str:
    """`1 av 2 målte mål for medvirkning ble nådd`"""
    count = sum(figure.level == Level.TARGET for figure in verdicts)
    if len(verdicts) > 1:
        said = {"reached": count, "count": len(verdicts)}
        return _("%(reached)s av %(count)s målte mål for medvirkning ble nådd") % said
    if count:
        return _("det ene målte målet for medvirkning ble nådd")
    return _("det ene målte målet for medvirkning ble ikke nådd")


def why_unjudged(reading: Reading, of: StatusYear) -> str:
    places = [place for place in reading.places if place.plan in of.plans]
    if not places:
        return _("ingen plan som gjelder da, har indikatorer for medvirkning")
    if has_limits(places, of.year):
        return _("ingen av målene for medvirkning er målt det året")
    plans = enumerated(list(dict.fromkeys(str(place.plan) for place in places)))
    return _("%(plans)s har ingen vedtatt grense for medvirkning") % {"plans": plans}


def has_limits(places: Iterable[PlanIndicator], year: int) -> bool:
    return any(place.limits_in(year) for place in places if place.plan.governs(year))


def last_measured(figure: Figure) -> str:
    said = SAID.get(figure.indicator.slug)
    values = {"year": figure.period, "value": figure.text, "name": figure.indicator.name}
    if said is None:
        return _("Sist målt i %(year)s: %(name)s, %(value)s.") % values
    return _("Sist målt i %(year)s: %(value)s %(said)s.") % (values | {"said": said})


def earlier_limits(reading: Reading, of: StatusYear) -> Iterator[str]:
    """What was judged last, by limits that no plan of the year has taken over."""
    before = [figure for figure in reading.own if figure.level and figure.year < of.year]
    places = [place for place in reading.places if place.plan in of.plans]
    if not before or has_limits(places, of.year):
        return
    newest = [figure for figure in before if figure.year == before[-1].year]
    yield _(
        "Sist vurdert for %(year)s, etter %(plans)s: %(reached)s. De grensene er ikke ført videre."
    ) % {
        "year": newest[0].year,
        "plans": enumerated(list(map(str, plans_of(newest)))),
        "reached": reached(newest),
    }


def plans_of(figures: Sequence[Figure]) -> list[Plan]:
    places = [figure.plan_place for figure in figures]
    return list(dict.fromkeys(place.plan for place in places if place))
