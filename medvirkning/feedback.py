"""The page about a feedback system such as Asker Dialogen: what comes in, and what comes of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import format_number, round_half_up, with_unit
from asker.tables import Cell, Table
from indikatorer.figures import published
from indikatorer.figures.columns import columns, make_table
from indikatorer.figures.figure import Figure, group_by, newest_measured, unregistered
from indikatorer.figures.matrices import Matrix, breakdown_matrix
from indikatorer.figures.record import LACKING
from indikatorer.figures.sums import SumCheck, check_sum, percentage
from indikatorer.models import Remark
from indikatorer.pictures.lines import own_lines
from indikatorer.pictures.picture import Picture
from medvirkning.models import FeedbackSystem

COUNTED = columns("value", "status")
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


@dataclass(frozen=True)
class FeedbackSummary:
    """The newest year of a system in a few figures, for the overview."""

    system: FeedbackSystem
    received: Figure | None
    share: str
    answered_in_time: Figure | None


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
    lines = own_lines(wholes(received), list(system.received.series_breaks.all()))
    return FeedbackPage(
        system=system,
        years=tuple(year_rows(system, found, categories)),
        picture=lines[0].picture if lines else None,
        categories=categories,
        answered_in_time=newest_measured(wholes(found.get(system.answered_in_time_id, []))),
        time_limit=newest_measured(wholes(found.get(system.time_limit_id, []))),
        remarks=tuple(published.remarks_on(figures)),
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


def year_rows(
    system: FeedbackSystem, figures: dict[int, list[Figure]], categories: Matrix | None
) -> Iterable[YearRow]:
    improved = {figure.year: figure for figure in wholes(figures.get(system.improved_id, []))}
    for received in wholes(figures.get(system.received_id, [])):
        yield YearRow(
            year=received.year,
            received=received,
            improved=improved.get(received.year),
            share=share_text(received, improved.get(received.year)),
            sum_check=check_sum(received.value, category_values(categories, received.period)),
        )


def wholes(figures: Iterable[Figure]) -> list[Figure]:
    """Not the parts of a breakdown."""
    return [figure for figure in figures if figure.is_whole]


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


# As a file ----------------------------------------------------------------------------------------


def years_table(page: FeedbackPage) -> Table:
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
    return make_table(page.system.name, headings, map(year_cells, page.years), [share_note()])


def share_note() -> str:
    return _(
        "Andelen er regnet ut av portalen: henvendelser som førte til forbedring, delt på alle "
        "henvendelser samme år."
    )


def year_cells(row: YearRow) -> tuple[Cell, ...]:
    check = row.sum_check
    return (
        row.year,
        *COUNTED.cells(row.received),
        *COUNTED.cells(row.improved or no_improvements(row.received)),
        share(row),
        check.parts if check else None,
        check.difference if check else None,
    )


def no_improvements(received: Figure) -> Figure:
    """Stands where nobody registered how many led to improvement."""
    return unregistered(received.indicator, received.area, received.year)


def share(row: YearRow) -> Decimal | str:
    """The computed share; it may go on for ever, and has the page's decimals."""
    found = row.improved and percentage(row.improved.value, row.received.value)
    return LACKING if found is None else round_half_up(found, SHARE_DECIMALS)
