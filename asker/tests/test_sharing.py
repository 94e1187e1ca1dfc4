"""What each page says of itself to those who find or share it."""

import re
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from asker.sharing import NARROWING, own_address
from asker.templatetags.sharing import shortened
from asker.tests.portal import NOWHERE, PAGES
from asker.tests.reader import Reader
from indikatorer.models import Area, Indicator
from indikatorer.tests.make import make_result

SITE = "http://testserver"
MOST = 200  # letters that a search engine may show
SEARCHES = {name for name, address in PAGES.items() if "q=" in address}
FRAMES = {"embedded-chart", "embedded-share"}  # they stand in other pages, and want no readers
HIDDEN = {"name": "robots", "content": "noindex"}


def said(page: Reader, name: str) -> str:
    """The content of the page's one `meta` of that name."""
    [found] = [
        meta["content"]
        for meta in page.tagged("meta")
        if name in (meta.get("name"), meta.get("property"))
    ]
    return found


def canonical(page: Reader) -> str:
    [found] = [link["href"] for link in page.tagged("link") if link["rel"] == "canonical"]
    return found


@pytest.fixture(scope="module")
def pages(committed, django_db_blocker) -> dict[str, Reader]:
    from django.test import Client

    with django_db_blocker.unblock():
        shared = {name: address for name, address in PAGES.items() if name not in FRAMES}
        answers = {name: Client().get(address) for name, address in shared.items()}
    return {name: Reader(answer.content.decode()) for name, answer in answers.items()}


# Description and title ----------------------------------------------------------------------------


def test_each_page_describes_itself(pages):
    described = {name: said(page, "description") for name, page in pages.items()}
    for name, text in described.items():
        assert 20 < len(text) <= MOST, name
        assert text == text.strip(), name
        assert not re.search(r"[<>]|\s\s|&\w+;|\.\.| [.,]", text), (name, text)
    default = Reader(Template("{% extends 'base.html' %}").render(Context({})))
    # A page in another order, or of another part of its list, is described as the same page.
    apart = {(urlsplit(PAGES[name]).path, text) for name, text in described.items()}
    told = Counter([*(text for _path, text in apart), said(default, "description")])
    assert [text for text, count in told.items() if count > 1] == []


def test_networks_are_told_the_same_as_search_engines(pages):
    for name, page in pages.items():
        assert said(page, "og:title") == page.title, name
        assert said(page, "og:description") == said(page, "description"), name
        assert said(page, "og:site_name") == "Asker kommune", name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("home", "I 2022 nådde Asker 2 av 7 mål som kan vurderes."),
        ("status", "Status 2014. I 2014 nådde Asker 1 av 3 mål"),
        ("indicator-with-limits", "Henvendelser fulgt opp innen fristen. 99,34 % i 2014."),
        ("indicator-not-measured", "Kvalitet på nettsidene. Asker (til 2019), 2014: Ikke målt."),
        ("focus-area", "Slik sto det til i 2014: 1 ønsket resultat nådd, 2 akseptert"),
        ("indicators", "4 indikatorer med siste resultat og vurdering: Fokusområde Medvirkning."),
        ("feedback-system", "Asker Dialogen. Andelen som førte til forbedring"),
        ("document", "114 tall er hentet herfra, og 11 steder mangler tallet."),
    ],
)
def test_a_description_tells_what_the_page_found(pages, name, text):
    assert text in said(pages[name], "description").replace("\N{NO-BREAK SPACE}", " ")


def test_a_page_without_any_result_describes_its_indicator(figures, read):
    indicator = Indicator.objects.create(name="Aldri målt", definition="Hvor ofte noe skjer.")
    page = read(indicator.get_absolute_url())
    assert said(page, "description") == "Aldri målt. Hvor ofte noe skjer."


def test_an_empty_portal_describes_what_it_is_for(empty, read):
    for address in ["/", "/status/"]:
        assert "Hva kommunen har lovet" in said(read(address), "description")


def test_what_people_wrote_is_text_and_no_markup(figures, read):
    indicator = Indicator.objects.create(name='Lag & <b>"foreninger"</b> > 3')
    page = read(indicator.get_absolute_url())
    assert page.title.startswith('Lag & <b>"foreninger"</b> > 3')
    assert said(page, "description").startswith('Lag & <b>"foreninger"</b> > 3')


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Alt får plass her.", "Alt får plass her."),
        ("Alt får ikke plass på linja.", "Alt får ikke plass …"),
        ("1\N{NO-BREAK SPACE}207 tall-og-ord her, ja", "1\N{NO-BREAK SPACE}207 tall-og-ord …"),
    ],
)
def test_a_long_text_ends_with_a_whole_word(text, short):
    assert shortened(text, 20) == short


