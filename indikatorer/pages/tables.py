"""The tables of the open pages, put together from what each page already says.

A page may lay figures out over years; in a file each figure has a line of its own, with its source.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.tables import Cell, Table
from indikatorer.figures.columns import (
    CATEGORY,
    FIGURE,
    FULL,
    LIMITS,
    SOURCE,
    VERDICT,
    figure_cells,
    full_cells,
    limit_cells,
    make_table,
    source_cells,
    verdict_cells,
)
from indikatorer.figures.comparison import ComparedPlace, Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.matrices import Matrix
from indikatorer.models import Plan
from indikatorer.pages.documents import DocumentPage
from indikatorer.pages.focus_areas import FocusAreaPage
from indikatorer.pages.indicators import CatalogueRow
from indikatorer.pages.quality import QualityPage
from indikatorer.pages.status import StatusReport, unregistered

CODE_AND_INDICATOR = (gettext_lazy("Kode"), gettext_lazy("Indikator"))


def status_table(report: StatusReport) -> Table:
    """Every indicator of the year, in the order of the page."""
    return make_table(
        _("Status %(year)s") % {"year": report.year},
        (_("Fokusområde"), _("Mål"), *CODE_AND_INDICATOR, *LIMITS, *FULL),
        (
            (
                area.focus_area.name,
                str(part.objective),
                row.code,
                row.name,
                *limit_cells(row.limits),
                *full_cells(row.figure),
            )
            for area in report.focus_areas
            for part in area.objectives
            for row in part.rows
        ),
        [limits_note(report.plans)],
    )


def joined(things: Iterable) -> str:
    return ", ".join(map(str, things))


def catalogue_table(title: str, rows: Iterable[CatalogueRow]) -> Table:
    """Indicators with the figure the page shows for each, and what came after it."""
    headings = (_("Fokusområde"), *CODE_AND_INDICATOR, *FULL, _("Senere"))
    return make_table(title, headings, (catalogue_cells(row) for row in rows))


def catalogue_cells(row: CatalogueRow) -> tuple[Cell, ...]:
    later = f"{row.later.period}: {row.later.text}" if row.later else None
    return (
        joined(area.name for area in row.focus_areas),
        joined(place.code for place in row.places if place.code),
        row.indicator.name,
        *full_cells(row.figure or without_year(row)),
        later,
    )


def without_year(row: CatalogueRow) -> Figure:
    """Stands where an indicator has no figure of any year."""
    return Figure(row.figure_text, "", 0, "", unit=row.indicator.unit, no_verdict=row.no_verdict)


def focus_area_table(page: FocusAreaPage) -> Table:
    """Each indicator of the focus area, year by year."""
    return make_table(
        page.focus_area.name,
        (_("Mål"), *CODE_AND_INDICATOR, *LIMITS, *FULL),
        (
            (
                str(part.objective),
                row.place.code,
                row.place.indicator.name,
                *limit_cells(row.limits),
                *full_cells(figure or unregistered(year, row.place)),
            )
            for part in page.objectives
            for row in part.rows
            for year, figure in zip(page.years, row.figures, strict=True)
        ),
        [limits_note([page.focus_area.plan])],
    )


def limits_note(plans: Iterable[Plan]) -> str:
    return _("Grensene er de som er trykt i %(plans)s.") % {"plans": joined(plans)}


def comparison_table(title: str, comparisons: Iterable[Comparison]) -> Table:
    """Every place of every comparison."""
    about = (_("Indikator"), _("Slag område"))
    return make_table(
        title,
        (*about, *FIGURE, _("Plass blant kommunene"), *VERDICT, *SOURCE),
        (
            (
                comparison.indicator.name,
                place.kind,
                *figure_cells(place.figure),
                place.rank,
                *verdict_of(place),
                *source_cells(place.figure),
            )
            for comparison in comparisons
            for place in comparison.places
        ),
    )


def verdict_of(place: ComparedPlace) -> tuple[Cell, ...]:
    """What a place is found to be; the limits are our own and say nothing of others."""
    return verdict_cells(place.figure) if place.figure.mark else (None, None)


def document_table(page: DocumentPage) -> Table:
    """Every figure of the document, with the cell as printed."""
    return make_table(
        page.document.title,
        (_("Indikator"), *CATEGORY, *FIGURE, *SOURCE),
        (
            (
                line.indicator.name,
                line.figure.category,
                *figure_cells(line.figure),
                *source_cells(line.figure),
            )
            for place in page.places
            for line in place.lines
        ),
    )


def limits_table(page: DocumentPage) -> Table:
    """The limits of the document, as printed."""
    return make_table(
        _("Grenser i dokumentet"),
        (*CODE_AND_INDICATOR, *LIMITS),
        (
            (line.place.code, line.place.indicator.name, *limit_cells(line.limits))
            for line in page.limits
        ),
        [page.document.title],
    )


def matrix_table(title: str, corner: str, matrix: Matrix) -> Table:
    """A breakdown by period, one line a figure. What is not registered has no line."""
    return make_table(
        title,
        (corner, *FIGURE, *SOURCE),
        (
            (row.name, *figure_cells(cell.figure), *source_cells(cell.figure))
            for row in matrix.rows
            for cell in row.cells
            if cell.figure
        ),
    )


def remarks_table(page: QualityPage) -> Table:
    headings = (
        _("Merknad"),
        _("Forklaring"),
        _("Portalen viser"),
        _("Der det står"),
        _("Det andre som er trykt"),
        _("Der det andre står"),
        _("Gjelder"),
    )
    remarks = ((item.remark, item.indicators) for item in page.remarks)
    return make_table(
        _("Merknader til kildene"),
        headings,
        (
            (
                remark.title,
                remark.explanation,
                remark.shown,
                remark.shown_place,
                remark.other,
                remark.other_place,
                joined(indicators),
            )
            for remark, indicators in remarks
        ),
    )


def missing_table(page: QualityPage) -> Table:
    return make_table(
        _("Tall som mangler"),
        (_("Indikator"), _("Grunn"), _("Hvor lenge"), _("Ansvarlig")),
        (
            (item.indicator.name, item.reason, item.years, item.indicator.responsible)
            for item in page.missing
        ),
    )


def checks_table(page: QualityPage) -> Table:
    return make_table(
        _("Kontrollerte regnestykker"),
        (_("Hva"), _("Trykt"), _("Beregnet"), _("Enhet"), _("Utfall")),
        (
            (
                check.about,
                check.printed_value,
                check.computed_value,
                check.unit,
                _("stemmer") if check.agrees else _("stemmer ikke"),
            )
            for check in page.checks
        ),
        [_("Andeler får avvike så mye som avrundingen kan forklare.")],
    )
