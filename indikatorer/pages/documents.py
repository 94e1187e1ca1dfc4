"""The pages about sources: which figures and limits were taken from a document."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from indikatorer.figures.figure import Figure, group_by, present
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Document, Indicator, PlanIndicator, Result
from indikatorer.pages.status import PrintedLimits, printed_limits


@dataclass(frozen=True)
class SourceLine:
    """A figure beside the cell it was read from."""

    indicator: Indicator
    figure: Figure
    printed: str


@dataclass(frozen=True)
class Place:
    """A table or section of a document with the figures taken from it."""

    name: str
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True)
class LimitLine:
    place: PlanIndicator
    limits: PrintedLimits


@dataclass(frozen=True)
class DocumentPage:
    document: Document
    places: tuple[Place, ...]
    limits: tuple[LimitLine, ...]

    @property
    def figure_count(self) -> int:
        return sum(len(place.lines) for place in self.places)


def documents_with_counts() -> QuerySet[Document]:
    """All documents, each with `figure_count`: the published results taken from it."""
    counted = (
        Result.objects.published()
        .order_by()
        .values("document")
        .filter(document=OuterRef("pk"))
        .annotate(count=Count("pk"))
        .values("count")
    )
    return Document.objects.annotate(figure_count=Coalesce(Subquery(counted), 0))


def document_page(document: Document) -> DocumentPage:
    """Every published figure of the document in the order it was entered, and its plan's limits."""
    results = list(
        Result.objects.published().filter(document=document).with_details().order_by("pk")
    )
    limits = AdoptedLimits.of({result.indicator_id for result in results})
    grouped = group_by(results, lambda result: result.place)
    adopted = PlanIndicator.objects.with_plan().filter(
        objective__focus_area__plan__document=document
    )
    return DocumentPage(
        document,
        tuple(Place(name, tuple(lines(members, limits))) for name, members in grouped.items()),
        tuple(LimitLine(place, printed_limits(place.bands.all())) for place in adopted),
    )


def lines(results: Iterable[Result], limits: AdoptedLimits) -> Iterable[SourceLine]:
    for result in results:
        yield SourceLine(result.indicator, present(result, limits), result.printed)