# Address ------------------------------------------------------------------------------------------


def test_each_page_names_the_address_it_wants_to_be_found_under(pages):
    for name, page in pages.items():
        assert canonical(page) == said(page, "og:url"), name
        found, asked = urlsplit(canonical(page)), urlsplit(PAGES[name])
        assert f"{found.scheme}://{found.netloc}" == SITE, name
        assert found.path == asked.path, name
        narrowed = {key: said for key, said in parse_qs(asked.query).items() if key != "sorter"}
        assert parse_qs(found.query) == narrowed, name


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("/status/", "/status/2022/"),
        ("/status/2014/?vis=alle", "/status/2014/"),
        ("/status/2014/?vis=naadd", "/status/2014/?vis=naadd"),
        ("/status/2014/?utm_source=brev", "/status/2014/"),
        ("/indikatorer/?aar=2022&emne=skole", "/indikatorer/?emne=skole&aar=2022"),
        ("/indikatorer/?emne=skole&aar=&sorter=aar", "/indikatorer/?emne=skole"),
        ("/sammenligning/?side=2&fbclid=x", "/sammenligning/?side=2"),
    ],
)
def test_only_what_narrows_a_page_is_part_of_its_address(figures, read, address, own):
    assert canonical(read(address)) == f"{SITE}{own}"


def test_an_address_is_one_that_html_and_browsers_can_read(figures, read):
    request = RequestFactory().get("/soek/", {"q": 'på "<tå>" & sånn'})
    assert parse_qs(urlsplit(own_address(request)).query) == {"q": ['på "<tå>" & sånn']}


def test_all_that_links_narrow_pages_by_is_known(pages):
    links = [link for page in pages.values() for link in page.attributes("href")]
    names = {name for link in links for name in parse_qs(urlsplit(link).query)}
    assert {"vis", "emne", "omraade"} & names
    assert names - {"sorter"} <= set(NARROWING)
    fields = {field["name"] for page in pages.values() for field in fields_of(page)}
    assert fields - {"sorter"} <= set(NARROWING)


def fields_of(page: Reader) -> list[dict]:
    fields = [*page.tagged("input"), *page.tagged("select")]
    return [field for field in fields if "name" in field]


def test_a_page_that_is_not_there_has_no_address(figures, read):
    page = read(NOWHERE, status=404)
    assert [link for link in page.tagged("link") if link["rel"] == "canonical"] == []


def test_searches_and_frames_are_not_to_be_found(figures, pages, read):
    hidden = {name for name, page in pages.items() if HIDDEN in page.tagged("meta")}
    assert hidden == SEARCHES
    assert all(HIDDEN in read(PAGES[name]).tagged("meta") for name in FRAMES)


# Picture ------------------------------------------------------------------------------------------


def test_each_page_has_a_picture_that_is_there(figures, client, pages):
    for address in {said(page, "og:image") for page in pages.values()}:
        assert address.startswith(f"{SITE}/")
        answer = client.get(address.removeprefix(SITE))
        assert answer.headers["Content-Type"] == "image/png", address
        assert b"".join(answer).startswith(b"\x89PNG"), address


def test_a_page_with_a_chart_shows_it(pages):
    share = f"{SITE}/static/asker/share.png"
    with_charts = {name for name, page in pages.items() if said(page, "og:image") != share}
    assert "indicator-with-categories" in with_charts
    assert with_charts == {"feedback-system"} | {
        name for name in PAGES if name.startswith("indicator-with")
    }


def test_the_chart_is_the_first_that_is_drawn(figures, read):
    """One single figure cannot be drawn over the years, but beside its limits."""
    place = "henvendelser-fulgt-opp-innen-fristen"
    page = read(f"/indikatorer/{place}/")
    assert said(page, "og:image") == f"{SITE}/indikatorer/{place}/grenser-asker-til-2019.png"
    indicator, area = Indicator.objects.get(slug=place), Area.objects.get(slug="asker-til-2019")
    make_result(indicator, 2013, 90, area=area)
    page = read(f"/indikatorer/{place}/")
    assert said(page, "og:image") == f"{SITE}/indikatorer/{place}/utvikling-asker-til-2019.png"
