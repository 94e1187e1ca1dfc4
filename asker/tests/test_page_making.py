"""How every open page is made, and that each can be reached."""

import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urldefrag, urlsplit

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, resolve

from asker.tests.portal import PAGES, own_pages, without_fragments
from asker.tests.reader import Reader
from indikatorer.models import (
    Document,
    FocusArea,
    Indicator,
)


def addresses(patterns, prefix: str = "") -> set[str]:
    """The names of all open pages; files are no pages."""
    names = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.app_name != "admin":
                inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
                names |= addresses(pattern.url_patterns, inner)
        elif pattern.name and str(pattern.pattern)[-1:] in {"", "/"}:
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
                waiting += without_fragments(own_links(path, pages[path]))
    return pages


def own_links(path: str, page: Reader) -> set[str]:
    return own_pages(path, page.attributes("href"))


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


@pytest.fixture(scope="module")
def pages(walked, django_db_blocker) -> dict[str, Reader]:
    """Also those that no link leads to, as what is found by searching."""
    others = PAGES.values() - walked.keys()
    with django_db_blocker.unblock():
        return walked | {path: Reader(Client().get(path).content.decode()) for path in others}


def test_a_page_is_norwegian_and_well_ordered(db, pages):
    for path, page in pages.items():
        assert page.tagged("html")[0]["lang"] == "nb", path
        levels = [level for level, _text in page.headings]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path
        assert all(text for _level, text in page.headings), path
        names = page.attributes("id")
        assert sorted(names) == sorted(set(names)), path


def test_a_page_brings_no_script_or_style_of_its_own(db, pages):
    for path, page in pages.items():
        assert page.tagged("style") == page.attributes("style") == [], path
        scripts = [script["src"] for script in page.tagged("script")]
        assert scripts in ([], ["/static/asker/charts.js"]), path
        handlers = {name for _tag, found in page.tags for name in found if name.startswith("on")}
        assert handlers == set(), path
        links = [link["href"] for link in page.tagged("link") if link["rel"] != "canonical"]
        loaded = [*page.attributes("src"), *links]
        assert all(address.startswith("/static/") for address in loaded), path


# Spelling -----------------------------------------------------------------------------------------

BARE = str.maketrans("æøå", "aoa")  # not as asker.text.slugify writes them


def words(text: str) -> set[str]:
    return set(re.findall("[a-zæøå]+", text.casefold()))


def prose(page: Reader) -> str:
    """What people read, without the addresses that the page prints."""
    return re.sub(r"\S+://\S+", "", " ".join(page.pieces))


def spelt(path: str, page: Reader) -> set[str]:
    """The words of a page's own addresses, the names of its fields, and what links lead to."""
    links = [link for link in page.attributes("href") if not urlsplit(link).netloc]
    return words(" ".join([path, *links, *page.attributes("name"), *page.attributes("id")]))


def test_an_address_is_spelt_by_the_rule_for_the_words_that_people_read(db, pages):
    read = set().union(*(words(prose(page)) for page in pages.values()))
    wrong = {word.translate(BARE) for word in read} - read
    assert {"sok", "fokusomrade", "fellesrad"} <= wrong
    misspelt = {path: spelt(path, page) & wrong for path, page in pages.items()}
    assert {path: found for path, found in misspelt.items() if found} == {}
