"""Addresses as they were spelt before they followed the rule for æøå: each leads on for good."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from indikatorer.figures.outcomes import OLD_SPELLINGS

OLD_NAMES = {"fokusomrade": "fokusomraade"}
View = Callable[..., HttpResponse]


def spelt_as_today(view: View) -> View:
    """Sends who asks with an old name or value in the query to the same page with today's."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        query = respelt(request.GET)
        if query == request.GET:
            return view(request, *args, **kwargs)
        return redirect(f"{request.path}?{query.urlencode()}", permanent=True)

    return wrapped


def respelt(query: QueryDict) -> QueryDict:
    found = QueryDict(mutable=True)
    for name, values in query.lists():
        spelt = [OLD_SPELLINGS.get(value, value) if name == "vis" else value for value in values]
        found.setlist(OLD_NAMES.get(name, name), spelt)
    return found
