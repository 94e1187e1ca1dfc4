"""Do people take part, do we answer them, who is heard, and does it lead to anything?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from asker.tables import table_files
from indikatorer.figures.figure import group_by
from indikatorer.pages.indicators import Wanted, catalogue, in_plans
from medvirkning.bodies import activity_tables, central_cases, counted_bodies
from medvirkning.feedback import feedback_page, feedback_summary
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody

SUBJECT = "medvirkning"


def overview(request: HttpRequest) -> HttpResponse:
    rows = catalogue(Wanted(subject=SUBJECT))
    newest = {row.indicator.pk: row.figure for row in rows}
    bodies = PoliticalBody.objects.select_related("area", "document", "meetings", "category")
    arenas = Arena.objects.select_related("area", "document")
    context = {
        "systems": [feedback_summary(system, newest) for system in FeedbackSystem.objects.all()],
        "bodies_by_area": by_area(bodies),
        "arenas_by_area": by_area(arenas),
        "in_plan": in_plans(rows),
        "others": [row for row in rows if not row.places],
        "files": table_files("medvirkning:indicators_table"),
    }
    return render(request, "medvirkning/overview.html", context)


def by_area(things) -> list[tuple]:
    """The things of each municipality, today's first."""
    groups = group_by(things, lambda thing: thing.area)
    return sorted(groups.items(), key=lambda pair: pair[0].successor_id is not None)


def political_bodies(request: HttpRequest) -> HttpResponse:
    """How often each political body met, and how much it handled."""
    context = {
        "tables": activity_tables(counted_bodies()),
        "files": table_files("medvirkning:political_bodies_table"),
    }
    return render(request, "medvirkning/bodies.html", context)


def political_cases(request: HttpRequest) -> HttpResponse:
    """The cases that a report names as central, by service area."""
    files = table_files("medvirkning:political_cases_table")
    context = {"cases": central_cases(), "files": files}
    return render(request, "medvirkning/cases.html", context)


def feedback_system(request: HttpRequest, slug: str) -> HttpResponse:
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    context = {
        "page": feedback_page(system),
        "files": table_files("medvirkning:feedback_system_table", slug),
        "category_files": table_files("medvirkning:feedback_categories_table", slug),
    }
    return render(request, "medvirkning/feedback_system.html", context)
