"""What the dashboard of participation is made of: its figures, read once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q

from indikatorer.figures import published
from indikatorer.figures.figure import Figure, group_by, newest_measured
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Area, Indicator, PlanIndicator, SeriesBreak
from indikatorer.pages.indicators import CatalogueRow, Wanted, catalogue_of, narrowed
from indikatorer.pictures.drawings import Line

SUBJECT = "medvirkning"
INVOLVED = "folkevalgte-involverer-innbyggerne-andel"
INFLUENCE = "mulighet-til-aa-paavirke-kommunale-beslutninger"
MEETINGS = "moeter-i-politiske-organer"
CASES = "saker-i-politiske-organer"
LOCAL_TURNOUT = "endring-i-valgdeltakelse"
NATIONAL_TURNOUT = "endring-i-valgdeltakelse-stortingsvalg"


@dataclass(frozen=True)
class Reading:
    """The wholes of our own and of the municipalities that became ours, by year."""

    indicators: tuple[Indicator, ...]
    figures: tuple[Figure, ...]

    @cached_property
    def own(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.area.is_own]

    @cached_property
    def rows(self) -> list[CatalogueRow]:
        """Each indicator with its newest figure."""
        return catalogue_of(self.indicators, self.own, Wanted())

    @cached_property
    def places(self) -> list[PlanIndicator]:
        """Where the indicators stand in plans."""
        return [place for row in self.rows for place in row.places]

    @cached_property
    def breaks(self) -> dict[int, list[SeriesBreak]]:
        """By indicator, what parts its series."""
        found = SeriesBreak.objects.filter(indicator__in=self.indicators).order_by("year")
        return group_by(found, lambda item: item.indicator_id)

    @cached_property
    def by_indicator(self) -> dict[int, list[Figure]]:
        return group_by(self.figures, indicator_of)

    def line_of(self, indicator: int | None) -> Line:
        return newest_line(self.by_indicator.get(indicator, ()))

    def of(self, slug: str) -> list[Figure]:
        """All figures of one indicator."""
        return [figure for figure in self.figures if figure.indicator.slug == slug]

    def line(self, slug: str) -> Line:
        """Our newest line of one indicator; empty where nothing is measured."""
        return newest_line(self.of(slug))


def read(indicators: Sequence[Indicator]) -> Reading:
    """Takes the indicators that are to be told of; a handful of queries, however many there are."""
    ours = Q(area__in=published.own_areas()) | Q(area__kind=Area.Kind.FORMER)
    figures = published.wholes(
        ours,
        limits=AdoptedLimits.of(indicators),
        indicators=indicators,
        indicator__in=indicators,
    )
    return Reading(tuple(indicators), tuple(figures))


def read_subject() -> Reading:
    return read(list(narrowed(Wanted(subject=SUBJECT))))


def indicator_of(figure: Figure) -> int:
    return figure.stored.indicator_id


def newest_line(figures: Iterable[Figure]) -> Line:
    """The figures of our own municipality that has the newest value."""
    own = [figure for figure in figures if figure.area.is_own]
    newest = newest_measured(own)
    if newest is None:
        return []
    return [figure for figure in own if figure.stored.area_id == newest.stored.area_id]
