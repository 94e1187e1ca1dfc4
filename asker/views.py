"""The front page. Here the portal is put together, so here all rooms may be seen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from asker.search import search
from indikatorer.models import Document, Indicator, Result
from indikatorer.pages.status import latest_year, status_report, status_years
from indikatorer.pages.story import Story

LONGEST_QUERY = 100


def search_page(request: HttpRequest) -> HttpResponse:
    """What holds the words asked for, grouped by what it is."""
    text = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    groups = search(text)
    count = sum(len(group.hits) for group in groups)
    return render(request, "asker/search.html", {"text": text, "groups": groups, "count": count})


def home(request: HttpRequest) -> HttpResponse:
    """What this is, how it stands, what is missing, and the ways in."""
    years = status_years()
    year = latest_year(years)
    context = {
        "story": Story(status_report(year, years)) if year else None,
        "figure_count": Result.objects.published().count(),
        "indicator_count": Indicator.objects.count(),
        "document_count": Document.objects.count(),
    }
    return render(request, "asker/home.html", context)
