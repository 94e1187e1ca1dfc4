"""The tables about participation as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from indikatorer.pages.indicators import Wanted, catalogue
from indikatorer.pages.tables import catalogue_table, matrix_table
from indikatorer.views.tables import download
from medvirkning import tables
from medvirkning.bodies import activity_tables, central_cases, counted_bodies
from medvirkning.feedback import feedback_page
from medvirkning.models import FeedbackSystem
from medvirkning.views import SUBJECT


def indicators(request: HttpRequest, file_format: str) -> HttpResponse:
    """Every indicator about participation, whether it stands in a plan or not."""
    table = catalogue_table(_("Medvirkning"), catalogue(Wanted(subject=SUBJECT)))
    page = reverse("medvirkning:overview")
    return download(request, table, file_format, "medvirkning-indikatorer", page)


def political_bodies(request: HttpRequest, file_format: str) -> HttpResponse:
    table = tables.bodies_table(activity_tables(counted_bodies()))
    page = reverse("medvirkning:political_bodies")
    return download(request, table, file_format, "politiske-organer", page)


def political_cases(request: HttpRequest, file_format: str) -> HttpResponse:
    table = tables.cases_table(central_cases())
    page = reverse("medvirkning:political_cases")
    return download(request, table, file_format, "politiske-saker", page)


def feedback_system(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """Enquiries and improvements by year."""
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    table = tables.years_table(feedback_page(system))
    return download(request, table, file_format, slug, system.get_absolute_url())


def feedback_categories(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """What the enquiries were about."""
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    categories = feedback_page(system).categories
    if categories is None:
        raise Http404(_("Henvendelsene er ikke fordelt på kategorier."))
    table = matrix_table(_("Henvendelser etter kategori og år"), _("Kategori"), categories)
    name = f"{slug}-kategorier"
    return download(request, table, file_format, name, system.get_absolute_url())
