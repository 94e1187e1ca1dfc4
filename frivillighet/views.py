"""How many, how content, what do we promise, and what have we done?"""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from asker.tables import table_files
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.figures.comparison import comparisons
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Action, Result
from indikatorer.pages.indicators import Wanted, catalogue, in_plans

SUBJECT = "frivillighet"


def subject_results():
    """Everybody's published figures about volunteering."""
    about = Result.objects.published().filter(indicator__subject__slug=SUBJECT)
    return about.of_the_whole().with_details()


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
        "comparisons": comparisons(subject_results(), limits),
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
