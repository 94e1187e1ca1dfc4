"""What every page knows: whose portal this is, and the main ways through it."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.sharing import is_search, own_address
from asker.terms import contact


@dataclass(frozen=True)
class NavigationItem:
    label: str
    url: str
    current: bool  # the page shown is this one or lies below it


def site(request: HttpRequest) -> dict:
    return {
        "site_owner": settings.SITE_OWNER,
        "site_address": f"{request.scheme}://{request.get_host()}",
        "own_address": own_address(request),
        "is_search": is_search(request),
        "accessibility_statement": settings.ACCESSIBILITY_STATEMENT,
        "site_contact": contact(),
        "navigation": navigation(request.path),
    }


def navigation(path: str) -> list[NavigationItem]:
    """The main menu, seen from the page at `path`."""
    ways = [
        (_("Status"), "indikatorer:status"),
        (_("Fokusområder"), "indikatorer:focus_areas"),
        (_("Indikatorer"), "indikatorer:indicators"),
        (_("Medvirkning"), "medvirkning:overview"),
        (_("Frivillighet"), "frivillighet:overview"),
        (_("Kilder"), "indikatorer:documents"),
    ]
    items = ((label, reverse(name)) for label, name in ways)
    return [NavigationItem(label, url, path.startswith(url)) for label, url in items]
