"""Addresses of the whole portal."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

from asker import views


def moved(to: str):
    """An old spelling of an address leads on for good, with all that follows it."""
    return RedirectView.as_view(url=to, permanent=True, query_string=True)


urlpatterns = [
    path("soek/", views.search_page, name="search"),
    path("ord/", views.words_page, name="words"),
    path("personvern/", views.privacy_page, name="privacy"),
    path("favicon.ico", RedirectView.as_view(url=lazy(static, str)("asker/icon.svg"))),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path(".well-known/security.txt", views.security, name="security"),
    path("admin/", admin.site.urls),
    path("medvirkning/", include("medvirkning.urls")),
    path("frivillighet/", include("frivillighet.urls")),
    path("", include("indikatorer.urls")),
    path("sok/", moved("/soek/")),
    path("fokusomrader/", moved("/fokusomraader/")),
    path("fokusomrader/<path:rest>", moved("/fokusomraader/%(rest)s")),
]
