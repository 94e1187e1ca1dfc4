"""Do people take part, do we answer them, who is heard, and does it lead to anything?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from indikatorer.catalogue import Wanted, catalogue
from medvirkning.dialog import feedback_page, feedback_summary
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody

SUBJECT = "medvirkning"


def overview(request: HttpRequest) -> HttpResponse:
    rows = catalogue(Wanted(subject=SUBJECT))
    newest = {row.indicator.pk: row.figure for row in rows}
    context = {
        "systems": [feedback_summary(system, newest) for system in FeedbackSystem.objects.all()],
        "bodies": PoliticalBody.objects.select_related("document", "meetings"),
        "arenas": Arena.objects.select_related("document"),
        "in_plan": [row for row in rows if row.places],
        "others": [row for row in rows if not row.places],
    }
    return render(request, "medvirkning/overview.html", context)


def feedback_system(request: HttpRequest, slug: str) -> HttpResponse:
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    return render(request, "medvirkning/feedback_system.html", {"page": feedback_page(system)})
