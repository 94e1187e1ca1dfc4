"""The tables about volunteering as files."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from frivillighet.views import SUBJECT, subject_results
from indikatorer.figures.comparison import comparisons
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.pages.indicators import Wanted, catalogue
from indikatorer.pages.tables import catalogue_table, comparison_table
from indikatorer.views.tables import download


def indicators(request: HttpRequest, file_format: str) -> HttpResponse:
    """Every indicator about volunteering, whether it stands in a plan or not."""
    table = catalogue_table(_("Frivillighet"), catalogue(Wanted(subject=SUBJECT)))
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-indikatorer", page)


def comparison(request: HttpRequest, file_format: str) -> HttpResponse:
    """Asker beside other municipalities."""
    found = comparisons(subject_results(), AdoptedLimits.all())
    table = comparison_table(_("Asker og andre kommuner"), found)
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-sammenligning", page)
