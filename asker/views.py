"""Search: the one open page that belongs to no room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from asker.search import search

LONGEST_QUERY = 100


def search_page(request: HttpRequest) -> HttpResponse:
    """What holds the words asked for, grouped by what it is."""
    text = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    groups = search(text)
    count = sum(len(group.hits) for group in groups)
    return render(request, "asker/search.html", {"text": text, "groups": groups, "count": count})
