"""Do people take part, do we answer them, who is heard, and does it lead to anything?"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import download, table_files
from indikatorer.figures.figure import group_by
from indikatorer.figures.matrices import matrix_table
from indikatorer.pages.indicators import Wanted, catalogue, catalogue_table
from indikatorer.pages.promises import promises_table
from indikatorer.views.pictures import file_of, may_be_framed, may_be_framed_alone, page_of
from medvirkning.bodies import (
    activity_tables,
    bodies_table,
    cases_table,
    central_cases,
    counted_bodies,
)
from medvirkning.dashboard import dashboard, promises_to_participate
from medvirkning.feedback import feedback_page, years_table
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody
from medvirkning.reading import SUBJECT
from medvirkning.shares import SharePicture


def overview(request: HttpRequest) -> HttpResponse:
    context = {
        "page": dashboard(request.GET.get("status", "")),
        "files": table_files("medvirkning:indicators_table"),
        "promises_files": table_files("medvirkning:promises_table", query=request.GET.urlencode()),
    }
    return render(request, "medvirkning/overview.html", context)


def arenas(request: HttpRequest) -> HttpResponse:
    """Ways to take part outside the political bodies."""
    found = Arena.objects.select_related("area__successor", "document")
    return render(request, "medvirkning/arenas.html", {"arenas_by_area": by_area(found)})


def by_area(things) -> list[tuple]:
    """The things of each municipality, today's first."""
    groups = group_by(things, lambda thing: thing.area)
    return sorted(groups.items(), key=lambda pair: pair[0].successor_id is not None)


def political_bodies(request: HttpRequest) -> HttpResponse:
    """How often each political body met, and how much it handled."""
    bodies = PoliticalBody.objects.select_related(
        "area__successor", "document", "meetings", "category"
    )
    context = {
        "bodies_by_area": by_area(bodies),
        "tables": activity_tables(body for body in bodies if body.category),
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


# The share of enquiries that led to something, taken along --------------------------------------


def find_share(slug: str) -> SharePicture:
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    picture = feedback_page(system).picture
    if picture is None:
        raise Http404(_("Andelen kan ikke beregnes."))
    return picture


@may_be_framed_alone
def share_file(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """The chart as SVG or PNG, its table as CSV or XLSX."""
    return file_of(find_share(slug), request, file_format, f"{slug}-andel")


@may_be_framed
def embedded_share(request: HttpRequest, slug: str) -> HttpResponse:
    """The chart to be shown in a frame on another site."""
    return page_of(find_share(slug), request)


# The tables as files ------------------------------------------------------------------------------


def indicators_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Every indicator about participation, whether it stands in a plan or not."""
    table = catalogue_table(_("Medvirkning"), catalogue(Wanted(subject=SUBJECT)))
    page = reverse("medvirkning:overview")
    return download(request, table, file_format, "medvirkning-indikatorer", page)


def promises_file(request: HttpRequest, file_format: str) -> HttpResponse:
    """What was promised and done, as the address narrows it down."""
    table = promises_table(
        _("Lovet og gjort om medvirkning"),
        promises_to_participate(request.GET.get("status", "")),
    )
    query = request.GET.urlencode()
    page = reverse("medvirkning:overview") + (f"?{query}" if query else "")
    return download(request, table, file_format, "medvirkning-lovet-og-gjort", page)


def political_bodies_table(request: HttpRequest, file_format: str) -> HttpResponse:
    table = bodies_table(activity_tables(counted_bodies()))
    page = reverse("medvirkning:political_bodies")
    return download(request, table, file_format, "politiske-organer", page)


def political_cases_table(request: HttpRequest, file_format: str) -> HttpResponse:
    table = cases_table(central_cases())
    page = reverse("medvirkning:political_cases")
    return download(request, table, file_format, "politiske-saker", page)


def feedback_system_table(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """Enquiries and improvements by year."""
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    table = years_table(system, feedback_page(system).years)
    return download(request, table, file_format, slug, system.get_absolute_url())


def feedback_categories_table(request: HttpRequest, slug: str, file_format: str) -> HttpResponse:
    """What the enquiries were about."""
    system = get_object_or_404(FeedbackSystem.objects.with_indicators(), slug=slug)
    categories = feedback_page(system).categories
    if categories is None:
        raise Http404(_("Henvendelsene er ikke fordelt på kategorier."))
    table = matrix_table(_("Henvendelser etter kategori og år"), _("Kategori"), categories)
    name = f"{slug}-kategorier"
    return download(request, table, file_format, name, system.get_absolute_url())
