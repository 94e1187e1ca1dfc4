"""Political bodies: how often each met, how much it handled, and whether the printed sums hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from asker.tables import Cell, Table
from indikatorer.figures import published
from indikatorer.figures.columns import FIGURE, SOURCE, make_table
from indikatorer.figures.figure import Figure, group_by, unregistered
from indikatorer.figures.limits import NOTHING_ADOPTED
from indikatorer.figures.sums import SumCheck, check_sum
from indikatorer.models import Area, Indicator
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
    area: Area
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
    """A table for each indicator that is divided by these bodies; about six queries."""
    by_category = {body.category_id: body for body in bodies if body.category_id}
    breakdowns = {body.category.breakdown_id for body in by_category.values()}
    figures = published.figures(
        limits=NOTHING_ADOPTED,
        order_by=["indicator__name", "year", "category__order"],
        area__in=published.own_areas(),
        indicator__breakdown__in=breakdowns,
    )
    tables = group_by(figures, lambda figure: figure.indicator.pk)
    return [activity_table(members, by_category) for members in tables.values()]


def activity_table(
    figures: Sequence[Figure], by_category: dict[int, PoliticalBody]
) -> ActivityTable:
    years = tuple(sorted({figure.year for figure in figures}))
    parts = group_by(
        [figure for figure in figures if category_of(figure) in by_category], category_of
    )
    rows = (body_row(by_category[key], members, years) for key, members in parts.items())
    return ActivityTable(
        indicator=figures[0].indicator,
        area=figures[0].area,
        years=years,
        rows=tuple(sorted(rows, key=lambda row: row.body.order)),
        sums=tuple(sum_cell([item for item in figures if item.year == year]) for year in years),
    )


def category_of(figure: Figure) -> int | None:
    return figure.stored.category_id


def body_row(body: PoliticalBody, figures: Iterable[Figure], years: Sequence[int]) -> BodyRow:
    by_year = {figure.year: figure for figure in figures}
    return BodyRow(body, tuple(by_year.get(year) for year in years))


def sum_cell(figures: Sequence[Figure]) -> SumCell:
    """The printed sum of one year, and the sum of the bodies that existed."""
    whole = next((figure for figure in figures if figure.is_whole), None)
    parts = [figure.value for figure in figures if not (figure.is_whole or figure.missing)]
    return SumCell(printed=whole, check=check_sum(whole.value, parts) if whole else None)


SHOWN = FIGURE + SOURCE

# As files -----------------------------------------------------------------------------------------


def bodies_table(activities: Iterable[ActivityTable]) -> Table:
    """Meetings and cases of each body, year by year, and the sums as printed and as computed."""
    about = (_("Indikator"), _("Organ"), _("Slag"), _("Grunnlag"))
    rows = (
        (activity.indicator.name, *cells)
        for activity in activities
        for cells in activity_cells(activity)
    )
    headings = (*about, *SHOWN.headings)
    return make_table(_("Møter og saker i politiske organer"), headings, rows)


def activity_cells(activity: ActivityTable) -> Iterator[tuple[Cell, ...]]:
    def cells_of(year: int, figure: Figure | None) -> tuple[Cell, ...]:
        return SHOWN.cells(figure or unregistered(activity.indicator, activity.area, year))

    for row in activity.rows:
        for year, figure in zip(activity.years, row.figures, strict=True):
            yield (*body_cells(row), *cells_of(year, figure))
    if not activity.has_sums:
        return
    for year, cell in zip(activity.years, activity.sums, strict=True):
        yield (_("Sum, trykt"), None, None, *cells_of(year, cell.printed))
        if cell.check:
            yield (_("Sum, beregnet"), None, None, *computed_cells(cell.printed, cell.check))


def body_cells(row: BodyRow) -> tuple[Cell, ...]:
    body = row.body
    basis = body.get_basis_display() if body.basis else None
    return (body.name, body.get_kind_display(), basis)


def computed_cells(printed: Figure, check: SumCheck) -> tuple[Cell, ...]:
    """What the bodies make together, in the cells of FIGURE and SOURCE."""
    outcome = _("stemmer") if check.agrees else _("stemmer ikke")
    area, unit = printed.area.name, printed.unit
    figure = (printed.year, area, None, check.parts, unit, _("Beregnet av portalen"), outcome)
    return (*figure, *[None] * len(SOURCE))


def cases_table(cases: Iterable[PoliticalCase]) -> Table:
    headings = (
        _("Tjenesteområde"),
        _("Sak"),
        _("Behandlet i"),
        _("Dato"),
        _("Dato slik den er trykt"),
        _("Kilde"),
        _("Sted i kilden"),
    )
    rows = (
        (
            case.service_area,
            case.title,
            capfirst(case.body),
            case.when,
            case.printed_date,
            str(case.document) if case.document else None,
            case.place,
        )
        for case in cases
    )
    return make_table(_("Sentrale politiske saker"), headings, rows)
