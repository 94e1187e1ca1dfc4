"""Does it go well with volunteering? A sentence that answers, also where nobody can say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.numbers import format_period, in_words
from asker.text import enumerated
from frivillighet.figures import SAID, SATISFACTION, VOLUNTEERS, VolunteeringFigures
from indikatorer.assessment import Level
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.years import status_years
from indikatorer.models import PlanIndicator

HEADLINES = (VOLUNTEERS, SATISFACTION)  # what was measured last, in a sentence


@dataclass(frozen=True)
class Answer:
    """How the municipality's goals for volunteering stand, in a few short sentences."""

    verdict: str
    measured: str = ""  # the newest figures
    before: str = ""  # the goals of an earlier plan

    @property
    def sentences(self) -> list[str]:
        return [text for text in (self.verdict, self.measured, self.before) if text]


def answer(told: VolunteeringFigures) -> Answer:
    """The goals of the plan in force, what was measured last, and the goals that were left."""
    shown = status_years().shown
    year = shown.year if shown else None
    places = [place for row in told.rows for place in row.places]
    current = [place for place in places if year and place.plan.governs(year)]
    own = [figure for figure in told.figures if figure.area.is_own]
    return Answer(
        verdict=verdict(current, own, year),
        measured=measured_last(told),
        before=earlier_goals(own, current),
    )


# The plan in force --------------------------------------------------------------------------------


def verdict(current: Sequence[PlanIndicator], own: Sequence[Figure], year: int | None) -> str:
    if year is None:
        return _("Kan ikke vurderes: ingen tall er publisert.")
    if not current:
        text = _("Kan ikke vurderes for %(year)s: gjeldende plan har ingen mål for frivillighet.")
        return text % {"year": year}
    limited = {place.pk for place in current if place.adopted_bands}
    if not limited:
        text = _(
            "Kan ikke vurderes for %(year)s: kommunen har ingen vedtatt grense for frivillighet "
            "i gjeldende plan."
        )
        return text % {"year": year}
    judged = newest_judged(own, limited, year)
    if not judged:
        text = _(
            "Kan ikke vurderes for %(year)s: målene for frivillighet har grenser, men ingen tall."
        )
        return text % {"year": year}
    return reached(judged, len(limited) - len(judged))


def newest_judged(own: Iterable[Figure], places: set[int], year: int) -> list[Figure]:
    """The newest verdict of each of these places in plans, up to the year."""
    newest = {
        figure.plan_place.pk: figure
        for figure in own
        if figure.level and figure.plan_place.pk in places and figure.year <= year
    }
    return list(newest.values())


def reached(judged: Sequence[Figure], missing: int) -> str:
    """`Kommunen nådde ett av to mål for frivillighet … (2021–2022). Ett mål mangler tall.`"""
    lacking = ngettext("Ett mål mangler tall.", "%(count)s mål mangler tall.", missing)
    told = [
        how_many(judged),
        lacking % {"count": capfirst(in_words(missing))} if missing else "",
    ]
    return " ".join(filter(None, told))


def how_many(judged: Sequence[Figure]) -> str:
    count = sum(figure.level == Level.TARGET for figure in judged)
    said = {
        "reached": counted_word(count),
        "count": in_words(len(judged)),
        "period": period_of(judged),
    }
    if len(judged) > 1:
        text = _(
            "Kommunen nådde %(reached)s av %(count)s mål for frivillighet som kan vurderes "
            "(%(period)s)."
        )
    elif count:
        text = _("Kommunen nådde det ene målet for frivillighet som kan vurderes (%(period)s).")
    else:
        text = _(
            "Kommunen nådde ikke det ene målet for frivillighet som kan vurderes (%(period)s)."
        )
    return text % said


def period_of(figures: Iterable[Figure]) -> str:
    years = [figure.year for figure in figures]
    return format_period(min(years), max(years))


# What is known ------------------------------------------------------------------------------------


def measured_last(told: VolunteeringFigures) -> str:
    """`Sist målt: 46 % av innbyggerne deltar i frivillig arbeid (2022), og …`"""
    newest = [(told.newest(slug), SAID[slug]) for slug in HEADLINES]
    parts = [f"{figure.text} {said} ({figure.period})" for figure, said in newest if figure]
    return _("Sist målt: %(figures)s.") % {"figures": enumerated(parts)} if parts else ""


def earlier_goals(own: Iterable[Figure], current: Sequence[PlanIndicator]) -> str:
    """The newest verdicts of each area under plans that are no longer in force."""
    plans = {place.objective.focus_area.plan_id for place in current}
    judged = [
        figure
        for figure in own
        if figure.level and figure.plan_place.objective.focus_area.plan_id not in plans
    ]
    by_area = group_by(judged, lambda figure: figure.area)
    kept = {place.indicator_id for place in current}
    return " ".join(left_goals(figures, kept) for figures in by_area.values())


def left_goals(figures: Sequence[Figure], kept: set[int]) -> str:
    """`Målene for 2014 gjaldt Asker (til 2019): ingen nådd, to akseptert. Ingen av …`"""
    newest = list({figure.stored.indicator_id: figure for figure in figures}.values())
    text = _("Målene for %(period)s gjaldt %(area)s: %(outcome)s.") % {
        "period": period_of(newest),
        "area": newest[0].area.name,
        "outcome": ", ".join(outcomes(newest)),
    }
    if kept & {figure.stored.indicator_id for figure in newest}:
        return text
    return f"{text} {_('De er ikke videreført i gjeldende plan.')}"


def outcomes(judged: Iterable[Figure]) -> list[str]:
    """`ingen nådd, to akseptert`"""
    counted = Counter(figure.level for figure in judged)
    not_reached = counted[Level.FAILED] + counted[Level.NOT_REACHED]
    told = [
        _("%(count)s nådd") % {"count": counted_word(counted[Level.TARGET])},
        _("%(count)s akseptert") % {"count": counted_word(counted[Level.ACCEPTED])},
        _("%(count)s ikke nådd") % {"count": counted_word(not_reached)},
    ]
    counts = (True, counted[Level.ACCEPTED], not_reached)
    return [text for text, count in zip(told, counts, strict=True) if count]


def counted_word(count: int) -> str:
    return in_words(count, neuter=True) if count else _("ingen")
