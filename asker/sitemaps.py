"""All open pages, for search engines.

Each app tells of its own in its `sitemaps.py`, found as Django finds `admin.py`. No page says when
it was changed last: a version of the data does not know that (see asker/caching.py).
"""

from collections.abc import Callable, Iterable

from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from django.utils.module_loading import autodiscover_modules


class OpenPages(Sitemap):
    """The pages of one app."""

    def __init__(self, addresses: Callable[[], Iterable[str]]):
        self.addresses = addresses

    def items(self) -> list[str]:
        return list(self.addresses())

    def location(self, address: str) -> str:
        return address


SITEMAPS: dict[str, OpenPages] = {}


def register(app: str, addresses: Callable[[], Iterable[str]]) -> None:
    SITEMAPS[app] = OpenPages(addresses)


def registered() -> dict[str, OpenPages]:
    """Every app's pages."""
    autodiscover_modules("sitemaps")
    return SITEMAPS


register("asker", lambda: map(reverse, ("search", "words", "privacy")))
