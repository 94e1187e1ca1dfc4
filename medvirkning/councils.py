"""The councils through which inhabitants are heard: members and meetings in one small table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from asker.numbers import format_period
from indikatorer.figures import published
from indikatorer.figures.figure import Figure, newest_measured
from indikatorer.figures.limits import NOTHING_ADOPTED
from medvirkning.models import PoliticalBody

MEMBERS = "medlemmer-i-politiske-organer"
MOST_YEARS = 3
HEARD = {
    PoliticalBody.Kind.COUNCIL,
    PoliticalBody.Kind.NEIGHBOURHOOD,
    PoliticalBody.Kind.TASK,
}


@dataclass(frozen=True)
class Council:
    body: PoliticalBody
    members: Figure | None
    meetings: tuple[tuple[int, Figure | None], ...]  # by year

    @property
    def lifetime(self) -> str:
        """`2022–2023`, `fra 2020`, `til 2014`; empty where neither is known."""
        first, last = self.body.created_year, self.body.ended_year
        if first and last:
            return format_period(first, last)
        if first:
            return _("fra %(year)s") % {"year": first}
        return _("til %(year)s") % {"year": last} if last else ""


@dataclass(frozen=True)
class Councils:
    rows: tuple[Council, ...]
    years: tuple[int, ...]


def councils() -> Councils:
    """Those of today's municipality. A handful of queries, however many there are."""
    here = list(PoliticalBody.objects.filter(kind__in=HEARD, area__successor=None))
    figures = figures_of(here)
    meetings = [figure for figure in figures if figure.indicator.slug != MEMBERS]
    years = tuple(sorted({figure.year for figure in meetings})[-MOST_YEARS:])
    return Councils(
        rows=tuple(council(body, figures, years) for body in here),
        years=years,
    )


def figures_of(bodies: Iterable[PoliticalBody]) -> list[Figure]:
    """How many members and meetings each has, by year."""
    bodies = [body for body in bodies if body.category_id]
    asked = Q(indicator__slug=MEMBERS)
    asked |= Q(indicator__in={body.meetings_id for body in bodies if body.meetings_id})
    return published.figures(
        asked,
        limits=NOTHING_ADOPTED,
        area__in=published.own_areas(),
        category__in={body.category_id for body in bodies},
    )


def council(body: PoliticalBody, figures: Iterable[Figure], years: Sequence[int]) -> Council:
    here = [figure for figure in figures if figure.stored.category_id == body.category_id]
    met = {figure.year: figure for figure in here if figure.indicator.pk == body.meetings_id}
    return Council(
        body,
        members=newest_measured(figure for figure in here if figure.indicator.slug == MEMBERS),
        meetings=tuple((year, met.get(year)) for year in years),
    )
