"""The open pages. Each view is a sentence; what a page says is put together in its own module."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import table_files
from asker.terms import licence
from indikatorer.figures import published
from indikatorer.figures.outcomes import View
from indikatorer.figures.years import status_years
from indikatorer.models import Area, Document, FocusArea, Indicator, ThemePlan
from indikatorer.pages.brief import Brief
from indikatorer.pages.chosen import chosen_list
from indikatorer.pages.comparison import comparison_page, places_page
from indikatorer.pages.documents import document_page, section_page
from indikatorer.pages.filters import CatalogueForm
from indikatorer.pages.focus_areas import focus_area_cards, focus_area_page
from indikatorer.pages.front import front_page
from indikatorer.pages.indicator import indicator_page
from indikatorer.pages.indicators import catalogue
from indikatorer.pages.orders import PLAN, in_groups
from indikatorer.pages.quality import quality_page
from indikatorer.pages.status import status_report
from indikatorer.pages.story import Story
from indikatorer.pages.subjects import subject_pages
from indikatorer.views.old_addresses import spelt_as_today
from indikatorer.views.tables import QUALITY_TABLES


def home(request: HttpRequest) -> HttpResponse:
    """What this is, how it stands, what is missing, and the ways in."""
    years = status_years()
    story = Story(status_report(years.shown, years)) if years.shown else None
    context = {
        "front": front_page(story),
        "story": story,
        "counted": published.counted(),
        "indicator_count": Indicator.objects.count(),
    }
    return render(request, "indikatorer/home.html", context)


def about(request: HttpRequest) -> HttpResponse:
    """What the portal is, who answers for its figures, and how they are taken along."""
    years = status_years()
    context = {
        "counted": published.counted(),
        "shown": years.shown,
        "under_way": years.under_way,
        "licence": licence(),
        "files": table_files("indikatorer:all_figures_table"),
    }
    return render(request, "indikatorer/about.html", context)


@spelt_as_today
def status(request: HttpRequest, year: int | None = None) -> HttpResponse:
    """The councillor's page, for the newest year that is complete or the year asked for."""
    years = status_years()
    shown = years.shown if year is None else years.of(year)
    if shown is None and year is not None:
        raise Http404(_("Det er ikke publisert resultater for %(year)s.") % {"year": year})
    if shown is None:
        return render(request, "indikatorer/status.html")
    story = Story(status_report(shown, years), asked_view(request))
    files = table_files("indikatorer:status_table", shown.year)
    context = {"story": story, "chosen_list": chosen_list(story), "files": files}
    return render(request, "indikatorer/status.html", context)


def status_brief(request: HttpRequest, year: int) -> HttpResponse:
    """The status on a sheet or two, to be printed."""
    years = status_years()
    shown = years.of(year)
    if shown is None:
        raise Http404(_("Det er ikke publisert resultater for %(year)s.") % {"year": year})
    whole = request.build_absolute_uri(reverse("indikatorer:status", args=[year]))
    context = {"brief": Brief(Story(status_report(shown, years))), "whole": whole}
    return render(request, "indikatorer/brief.html", context)


def asked_view(request: HttpRequest) -> View:
    """The part of the status that the address asks for; all of it where it asks for nothing."""
    asked = request.GET.get("vis") or View.ALL
    try:
        return View(asked)
    except ValueError:
        raise Http404(_("Status kan ikke vises etter «%(view)s».") % {"view": asked}) from None


def focus_areas(request: HttpRequest) -> HttpResponse:
    plans = [
        (cards, table_files("indikatorer:plan_table", cards.plan.slug))
        for cards in focus_area_cards()
    ]
    theme_plans = ThemePlan.objects.select_related("document")
    context = {"plans": plans, "theme_plans": theme_plans}
    return render(request, "indikatorer/focus_areas.html", context)


def focus_area(request: HttpRequest, slug: str) -> HttpResponse:
    area = get_object_or_404(FocusArea.objects.select_related("plan__area"), slug=slug)
    files = table_files("indikatorer:focus_area_table", slug)
    page = focus_area_page(area)
    subjects = subject_pages(row.place.indicator for row in page.rows)
    context = {"page": page, "subjects": subjects, "files": files}
    return render(request, "indikatorer/focus_area.html", context)


@spelt_as_today
def indicators(request: HttpRequest) -> HttpResponse:
    form = CatalogueForm(request.GET)
    wanted = form.wanted()
    rows = catalogue(wanted)
    context = {
        "form": form,
        "rows": rows,
        "groups": in_groups(rows) if wanted.order == PLAN else None,
        "filtered": bool(request.GET),
        "all_files": table_files("indikatorer:all_figures_table"),
        "files": table_files("indikatorer:indicators_table", query=request.GET.urlencode()),
    }
    return render(request, "indikatorer/indicators.html", context)


def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(
        Indicator.objects.select_related("source", "subject", "breakdown"), slug=slug
    )
    return render(request, "indikatorer/indicator.html", {"page": indicator_page(shown)})


def comparison(request: HttpRequest) -> HttpResponse:
    """Every indicator that several areas have a figure for in one year, side by side."""
    context = {
        "shown": comparison_page(request.GET.get("side", "1")),
        "files": table_files("indikatorer:comparison_table"),
    }
    return render(request, "indikatorer/comparison.html", context)


def places(request: HttpRequest, slug: str) -> HttpResponse:
    """All places of one comparison: a ranking of hundreds, some at a time."""
    shown = get_object_or_404(Indicator.objects.select_related("source"), slug=slug)
    page = places_page(shown, request.GET.get("side", "1"))
    if page is None:
        raise Http404(_("Indikatoren har ikke tall for flere områder i samme år."))
    return render(request, "indikatorer/places.html", {"shown": page})


def quality(request: HttpRequest) -> HttpResponse:
    files = {part: table_files("indikatorer:quality_table", part) for part in QUALITY_TABLES}
    return render(request, "indikatorer/quality.html", {"page": quality_page(), "files": files})


def documents(request: HttpRequest) -> HttpResponse:
    context = {
        "documents": published.documents_with_counts(),
        "files": table_files("indikatorer:all_figures_table"),
    }
    return render(request, "indikatorer/documents.html", context)


def document(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(Document, slug=slug)
    context = {
        "page": document_page(shown),
        "files": table_files("indikatorer:document_table", slug),
        "limits_files": table_files("indikatorer:limits_table", slug),
    }
    return render(request, "indikatorer/document.html", context)


def section(request: HttpRequest, slug: str, section: str) -> HttpResponse:
    """The figures that were read in one table of a document."""
    shown = get_object_or_404(Document, slug=slug)
    area = Area.objects.filter(slug=request.GET.get("omraade", "")).first()
    page = section_page(shown, section, area, request.GET.get("side", "1"))
    if page is None:
        raise Http404(_("Dokumentet har ingen slik tabell."))
    return render(request, "indikatorer/section.html", {"shown": page})
