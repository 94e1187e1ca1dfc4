"""The open pages that belong to no room, and what machines ask a site for."""

from django.conf import settings
from django.contrib.sitemaps.views import sitemap as sitemaps_of
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from asker.glossary import CHAPTERS
from asker.searching import search
from asker.sitemaps import registered

LONGEST_QUERY = 100


def search_page(request: HttpRequest) -> HttpResponse:
    """What holds the words asked for, grouped by what it is; of one kind alone with `vis`."""
    text = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    only = request.GET.get("vis", "")
    answer = search(text, only)
    found = answer.instead.text if answer.instead else text
    context = {"text": text, "only": only, "found": found, "answer": answer}
    return render(request, "asker/search.html", context)


def words_page(request: HttpRequest) -> HttpResponse:
    """What the portal's words mean."""
    return render(request, "asker/words.html", {"chapters": CHAPTERS})


def privacy_page(request: HttpRequest) -> HttpResponse:
    """What is kept of those who read, and of those who log in."""
    cookies = [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME]
    return render(request, "asker/privacy.html", {"cookies": cookies})


# For machines -------------------------------------------------------------------------------------


def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: all but the admin. What they shall not keep says so itself."""
    where = request.build_absolute_uri(reverse("sitemap"))
    lines = ["User-agent: *", f"Disallow: {reverse('admin:index')}", f"Sitemap: {where}"]
    return plain(lines)


def sitemap(request: HttpRequest) -> HttpResponse:
    """The addresses of all open pages."""
    return sitemaps_of(request, registered())


def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a fault in security (RFC 9116). It says nothing that no longer holds."""
    expires = settings.SECURITY_EXPIRES
    if not settings.SECURITY_CONTACT or expires <= timezone.localdate():
        raise Http404(_("Ingen kontakt for sikkerhetsfeil er oppgitt."))
    lines = [f"Contact: {address}" for address in settings.SECURITY_CONTACT]
    lines += [
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: nb, en",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return plain(lines)


def plain(lines: list[str]) -> HttpResponse:
    text = "".join(f"{line}\n" for line in lines)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
