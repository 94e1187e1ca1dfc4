"""How many, how content, what do we promise, and what have we done?"""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import download, table_files
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.figures import published
from indikatorer.figures.comparison import Comparison, comparison_table, comparisons
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Action
from indikatorer.pages.indicators import Wanted, catalogue, catalogue_table, in_plans

SUBJECT = "frivillighet"


def compared(limits: AdoptedLimits) -> list[Comparison]:
    """Our figures about volunteering beside everybody else's."""
    return comparisons(published.wholes(limits=limits, indicator__subject__slug=SUBJECT))


def overview(request: HttpRequest) -> HttpResponse:
    limits = AdoptedLimits.all()
    rows = catalogue(Wanted(subject=SUBJECT), limits)
    in_plan = in_plans(rows)
    objectives = {place.objective_id for row in in_plan for place in row.places}
    context = {
        "in_plan": in_plan,
        "others": [row for row in rows if not row.places],
        "files": table_files("frivillighet:indicators_table"),
        "comparison_files": table_files("frivillighet:comparison_table"),
        "comparisons": compared(limits),
        "actions": Action.objects.filter(objective__in=objectives).select_related("document"),
        "umbrella_bodies": UmbrellaBody.objects.select_related("document"),
        "themes": PolicyTheme.objects.select_related("document").prefetch_related(
            "measures",
            "indicators",
            Prefetch("actions", Action.objects.select_related("objective__focus_area")),
        ),
        "agreements": Agreement.objects.select_related("document"),
        "centres": VolunteerCentre.objects.select_related("document"),
    }
    return render(request, "frivillighet/overview.html", context)


# The tables as files ------------------------------------------------------------------------------


def indicators_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Every indicator about volunteering, whether it stands in a plan or not."""
    table = catalogue_table(_("Frivillighet"), catalogue(Wanted(subject=SUBJECT)))
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-indikatorer", page)


def compared_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Asker beside other municipalities."""
    found = compared(AdoptedLimits.all())
    table = comparison_table(_("Asker og andre kommuner"), found)
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-sammenligning", page)
