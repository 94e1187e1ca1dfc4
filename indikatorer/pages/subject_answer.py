"""Does it go as promised with a subject? The sentences that its dashboard begins with.

They answer also where nobody can say: then they tell why, what was measured last, and what was
judged under plans that no longer hold.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.numbers import format_period, in_words
from asker.text import enumerated
from indikatorer.assessment import Level
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.years import StatusYear
from indikatorer.models import LimitKind, PlanIndicator


@dataclass(frozen=True)
class Known:
    """What is known of a subject, named as in running text: `medvirkning`."""

    subject: str
    places: Sequence[PlanIndicator]  # of its indicators in plans, read with their limits
    figures: Sequence[Figure]  # of our own areas, by year
    headlines: Sequence[tuple[Figure, str]] = ()  # measured last, and what each tells

    @property
    def is_measured(self) -> bool:
        return any(not figure.missing for figure in self.figures)


@dataclass(frozen=True)
class Answer:
    """How a subject's goals stand, in a few short sentences."""

    verdict: str
    measured: str = ""  # the newest figures
    before: str = ""  # the goals of an earlier plan

    @property
    def sentences(self) -> list[str]:
        return [text for text in (self.verdict, self.measured, self.before) if text]


def subject_answer(known: Known, shown: StatusYear | None) -> Answer:
    """For the year that the portal leads with."""
    if not known.is_measured:
        return Answer(
            _("Ingen tall om %(subject)s er publisert ennå.") % {"subject": known.subject}
        )
    if shown is None:
        return Answer(_("Kan ikke vurderes: ingen av planene har tall ennå."), measured_last(known))
    current = [place for place in known.places if place.plan.governs(shown.year)]
    return Answer(
        verdict=verdict(known, current, shown.year),
        measured=measured_last(known),
        before=" ".join(left_goals(known, current)),
    )


def measured_last(known: Known) -> str:
    """`Sist målt: 46 % av innbyggerne deltar i frivillig arbeid (2022), og …`"""
    parts = [f"{figure.text} {said} ({figure.period})" for figure, said in known.headlines]
    return _("Sist målt: %(figures)s.") % {"figures": enumerated(parts)} if parts else ""


# The plans in force -------------------------------------------------------------------------------


def verdict(known: Known, current: Sequence[PlanIndicator], year: int) -> str:
    """How many goals were reached when each was measured last, or why that cannot be told."""
    limited = {place.pk for place in current if place.limits_in(year)}
    judged = newest_judged(known.figures, limited, year)
    if judged:
        told = [how_many(known.subject, judged), *reserves(judged, len(limited), year)]
        return " ".join(told)
    why = why_unjudged(current, bool(limited)) % {"subject": known.subject}
    return _("Kan ikke vurderes for %(year)s: %(why)s.") % {"year": year, "why": why}


def why_unjudged(current: Sequence[PlanIndicator], has_limits: bool) -> str:
    """A text with a place for the subject."""
    if not current:
        return _("ingen plan som gjelder da, har indikatorer for %(subject)s")
    if has_limits:
        return _("målene for %(subject)s har grenser, men ingen tall fra årene grensene gjelder")
    later = [band.first_year for place in current for band in place.adopted_bands]
    if later:
        return f"{_('grensene for %(subject)s gjelder først fra')} {min(later)}"
    plans = enumerated(list(dict.fromkeys(str(place.plan) for place in current)))
    return f"{plans.replace('%', '%%')} {_('har ingen vedtatt grense for %(subject)s')}"


def newest_judged(figures: Iterable[Figure], places: set[int], year: int) -> list[Figure]:
    """The newest verdict of each of these places in plans, up to the year."""
    newest = {
        figure.plan_place.pk: figure
        for figure in figures
        if figure.level and figure.plan_place.pk in places and figure.year <= year
    }
    return list(newest.values())


def how_many(subject: str, judged: Sequence[Figure]) -> str:
    """`Kommunen nådde ett av to mål for frivillighet som kan vurderes (2021–2022).`"""
    count = sum(figure.level == Level.TARGET for figure in judged)
    said = {
        "reached": counted_word(count),
        "count": in_words(len(judged)),
        "period": period_of(judged),
        "subject": subject,
    }
    if len(judged) > 1:
        text = _(
            "Kommunen nådde %(reached)s av %(count)s mål for %(subject)s som kan vurderes "
            "(%(period)s)."
        )
    elif count:
        text = _("Kommunen nådde det ene målet for %(subject)s som kan vurderes (%(period)s).")
    else:
        text = _("Kommunen nådde ikke det ene målet for %(subject)s som kan vurderes (%(period)s).")
    return text % said


def reserves(judged: Sequence[Figure], limited: int, year: int) -> Iterator[str]:
    """What the count does not say: goals without figures, an old verdict, limits nobody adopted."""
    missing = limited - len(judged)
    if missing:
        lacking = ngettext("Ett mål mangler tall.", "%(count)s mål mangler tall.", missing)
        yield lacking % {"count": capfirst(in_words(missing))}
    if judged and all(figure.year < year for figure in judged):
        unmeasured = ngettext(
            "Det er ikke målt i %(year)s.", "De er ikke målt i %(year)s.", len(judged)
        )
        yield unmeasured % {"year": year}
    adopted = [is_adopted(figure) for figure in judged]
    if not any(adopted):
        yield ngettext("Grensen er ikke vedtatt.", "Grensene er ikke vedtatt.", len(judged))
    elif not all(adopted):
        yield _("Ikke alle grensene er vedtatt.")


def is_adopted(figure: Figure) -> bool:
    return all(band.kind == LimitKind.ADOPTED for band in figure.plan_place.limits_in(figure.year))


# Plans that were left -----------------------------------------------------------------------------


def left_goals(known: Known, current: Sequence[PlanIndicator]) -> Iterator[str]:
    """The newest verdicts of each area under plans that are no longer in force."""
    plans = {place.plan for place in current}
    judged = [
        figure for figure in known.figures if figure.level and figure.plan_place.plan not in plans
    ]
    kept = {place.indicator_id for place in current}
    for figures in group_by(judged, lambda figure: figure.area).values():
        newest = list({figure.stored.indicator_id: figure for figure in figures}.values())
        yield f"{outcome_of(newest)} {what_became(newest, kept, known.figures)}".rstrip()


def outcome_of(newest: Sequence[Figure]) -> str:
    """`Tallene for 2014 gjelder Asker (til 2019), vurdert etter Handlingsprogram: to akseptert.`"""
    plans = dict.fromkeys(str(figure.plan_place.plan) for figure in newest)
    return _("Tallene for %(period)s gjelder %(area)s, vurdert etter %(plans)s: %(outcome)s.") % {
        "period": period_of(newest),
        "area": newest[0].area.name,
        "plans": enumerated(list(plans)),
        "outcome": ", ".join(outcomes(newest)),
    }


def what_became(newest: Sequence[Figure], kept: set[int], figures: Iterable[Figure]) -> str:
    """Whether it is better now can be told only of what was measured again."""
    old = {figure.stored.indicator_id for figure in newest}
    last = max(figure.year for figure in newest)
    again = any(
        figure.stored.indicator_id in old and figure.year > last and not figure.missing
        for figure in figures
    )
    if not again:
        return _("De er ikke målt siden, så om det er blitt bedre siden %(year)s, vet vi ikke.") % {
            "year": min(figure.year for figure in newest)
        }
    return "" if kept & old else _("Målene er ikke videreført i gjeldende plan.")


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


def period_of(figures: Iterable[Figure]) -> str:
    years = [figure.year for figure in figures]
    return format_period(min(years), max(years))
