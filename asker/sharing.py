"""The one address under which a page wants to be found, and what search engines leave out."""

from django.http import HttpRequest
from django.utils.http import urlencode

# What narrows or pages a page, and so makes another page of it. All else in an address, as what
# mail programs and networks add to follow their readers, does not.
NARROWING = (
    "q",
    "emne",
    "fokusomraade",
    "kilde",
    "status",
    "aar",
    "mangler",
    "vis",
    "omraade",
    "side",
)


def own_address(request: HttpRequest) -> str:
    """The page's path, with what narrows it in one order: `/indikatorer/?emne=skole&aar=2022`."""
    asked = [(name, request.GET.get(name)) for name in NARROWING]
    query = urlencode([(name, value) for name, value in asked if value])
    return f"{request.path}?{query}" if query else request.path


def is_search(request: HttpRequest) -> bool:
    """Its result is another for any words, so nobody shall find it by a search engine."""
    return bool(request.GET.get("q"))
