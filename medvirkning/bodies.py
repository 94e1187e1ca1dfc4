"""Political bodies: how often each met, how much it handled, and whether the printed sums hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from indikatorer.figures.figure import Figure, group_by, present
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.sums import SumCheck, check_sum
from indikatorer.models import Indicator, Result
from medvirkning.models import PoliticalBody, PoliticalCase


@dataclass(frozen=True)
class BodyRow:
    """One body with its figures, in the order of the table's columns; None where there is none."""

    body: PoliticalBody
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True)
class SumCell:
    """A printed sum beside what the parts make."""

    printed: Figure | None
    check: SumCheck | None


@dataclass(frozen=True)
class ActivityTable:
    """One indicator (meetings or cases) by body and year."""

    indicator: Indicator
    years: tuple[int, ...]
    rows: tuple[BodyRow, ...]
    sums: tuple[SumCell, ...]

    @property
    def has_sums(self) -> bool:
        return any(cell.printed for cell in self.sums)


def counted_bodies() -> list[PoliticalBody]:
    """The bodies whose meetings and cases are counted."""
    return list(PoliticalBody.objects.filter(category__isnull=False).select_related("category"))


def central_cases() -> QuerySet[PoliticalCase]:
    """The cases that a report names as central, by service area."""
    return PoliticalCase.objects.select_related("document").order_by("service_area", "order")


def activity_tables(bodies: Iterable[PoliticalBody]) -> list[ActivityTable]:
    """A table for each indicator that is divided by these bodies; two queries."""
    by_category = {body.category_id: body for body in bodies if body.category_id}
    breakdowns = {body.category.breakdown_id for body in by_category.values()}
    results = (
        Result.objects.published()
        .own()
        .filter(indicator__breakdown__in=breakdowns)
        .with_details()
        .order_by("indicator__name", "year", "category__order")
    )
    tables = group_by(results, lambda result: result.indicator_id)
    return [activity_table(list(members), by_category) for members in tables.values()]


def activity_table(
    results: Sequence[Result], by_category: dict[int, PoliticalBody]
) -> ActivityTable:
    years = tuple(sorted({result.year for result in results}))
    parts = group_by(
        [result for result in results if result.category_id in by_category],
        lambda result: result.category_id,
    )
    rows = (body_row(by_category[key], members, years) for key, members in parts.items())
    return ActivityTable(
        indicator=results[0].indicator,
        years=years,
        rows=tuple(sorted(rows, key=lambda row: row.body.order)),
        sums=tuple(sum_cell([item for item in results if item.year == year]) for year in years),
    )


def body_row(body: PoliticalBody, results: Sequence[Result], years: Sequence[int]) -> BodyRow:
    figures = {result.year: present(result, NO_LIMITS) for result in results}
    return BodyRow(body, tuple(figures.get(year) for year in years))


def sum_cell(results: Sequence[Result]) -> SumCell:
    """The printed sum of one year, and the sum of the bodies that existed."""
    whole = next((result for result in results if result.category_id is None), None)
    parts = [result.value for result in results if result.category_id and result.value is not None]
    return SumCell(
        printed=present(whole, NO_LIMITS) if whole else None,
        check=check_sum(whole.value, parts) if whole else None,
    )


NO_LIMITS = AdoptedLimits([])  # parts of a breakdown have no adopted limits
