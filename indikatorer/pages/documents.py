"""The pages about sources: which figures and limits were taken from a document."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from asker.tables import Table
from indikatorer.figures import published
from indikatorer.figures.columns import CATEGORY, FIGURE, LIMITS, SOURCE, limit_cells, make_table
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.limits import NOTHING_ADOPTED, PrintedLimits, read_places
from indikatorer.models import Document, PlanIndicator


@dataclass(frozen=True)
class Section:
    """A table or section of a document with the figures taken from it."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class LimitLine:
    place: PlanIndicator
    limits: PrintedLimits


@dataclass(frozen=True)
class DocumentPage:
    document: Document
    sections: tuple[Section, ...]
    limits: tuple[LimitLine, ...]

    @property
    def figures(self) -> list[Figure]:
        return [figure for section in self.sections for figure in section.figures]

    @property
    def figure_count(self) -> int:
        return sum(len(section.figures) for section in self.sections)


def document_page(document: Document) -> DocumentPage:
    """Every published figure of the document in the order it was entered, and its plan's limits.

    What was printed is shown beside how it is shown; it is not judged here.
    """
    figures = published.figures(limits=NOTHING_ADOPTED, order_by=["pk"], document=document)
    grouped = group_by(figures, lambda figure: figure.place)
    sections = tuple(Section(name, tuple(members)) for name, members in grouped.items())
    return DocumentPage(document, sections, adopted_in(document))


def adopted_in(document: Document) -> tuple[LimitLine, ...]:
    """The limits of the plan that the document is."""
    places = read_places(
        PlanIndicator.objects.filter(objective__focus_area__plan__document=document),
        with_indicators=True,
    )
    return tuple(LimitLine(place, PrintedLimits(place.adopted_bands)) for place in places)


# As files -----------------------------------------------------------------------------------------


def document_table(page: DocumentPage) -> Table:
    """Every figure of the document, with the cell as printed."""
    shown = CATEGORY + FIGURE + SOURCE
    return make_table(
        page.document.title,
        (_("Indikator"), *shown.headings),
        ((figure.indicator.name, *shown.cells(figure)) for figure in page.figures),
    )


def limits_table(page: DocumentPage) -> Table:
    """The limits of the document, as printed."""
    return make_table(
        _("Grenser i dokumentet"),
        (_("Kode"), _("Indikator"), *LIMITS),
        (
            (line.place.code, line.place.indicator.name, *limit_cells(line.limits))
            for line in page.limits
        ),
        [page.document.title],
    )
