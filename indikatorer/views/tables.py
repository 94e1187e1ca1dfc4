"""The tables of the open pages as files. Each holds what its page says, and tells its address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import download
from indikatorer.figures.comparison import comparison_table
from indikatorer.figures.years import status_years
from indikatorer.models import Document, FocusArea, Plan
from indikatorer.pages.comparison import all_comparisons
from indikatorer.pages.documents import document_page, document_table, limits_table
from indikatorer.pages.everything import all_figures_table, plan_table
from indikatorer.pages.filters import CatalogueForm
from indikatorer.pages.focus_areas import focus_area_page, focus_area_table
from indikatorer.pages.indicators import catalogue, catalogue_table
from indikatorer.pages.quality import checks_table, missing_table, quality_page, remarks_table
from indikatorer.pages.status import status_report, status_table
from indikatorer.views.old_addresses import spelt_as_today


def status(request: HttpRequest, year: int, file_format: str) -> HttpResponse:
    years = status_years()
    asked = years.of(year)
    if asked is None:
        raise Http404(_("Det er ikke publisert resultater for %(year)s.") % {"year": year})
    table = status_table(status_report(asked, years))
    page = reverse("indikatorer:status", args=[year])
    return download(request, table, file_format, f"status-{year}", page)


@spelt_as_today
def indicators(request: HttpRequest, file_format: str) -> HttpResponse:
    """The indicators that fit the filters of the address, as on the page."""
    rows = catalogue(CatalogueForm(request.GET).wanted())
    query = request.GET.urlencode()
    page = reverse("indikatorer:indicators") + (f"?{query}" if query else "")
    table = catalogue_table(_("Indikatorer"), rows)
    return download(request, table, file_format, "indikatorer", page)


def plan(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """A whole plan: every indicator of every focus area, year by year."""
    shown = get_object_or_404(Plan.objects.select_related("area"), slug=slug)
    page = f"{reverse('indikatorer:focus_areas')}#{slug}"
    return download(request, plan_table(shown), file_format, f"plan-{slug}", page)


def all_figures(request: HttpRequest, file_format: str) -> HttpResponse:
    """All that is published."""
    table, page = all_figures_table(), reverse("indikatorer:documents")
    return download(request, table, file_format, "alle-tall", page)


def focus_area(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    area = get_object_or_404(FocusArea.objects.select_related("plan__area"), slug=slug)
    table = focus_area_table(focus_area_page(area))
    return download(request, table, file_format, f"fokusomraade-{slug}", area.get_absolute_url())


def comparison(request: HttpRequest, file_format: str) -> HttpResponse:
    table = comparison_table(_("Sammenligning"), all_comparisons())
    page = reverse("indikatorer:comparison")
    return download(request, table, file_format, "sammenligning", page)


QUALITY_TABLES = {
    "merknader": remarks_table,
    "mangler": missing_table,
    "kontroller": checks_table,
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
    table = document_table(document_page(shown))
    return download(request, table, file_format, f"kilde-{slug}", shown.get_absolute_url())


def limits(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """The limits that were taken from the document."""
    shown = get_object_or_404(Document, slug=slug)
    table = limits_table(document_page(shown))
    return download(request, table, file_format, f"grenser-{slug}", shown.get_absolute_url())
