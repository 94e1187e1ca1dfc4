"""How many, how content, what do we promise, and what have we done?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from frivillighet.models import UmbrellaBody, VolunteerCentre
from indikatorer.catalogue import Wanted, catalogue
from indikatorer.models import Action
from indikatorer.series import comparisons

SUBJECT = "frivillighet"


def overview(request: HttpRequest) -> HttpResponse:
    rows = catalogue(Wanted(subject=SUBJECT))
    in_plan = [row for row in rows if row.places]
    objectives = {place.objective_id for row in in_plan for place in row.places}
    context = {
        "in_plan": in_plan,
        "others": [row for row in rows if not row.places],
        "comparisons": comparisons(SUBJECT),
        "actions": Action.objects.filter(objective__in=objectives).select_related("document"),
        "umbrella_bodies": UmbrellaBody.objects.select_related("document"),
        "centres": VolunteerCentre.objects.select_related("document"),
    }
    return render(request, "frivillighet/overview.html", context)
