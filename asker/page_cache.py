"""Open pages and files are made once a version of the data, and answered until the next comes.

Nothing of a person who may be logged in is kept: a request with one of the portal's own cookies is
not answered from here, nor its answer kept. Browsers and proxies may store what anyone may see, but
must ask each time whether it still holds.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from hashlib import blake2b
from http import HTTPStatus
from typing import NamedTuple

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.gzip import GZipMiddleware
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date
from django.utils.text import compress_string
from django.utils.translation import get_language_from_request

from asker.caching import data_version
from asker.release import release

FOR_ALL = "public, max-age=0, must-revalidate"
FOR_ONE = "private, no-cache"
OWN_COOKIES = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
TAGS = "HTTP_IF_NONE_MATCH"
# In the order in which they count.
CONDITIONS = ("HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE", TAGS, "HTTP_IF_MODIFIED_SINCE")
TOLD_WITHOUT_CONTENT = ("Cache-Control", "ETag", "Vary")


class Page(NamedTuple):
    """A whole answer: what is sent, and the headers that belong to it."""

    content: bytes
    headers: dict[str, str]

    @classmethod
    def of(cls, response: HttpResponse, gzip: bool) -> "Page":
        """The answer, compressed where that is wanted and makes it smaller.

        The same content gives the same bytes in every process, so that its tag holds in all. Django
        pads at random, to protect secrets in a page; these pages have none.
        """
        content = response.content
        tag = digest(content)
        patch_vary_headers(response, ["Accept-Encoding"])
        if gzip and len(compressed := compress_string(content)) < len(content):
            content, tag = compressed, f"{tag}-gzip"
            response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(content))
        response.headers["Cache-Control"] = FOR_ALL
        response.headers["ETag"] = f'"{tag}"'
        return cls(content, dict(response.items()))


class Edition:
    """A version of the data on a day (pages print it), and since when this process knows it.

    Dates in HTTP have whole seconds. In the second in which an edition came, the one before may
    have been read, so a date of that second is told but not trusted. The next is of no other.
    """

    def __init__(self, version: str):
        seconds, here = time.time(), timezone.get_default_timezone()
        today = datetime.fromtimestamp(seconds, here).date()
        midnight = datetime.combine(today + timedelta(days=1), datetime.min.time(), here)
        self.version = version
        self.name = f"{today} {version}"
        self.ends = midnight.timestamp()
        self.trusted_from = int(seconds) + 1

    def last_modified(self, asked: float) -> str:
        """`asked` is from before the version was asked for: then at the latest it was this one."""
        return self.trusted_date if asked >= self.trusted_from else http_date(asked)

    @cached_property
    def trusted_date(self) -> str:
        return http_date(self.trusted_from)


class PageCacheMiddleware:
    """Stands in GZipMiddleware's place, and calls it for all that is not kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response
        self.gzip = GZipMiddleware(get_response)
        self.edition = Edition("")
        self.release = release()
        self.several_languages = len(settings.LANGUAGES) > 1

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or not OWN_COOKIES.isdisjoint(request.COOKIES):
            return self.for_one(request, self.get_response(request))
        asked = time.time()
        edition = self.newest_edition(asked)
        gzip = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
        key = self.key(request, edition, gzip)
        page = caches["pages"].get(key)
        if page is None:
            response = self.get_response(request)
            if not is_for_all(request, response):
                return self.for_one(request, response)
            page = Page.of(response, gzip)
            # If something was written meanwhile, one half may tell of it and the other not.
            if self.newest_edition(asked) is edition:
                caches["pages"].set(key, page)
        return self.answer(request, page, edition, asked)

    def newest_edition(self, asked: float) -> Edition:
        """To be known before a page is made, which then is never older than its edition."""
        version = data_version()
        edition = self.edition
        if edition.version != version or asked >= edition.ends:
            edition = self.edition = Edition(version)
        return edition

    def key(self, request: HttpRequest, edition: Edition, gzip: bool) -> str:
        """All that an answer depends on. Only the path can hold a line break, so it comes last.

        The host need not be looked at: one that is not ours gets no page, so none is kept for it.
        """
        depends_on = (
            self.release,
            edition.name,
            request.scheme,
            request.META.get("HTTP_HOST", ""),
            get_language_from_request(request) if self.several_languages else "",
            "gzip" if gzip else "",
            request.META.get("QUERY_STRING", ""),
            request.path,
        )
        return digest("\n".join(depends_on).encode())

    def for_one(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        response.headers.setdefault("Cache-Control", FOR_ONE)
        return self.gzip.process_response(request, response)

    def answer(
        self, request: HttpRequest, page: Page, edition: Edition, asked: float
    ) -> HttpResponse:
        """The page, or that the reader's own copy still holds."""
        response = short_answer(request, page, edition)
        if response is None:
            content = b"" if request.method == "HEAD" else page.content
            response = HttpResponse(content, headers=page.headers)
        response.headers["Last-Modified"] = edition.last_modified(asked)
        return response


def short_answer(request: HttpRequest, page: Page, edition: Edition) -> HttpResponse | None:
    """One without content: the reader has the page, or demands another. None if it is wanted."""
    conditions = [name for name in CONDITIONS if name in request.META]
    tag = page.headers["ETag"]
    if not conditions:
        return None
    if conditions[0] == TAGS and request.META[TAGS] == tag:
        response = HttpResponseNotModified()  # as Django would find, in a third of the time
    else:
        response = get_conditional_response(request, tag, edition.trusted_from)
    if response is not None:
        for name in TOLD_WITHOUT_CONTENT:
            response.headers[name] = page.headers[name]
    return response


def is_for_all(request: HttpRequest, response: HttpResponse) -> bool:
    """It is a whole page of the open ones, and gives its reader nothing of their own."""
    view = request.resolver_match
    return (
        response.status_code == HTTPStatus.OK
        and not response.streaming
        and not response.cookies
        and "private" not in response.get("Cache-Control", "")
        and view is not None
        and view.app_name != "admin"
    )


def digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
