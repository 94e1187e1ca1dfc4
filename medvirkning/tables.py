"""The tables about participation as files: each figure with a line of its own, and its source."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import round_half_up
from asker.tables import Cell, Table
from indikatorer.figures import words
from indikatorer.figures.columns import (
    FIGURE,
    LACKING,
    SOURCE,
    figure_cells,
    make_table,
    source_cells,
    status_cell,
    value_cell,
)
from indikatorer.figures.figure import Figure
from indikatorer.figures.sums import percentage
from medvirkning.bodies import ActivityTable, BodyRow, SumCell
from medvirkning.feedback import SHARE_DECIMALS, FeedbackPage, YearRow
from medvirkning.models import PoliticalCase


def bodies_table(activities: Iterable[ActivityTable]) -> Table:
    """Meetings and cases of each body, year by year, and the sums as printed and as computed."""
    headings = (_("Indikator"), _("Organ"), _("Slag"), _("Grunnlag"), *FIGURE, *SOURCE)
    rows = (
        (activity.indicator.name, *cells)
        for activity in activities
        for cells in activity_cells(activity)
    )
    return make_table(_("Møter og saker i politiske organer"), headings, rows)


def activity_cells(activity: ActivityTable) -> Iterator[tuple[Cell, ...]]:
    for row in activity.rows:
        for year, figure in zip(activity.years, row.figures, strict=True):
            yield (*body_cells(row), *cells_of(figure or unregistered(year)))
    if not activity.has_sums:
        return
    for year, cell in zip(activity.years, activity.sums, strict=True):
        yield (_("Sum, trykt"), None, None, *cells_of(cell.printed or unregistered(year)))
        if cell.check:
            yield (_("Sum, beregnet"), None, None, *computed_cells(year, cell))


def body_cells(row: BodyRow) -> tuple[Cell, ...]:
    body = row.body
    basis = body.get_basis_display() if body.basis else None
    return (body.name, body.get_kind_display(), basis)


def cells_of(figure: Figure) -> tuple[Cell, ...]:
    return (*figure_cells(figure), *source_cells(figure))


def unregistered(year: int) -> Figure:
    return Figure(str(words.NOT_REGISTERED), str(year), year, "")


def computed_cells(year: int, cell: SumCell) -> tuple[Cell, ...]:
    """What the bodies make together, in the cells of FIGURE and SOURCE."""
    printed, check = cell.printed, cell.check
    outcome = _("stemmer") if check.agrees else _("stemmer ikke")
    figure = (year, printed.area, check.parts, printed.unit, _("Beregnet av portalen"), outcome)
    return (*figure, *[None] * len(SOURCE))


def cases_table(cases: Iterable[PoliticalCase]) -> Table:
    headings = (
        _("Tjenesteområde"),
        _("Sak"),
        _("Behandlet i"),
        _("Dato slik den er trykt"),
        _("Kilde"),
        _("Sted i kilden"),
    )
    rows = (
        (
            case.service_area,
            case.title,
            case.body,
            case.printed_date,
            str(case.document) if case.document else None,
            case.place,
        )
        for case in cases
    )
    return make_table(_("Sentrale politiske saker"), headings, rows)


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
        *counted(row.received),
        *counted(row.improved or unregistered(row.year)),
        share(row),
        check.parts if check else None,
        check.difference if check else None,
    )


def counted(figure: Figure) -> tuple[Cell, ...]:
    return (value_cell(figure), status_cell(figure))


def share(row: YearRow) -> Decimal | str:
    """The computed share; it may go on for ever, and has the page's decimals."""
    found = row.improved and percentage(row.improved.value, row.received.value)
    return LACKING if found is None else round_half_up(found, SHARE_DECIMALS)
