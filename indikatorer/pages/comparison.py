"""The pages that compare: all that several areas have figures for, and all places of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from indikatorer.figures import published
from indikatorer.figures.comparison import (
    ComparedPlace,
    Comparison,
    SubjectComparisons,
    by_subject,
    comparisons,
    subject_order,
)
from indikatorer.models import Area, Indicator

COMPARISONS_A_PAGE = 25
FIGURES_A_PAGE = 4000  # so that a page of comparisons of hundreds of places is no slower
PLACES_A_PAGE = 100


@dataclass(frozen=True)
class ComparisonPage:
    """Some of the comparisons under their subjects."""

    page: Page
    subjects: tuple[SubjectComparisons, ...]


@dataclass(frozen=True)
class PlacesPage:
    """All places of one comparison, some at a time."""

    comparison: Comparison
    page: Page

    @property
    def places(self) -> Sequence[ComparedPlace]:
        return self.page.object_list

    @property
    def own(self) -> ComparedPlace | None:
        """Ourselves, where we do not stand among those on this page."""
        own = self.comparison.own
        return None if own in self.places else own

    @property
    def lines(self) -> list[ComparedPlace]:
        """What the page shows, ourselves first where we would be out of sight."""
        return [*([self.own] if self.own else []), *self.places]


def comparison_page(number: str) -> ComparisonPage:
    """The comparisons of a page; what is asked for beyond the last page is the last."""
    periods = published.newest_shared_periods()
    indicators = Indicator.objects.select_related("subject").in_bulk(periods)
    ordered = sorted(indicators.values(), key=lambda item: (subject_order(item.subject), item.name))
    page = Paginator(ordered, comparisons_a_page()).get_page(number)
    shown = {indicator.pk: periods[indicator.pk] for indicator in page.object_list}
    figures = published.beside_others(shown, indicators=page.object_list)
    return ComparisonPage(page, tuple(by_subject(comparisons(figures))))


def comparisons_a_page() -> int:
    """Fewer where there are many places to compare."""
    return max(1, min(COMPARISONS_A_PAGE, FIGURES_A_PAGE // (Area.objects.count() or 1)))


def all_comparisons() -> list[Comparison]:
    return comparisons(published.beside_others(published.newest_shared_periods()))


def places_page(indicator: Indicator, number: str) -> PlacesPage | None:
    """Every place of the indicator's newest shared period; None where there is none."""
    period = published.newest_shared_period(indicator)
    if period is None:
        return None
    figures = published.beside_others({indicator.pk: period}, indicators=[indicator])
    [comparison] = comparisons(figures)
    return PlacesPage(comparison, Paginator(comparison.places, PLACES_A_PAGE).get_page(number))
