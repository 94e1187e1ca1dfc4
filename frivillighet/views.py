"""How many, how content, what do we promise, and what have we done?"""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import download, table_files
from frivillighet.dashboard import dashboard
from frivillighet.figures import SUBJECT, volunteering_figures
from frivillighet.lists import bodies_by_document, policy_themes
from frivillighet.models import Agreement, PolicyTheme, VolunteerCentre
from frivillighet.promised import volunteering_promises
from indikatorer.figures.comparison import comparison_table
from indikatorer.pages.indicators import Wanted, catalogue, catalogue_table
from indikatorer.pages.promises import followed_actions, promises_table


def overview(request: HttpRequest) -> HttpResponse:
    query = request.GET.urlencode()
    context = {
        "page": dashboard(request.GET.get("status", "")),
        "files": table_files("frivillighet:indicators_table"),
        "comparison_files": table_files("frivillighet:comparison_table"),
        "promises_files": table_files("frivillighet:promises_table", query=query),
    }
    return render(request, "frivillighet/overview.html", context)


# The lists ----------------------------------------------------------------------------------------


def policy(request: HttpRequest) -> HttpResponse:
    """The themes of the policy, each with its measures, figures and actions."""
    followed = followed_actions()
    themes = PolicyTheme.objects.select_related("document").prefetch_related(
        "measures", "indicators", Prefetch("actions", followed)
    )
    return render(request, "frivillighet/policy.html", {"themes": themes})


def agreements(request: HttpRequest) -> HttpResponse:
    found = Agreement.objects.select_related("document")
    return render(request, "frivillighet/agreements.html", {"agreements": found})


def bodies(request: HttpRequest) -> HttpResponse:
    context = {"bodies_by_document": bodies_by_document()}
    return render(request, "frivillighet/bodies.html", context)


def centres(request: HttpRequest) -> HttpResponse:
    found = VolunteerCentre.objects.select_related("document")
    context = {"centres": found.order_by("-stage_year", "order", "name")}
    return render(request, "frivillighet/centres.html", context)


# The tables as files ------------------------------------------------------------------------------


def indicators_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Every indicator about volunteering, whether it stands in a plan or not."""
    table = catalogue_table(_("Frivillighet"), catalogue(Wanted(subject=SUBJECT)))
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-indikatorer", page)


def compared_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Asker beside other municipalities."""
    table = comparison_table(_("Asker og andre kommuner"), volunteering_figures().comparisons)
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-sammenligning", page)


def promises_file(request: HttpRequest, file_format: str) -> HttpResponse:
    """What was promised and done, narrowed down as on the page."""
    found = volunteering_promises(request.GET.get("status", ""), list(policy_themes()))
    table = promises_table(_("Lovet og gjort for frivilligheten"), found)
    query = request.GET.urlencode()
    page = reverse("frivillighet:overview") + (f"?{query}" if query else "")
    return download(request, table, file_format, "frivillighet-lovet-og-gjort", page)
