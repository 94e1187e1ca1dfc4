"""The pages about sources: which figures and limits were taken from a document."""

from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.utils.translation import gettext as _

from asker.caching import kept
from asker.tables import Table
from indikatorer.figures import published
from indikatorer.figures.columns import CATEGORY, FIGURE, LIMITS, SOURCE, limit_cells, make_table
from indikatorer.figures.figure import Figure, group_by, section_slug
from indikatorer.figures.limits import NOTHING_ADOPTED, PrintedLimits, all_places
from indikatorer.models import Area, Document, PlanIndicator, Subject

MOST_FIGURES = 300  # on one page; a document with more shows its tables on pages of their own


@dataclass(frozen=True)
class Section:
    """A table or section of a document, and how much was taken from it."""

    name: str
    slug: str
    count: int  # of lines: figures, and the places where one is missing
    measured: int = 0  # how many of them are figures
    subject: str = ""  # what it tells of
    figures: tuple[Figure, ...] = ()  # where they are shown on the document's own page

    @property
    def counted(self) -> published.Counted:
        return published.Counted(self.measured, self.count - self.measured)


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
    def line_count(self) -> int:
        """Figures, and the places where one is missing."""
        return sum(section.count for section in self.sections)

    @property
    def counted(self) -> published.Counted:
        return published.counted_in(self.document)

    @property
    def parts(self) -> int:
        """How many parts the page has: its limits, and each table or group of them."""
        return bool(self.limits) + len(self.by_subject if self.is_folded else self.sections)

    @property
    def by_subject(self) -> dict[str, list[Section]]:
        """The sections under what they tell of, in the order met; those of nothing last."""
        return group_by(sorted(self.sections, key=is_of_nothing), lambda section: section.subject)

    @property
    def is_folded(self) -> bool:
        """The tables stand on pages of their own."""
        return self.line_count > MOST_FIGURES


@dataclass(frozen=True)
class SectionPage:
    """The figures of one section, some at a time where they are many."""

    document: Document
    section: Section
    page: Page
    area: Area | None  # whose figures alone are shown


def is_of_nothing(section: Section) -> bool:
    return not section.subject


def document_page(document: Document) -> DocumentPage:
    """The document's tables in the order they were entered, and its plan's limits.

    What was printed is shown beside how it is shown; it is not judged here.
    """
    sections = sections_of(document)
    found = DocumentPage(document, sections, adopted_in(document))
    if found.is_folded:
        return found
    figures = group_by(document_figures(document), lambda figure: section_slug(figure.place))
    filled = (
        replace(section, figures=tuple(figures.get(section.slug, ()))) for section in sections
    )
    return replace(found, sections=tuple(filled))


def sections_of(document: Document) -> tuple[Section, ...]:
    """The places that figures were read in, in the order they were entered."""
    found: dict[str, Section] = {}
    subjects = kept("subjects", lambda: dict(Subject.objects.values_list("pk", "name")))
    for name, count, measured, subject in published.places_in(document):
        slug = section_slug(name)
        known = found.get(slug, Section(name, slug, 0, subject=subjects.get(subject, "")))
        sums = {"count": known.count + count, "measured": known.measured + measured}
        found[slug] = replace(known, **sums)
    return tuple(found.values())


def document_figures(document: Document, *conditions: Q, part: slice | None = None) -> list[Figure]:
    """Figures read in the document, in the order they were entered; in a part our own first."""
    order = ["pk"] if part is None else ["-area__is_own", "pk"]
    return published.figures(
        *conditions, limits=NOTHING_ADOPTED, order_by=order, part=part, document=document
    )


def section_page(
    document: Document, slug: str, area: Area | None, number: str
) -> SectionPage | None:
    """The section's figures. Of many, those of the area that is asked for, or our own first."""
    section = next((found for found in sections_of(document) if found.slug == slug), None)
    if section is None:
        return None
    names = [name for name, *_ in published.places_in(document) if section_slug(name) == slug]
    here = Q(place__in=names)
    pages = Paginator(range(section.count), MOST_FIGURES)
    shown = pages.get_page(number)
    if pages.num_pages == 1:
        shown.object_list, area = document_figures(document, here), None
    elif area:
        shown.object_list = document_figures(document, here & Q(area=area))
    else:
        part = slice(shown.start_index() - 1, shown.end_index())
        shown.object_list = document_figures(document, here, part=part)
    return SectionPage(document, section, shown, area)


def adopted_in(document: Document) -> tuple[LimitLine, ...]:
    """The limits that were read in the document, wherever they were set."""
    read = (
        (place, [band for band in place.adopted_bands if band.document_id == document.pk])
        for place in all_places()
    )
    return tuple(LimitLine(place, PrintedLimits(bands)) for place, bands in read if bands)


# As files -----------------------------------------------------------------------------------------


def document_table(page: DocumentPage) -> Table:
    """Every figure of the document, with the cell as printed."""
    shown = CATEGORY + FIGURE + SOURCE
    return make_table(
        page.document.title,
        (_("Indikator"), *shown.headings),
        (
            (figure.indicator.name, *shown.cells(figure))
            for figure in document_figures(page.document)
        ),
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
