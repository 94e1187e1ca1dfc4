"""The page about a feedback system such as Asker Dialogen: what comes in, and what comes of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeGuard

from django.utils.translation import gettext as _

from asker.numbers import round_half_up
from asker.tables import Cell, Table
from indikatorer.figures import published
from indikatorer.figures.columns import columns, make_table
from indikatorer.figures.figure import Figure, group_by, newest_measured, unregistered
from indikatorer.figures.matrices import Matrix, breakdown_matrix
from indikatorer.figures.record import LACKING
from indikatorer.figures.sums import SumCheck, check_sum
from indikatorer.models import Remark
from medvirkning.models import FeedbackSystem
from medvirkning.shares import (
    DECIMALS,
    Counts,
    Share,
    SharePicture,
    breaks_of,
    share_note,
    share_of,
    share_picture,
)

COUNTED = columns("value", "status")


@dataclass(frozen=True)
class YearRow:
    """One year: how many came in, how many led to improvement, and the share we compute."""

    year: int
    received: Figure
    improved: Figure | None
    sum_check: SumCheck | None

    @property
    def share(self) -> str:
        """Computed; empty where it cannot be."""
        return share_text(*self.counts)

    @property
    def counts(self) -> Counts:
        return self.received, self.improved


@dataclass(frozen=True)
class FeedbackPage:
    system: FeedbackSystem
    years: tuple[YearRow, ...]
    picture: SharePicture | None
    categories: Matrix | None
    answered_in_time: Figure | None
    time_limit: Figure | None
    remarks: tuple[Remark, ...]

    @property
    def latest(self) -> YearRow | None:
        return self.years[-1] if self.years else None


def feedback_page(system: FeedbackSystem) -> FeedbackPage:
    """All that the page says, in about ten queries. Needs the system's indicators at hand."""
    indicators = system.indicators()
    figures = published.figures(
        indicators=indicators,
        order_by=["year", "category__order"],
        area__in=published.own_areas(),
        indicator__in=indicators,
    )
    found = group_by(figures, lambda figure: figure.indicator.pk)
    received = found.get(system.received_id, [])
    categories = breakdown_matrix(received)
    years = tuple(year_rows(system, found, categories))
    return FeedbackPage(
        system=system,
        years=years,
        picture=share_picture(
            system,
            [row.counts for row in years],
            breaks_of(system),
            lambda: years_table(system, years),
        ),
        categories=categories,
        answered_in_time=newest_measured(wholes(found.get(system.answered_in_time_id, []))),
        time_limit=newest_measured(wholes(found.get(system.time_limit_id, []))),
        remarks=tuple(published.remarks_on(figures)),
    )


def year_rows(
    system: FeedbackSystem, figures: dict[int, list[Figure]], categories: Matrix | None
) -> Iterable[YearRow]:
    improved = {figure.year: figure for figure in wholes(figures.get(system.improved_id, []))}
    for received in wholes(figures.get(system.received_id, [])):
        yield YearRow(
            year=received.year,
            received=received,
            improved=improved.get(received.year),
            sum_check=check_sum(received.value, category_values(categories, received.period)),
        )


def wholes(figures: Iterable[Figure]) -> list[Figure]:
    """Not the parts of a breakdown."""
    return [figure for figure in figures if figure.is_whole]


def share_text(received: Figure | None, improved: Figure | None) -> str:
    """`86,2 %`; an empty text where one of the two is missing or they are of different years."""
    found = share_of(received, improved)
    return found.text if is_computed(found) else ""


def is_computed(share: Share | None) -> TypeGuard[Share]:
    return share is not None and not share.missing


def category_values(categories: Matrix | None, period: str) -> list[Decimal | None]:
    """The values of all categories in the period, None where one is missing."""
    if categories is None or period not in categories.columns:
        return []
    column = categories.columns.index(period)
    cells = [row.cells[column].figure for row in categories.rows]
    return [cell.value if cell else None for cell in cells]


# As a file ----------------------------------------------------------------------------------------


def years_table(system: FeedbackSystem, years: Iterable[YearRow]) -> Table:
    """What came in each year, and what came of it."""
    headings = (
        _("År"),
        _("Henvendelser"),
        _("Status for henvendelser"),
        _("Førte til forbedring"),
        _("Status for forbedringer"),
        _("Andel i prosent (beregnet)"),
        _("Sum av kategoriene (beregnet)"),
        _("Avvik fra totalen"),
    )
    return make_table(system.name, headings, map(year_cells, years), [share_note()])


def year_cells(row: YearRow) -> tuple[Cell, ...]:
    check = row.sum_check
    return (
        row.year,
        *COUNTED.cells(row.received),
        *COUNTED.cells(row.improved or no_improvements(row.received)),
        share_cell(row),
        check.parts if check else None,
        check.difference if check else None,
    )


def no_improvements(received: Figure) -> Figure:
    """Stands where nobody registered how many led to improvement."""
    return unregistered(received.indicator, received.area, received.year)


def share_cell(row: YearRow) -> Decimal | str:
    """The computed share; it may go on for ever, and has the page's decimals."""
    found = share_of(*row.counts)
    return round_half_up(found.measured, DECIMALS) if is_computed(found) else LACKING
