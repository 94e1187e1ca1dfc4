"""How many, how content, what do we promise, and what have we done?"""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import download, table_files
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.figures import published
from indikatorer.figures.comparison import Comparison, comparison_table, comparisons
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Action, Indicator
from indikatorer.pages.indicators import (
    Wanted,
    catalogue,
    catalogue_of,
    catalogue_table,
    in_plans,
    narrowed,
    own_figures,
)

SUBJECT = "frivillighet"


def about_volunteering() -> QuerySet[Indicator]:
    return narrowed(Wanted(subject=SUBJECT))


def beside_others(indicators: Sequence[Indicator], limits: AdoptedLimits) -> list[Comparison]:
    """Our figures about volunteering beside everybody else's, newest period by newest period."""
    periods = published.newest_shared_periods(*(indicator.pk for indicator in indicators))
    return comparisons(published.beside_others(periods, limits, indicators))


def overview(request: HttpRequest) -> HttpResponse:
    indicators = list(about_volunteering())
    limits = AdoptedLimits.of(indicators)
    rows = catalogue_of(indicators, own_figures(indicators, limits), Wanted())
    in_plan = in_plans(rows)
    objectives = {place.objective_id for row in in_plan for place in row.places}
    context = {
        "in_plan": in_plan,
        "others": [row for row in rows if not row.places],
        "files": table_files("frivillighet:indicators_table"),
        "comparison_files": table_files("frivillighet:comparison_table"),
        "comparisons": beside_others(indicators, limits),
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
    indicators = list(about_volunteering())
    found = beside_others(indicators, AdoptedLimits.of(indicators))
    table = comparison_table(_("Asker og andre kommuner"), found)
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-sammenligning", page)
