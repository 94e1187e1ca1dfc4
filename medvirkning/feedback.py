"""The page about a feedback system such as Asker Dialogen: what comes in, and what comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from asker.numbers import format_number, with_unit
from indikatorer.figures.figure import Figure, present_all
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.matrices import Matrix, breakdown_matrix
from indikatorer.figures.sums import SumCheck, check_sum, percentage
from indikatorer.models import Remark, Result, SeriesBreak
from indikatorer.pages.indicator import own_lines
from indikatorer.pictures.picture import Picture
from medvirkning.models import FeedbackSystem

SHARE_DECIMALS = 1


@dataclass(frozen=True)
class YearRow:
    """One year: how many came in, how many led to improvement, and the share we compute."""

    year: int
    received: Figure
    improved: Figure | None
    share: str  # computed; empty where it cannot be
    sum_check: SumCheck | None


@dataclass(frozen=True)
class FeedbackPage:
    system: FeedbackSystem
    years: tuple[YearRow, ...]
    picture: Picture | None
    categories: Matrix | None
    answered_in_time: Figure | None
    time_limit: Figure | None
    remarks: tuple[Remark, ...]

    @property
    def latest(self) -> YearRow | None:
        return self.years[-1] if self.years else None

    @property
    def sums_checked(self) -> bool:
        return any(row.sum_check for row in self.years)

    @property
    def sums_agree(self) -> bool:
        return all(row.sum_check.agrees for row in self.years if row.sum_check)


@dataclass(frozen=True)
class FeedbackSummary:
    """The newest year of a system in a few figures, for the overview."""

    system: FeedbackSystem
    received: Figure | None
    share: str
    answered_in_time: Figure | None


def feedback_page(system: FeedbackSystem) -> FeedbackPage:
    """All that the page says, in five queries. Needs the system's indicators at hand."""
    indicators = [indicator.pk for indicator in system.indicators()]
    results = list(
        Result.objects.published()
        .own()
        .filter(indicator__in=indicators)
        .with_details()
        .order_by("year", "category__order")
    )
    limits = AdoptedLimits.of(indicators)
    breaks = list(SeriesBreak.objects.filter(indicator__in=indicators))
    whole = [result for result in results if result.category_id is None]
    figures = present_all(whole, limits, breaks)
    received = [result for result in whole if result.indicator_id == system.received_id]
    categories = breakdown_matrix(
        [result for result in results if result.indicator_id == system.received_id], limits
    )
    lines = own_lines(system.received, received, limits, breaks)
    return FeedbackPage(
        system=system,
        years=tuple(year_rows(system, figures, categories)),
        picture=lines[0].picture if lines else None,
        categories=categories,
        answered_in_time=latest(figures.get(system.answered_in_time_id, [])),
        time_limit=latest(figures.get(system.time_limit_id, [])),
        remarks=tuple(Remark.objects.filter(results__indicator__in=indicators).distinct()),
    )


def feedback_summary(system: FeedbackSystem, newest: dict[int, Figure | None]) -> FeedbackSummary:
    """`newest` holds the newest figure of each indicator by its id."""
    received = newest.get(system.received_id)
    return FeedbackSummary(
        system,
        received,
        share_text(received, newest.get(system.improved_id)),
        newest.get(system.answered_in_time_id),
    )


def latest(figures: Sequence[Figure]) -> Figure | None:
    """The newest figure that has a value."""
    return next((figure for figure in reversed(figures) if not figure.missing), None)


def year_rows(
    system: FeedbackSystem, figures: dict[int, list[Figure]], categories: Matrix | None
) -> Iterable[YearRow]:
    improved = {figure.year: figure for figure in figures.get(system.improved_id, [])}
    for received in figures.get(system.received_id, []):
        yield YearRow(
            year=received.year,
            received=received,
            improved=improved.get(received.year),
            share=share_text(received, improved.get(received.year)),
            sum_check=check_sum(received.value, category_values(categories, received.period)),
        )


def share_text(received: Figure | None, improved: Figure | None) -> str:
    """`86,2 %`; an empty text where one of the two is missing or they are of different years."""
    if received is None or improved is None or received.year != improved.year:
        return ""
    share = percentage(improved.value, received.value)
    return "" if share is None else with_unit(format_number(share, SHARE_DECIMALS), "%")


def category_values(categories: Matrix | None, period: str) -> list[Decimal | None]:
    """The values of all categories in the period, None where one is missing."""
    if categories is None or period not in categories.columns:
        return []
    column = categories.columns.index(period)
    cells = [row.cells[column].figure for row in categories.rows]
    return [cell.value if cell else None for cell in cells]
