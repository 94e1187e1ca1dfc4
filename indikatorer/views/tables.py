"""The tables of the open pages as files. Each holds what its page says, and tells its address."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import Table, table_response
from indikatorer.figures.comparison import comparisons
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Document, FocusArea, Result
from indikatorer.pages import tables
from indikatorer.pages.documents import document_page
from indikatorer.pages.filters import CatalogueForm
from indikatorer.pages.focus_areas import focus_area_page
from indikatorer.pages.indicators import catalogue
from indikatorer.pages.quality import quality_page
from indikatorer.pages.status import status_report, status_years


def download(
    request: HttpRequest, table: Table, file_format: str, name: str, page: str
) -> HttpResponse:
    """The table as a file that says which page it comes from."""
    address = _("Hentet fra %(address)s") % {"address": request.build_absolute_uri(page)}
    return table_response(replace(table, notes=(*table.notes, address)), file_format, name)


def status(request: HttpRequest, year: int, file_format: str) -> HttpResponse:
    years = status_years()
    if year not in years:
        raise Http404(_("Det er ikke publisert resultater for %(year)s.") % {"year": year})
    table = tables.status_table(status_report(year, years))
    page = reverse("indikatorer:status", args=[year])
    return download(request, table, file_format, f"status-{year}", page)


def indicators(request: HttpRequest, file_format: str) -> HttpResponse:
    """The indicators that fit the filters of the address, as on the page."""
    rows = catalogue(CatalogueForm(request.GET).wanted())
    query = request.GET.urlencode()
    page = reverse("indikatorer:indicators") + (f"?{query}" if query else "")
    table = tables.catalogue_table(_("Indikatorer"), rows)
    return download(request, table, file_format, "indikatorer", page)


def focus_area(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    area = get_object_or_404(FocusArea.objects.select_related("plan__area"), slug=slug)
    table = tables.focus_area_table(focus_area_page(area))
    return download(request, table, file_format, f"fokusomrade-{slug}", area.get_absolute_url())


def comparison(request: HttpRequest, file_format: str) -> HttpResponse:
    results = Result.objects.published().of_the_whole().with_details()
    found = comparisons(results, AdoptedLimits.all())
    table = tables.comparison_table(_("Sammenligning"), found)
    page = reverse("indikatorer:comparison")
    return download(request, table, file_format, "sammenligning", page)


QUALITY_TABLES = {
    "merknader": tables.remarks_table,
    "mangler": tables.missing_table,
    "kontroller": tables.checks_table,
}


def quality(request: HttpRequest, part: str, file_format: str) -> HttpResponse:
    """One of the page's three lists."""
    if part not in QUALITY_TABLES:
        raise Http404(_("Det er ingen slik tabell."))
    table = QUALITY_TABLES[part](quality_page())
    page = f"{reverse('indikatorer:quality')}#{part}"
    return download(request, table, file_format, f"datakvalitet-{part}", page)


def document(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """Every figure that was taken from the document."""
    shown = get_object_or_404(Document, slug=slug)
    table = tables.document_table(document_page(shown))
    return download(request, table, file_format, f"kilde-{slug}", shown.get_absolute_url())


def limits(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """The limits that were taken from the document."""
    shown = get_object_or_404(Document, slug=slug)
    table = tables.limits_table(document_page(shown))
    return download(request, table, file_format, f"grenser-{slug}", shown.get_absolute_url())
