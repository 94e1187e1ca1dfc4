"""How every open page is made, and that each can be reached."""

from collections import Counter
from itertools import pairwise
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, resolve

from asker.tests.portal import PAGES
from asker.tests.reader import Reader
from indikatorer.models import (
    Document,
    FocusArea,
    Indicator,
)

FILES = (".csv", ".xlsx", ".svg", ".png")  # what is fetched rather than read
EVERY_PAGE = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@EVERY_PAGE
def test_a_page_is_norwegian_and_well_ordered(figures, read, address):
    page = read(address)
    assert page.tagged("html")[0]["lang"] == "nb"
    levels = [level for level, _text in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(text for _level, text in page.headings)
    names = page.attributes("id")
    assert sorted(names) == sorted(set(names))


@EVERY_PAGE
def test_a_page_brings_no_script_or_style_of_its_own(figures, read, address):
    page = read(address)
    assert page.tagged("style") == page.attributes("style") == []
    scripts = [script["src"] for script in page.tagged("script")]
    assert scripts in ([], ["/static/asker/charts.js"])
    handlers = {name for _tag, found in page.tags for name in found if name.startswith("on")}
    assert handlers == set()
    loaded = [*page.attributes("src"), *(link["href"] for link in page.tagged("link"))]
    assert all(address.startswith("/static/") for address in loaded)


def addresses(patterns, prefix: str = "") -> set[str]:
    """The names of all open pages; files are no pages."""
    names = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.app_name != "admin":
                inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
                names |= addresses(pattern.url_patterns, inner)
        elif pattern.name and "file_format" not in pattern.pattern.converters:
            names.add(f"{prefix}{pattern.name}")
    return names


def test_no_open_page_is_left_out_here():
    tested = {resolve(urlsplit(address).path).view_name for address in PAGES.values()}
    assert tested == addresses(get_resolver().url_patterns)


@pytest.fixture(scope="module")
def walked(committed, django_db_blocker) -> dict[str, Reader]:
    """All pages that a reader reaches from the front page by its links, with their addresses."""
    pages, waiting = {}, ["/"]
    with django_db_blocker.unblock():
        while waiting:
            path = waiting.pop()
            if path not in pages:
                response = Client().get(path)
                assert response.status_code == 200, path
                pages[path] = Reader(response.content.decode())
                waiting += [urldefrag(link).url for link in own_links(path, pages[path])]
    return pages


def own_links(path: str, page: Reader) -> set[str]:
    """The open pages that the page's links lead to; what can be fetched is tested as files."""
    links = {urljoin(path, href) for href in page.attributes("href")}
    other = ("/static/", "/admin/")
    pages = (link for link in links if not urlsplit(link).path.endswith(FILES))
    return {link for link in pages if not urlsplit(link).netloc and not link.startswith(other)}


def test_everything_can_be_reached_from_the_front_page(figures, walked):
    rows = [row for model in [Indicator, Document, FocusArea] for row in model.objects.all()]
    assert {row.get_absolute_url() for row in rows} <= walked.keys()


def test_every_link_leads_to_a_place_that_exists(db, walked):
    names = {path: set(page.attributes("id")) for path, page in walked.items()}
    broken = {
        (path, link)
        for path, page in walked.items()
        for link in own_links(path, page)
        if urldefrag(link).fragment not in {"", *names[urldefrag(link).url]}
    }
    assert broken == set()


def test_each_page_has_a_title_of_its_own(db, walked):
    same = "/status/"  # the newest year's page under a shorter address
    titles = [page.title for path, page in walked.items() if path != same and "?" not in path]
    assert [title for title, count in Counter(titles).items() if count > 1] == []
    assert all(title.endswith("Asker kommune") for title in titles)
