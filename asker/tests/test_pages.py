"""The open pages, as a reader without a login gets them."""

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.core.management import call_command
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver, resolve

from asker.tests.portal import NOWHERE, PAGES
from frivillighet.models import UmbrellaBody, VolunteerCentre
from indikatorer.exports.results import rows as exported_rows
from indikatorer.models import (
    Action,
    Area,
    Category,
    Document,
    FocusArea,
    Indicator,
    Objective,
    PlanIndicator,
    Remark,
    Result,
    State,
)
from medvirkning.models import Arena, PoliticalBody

LISTS = [
    "/",
    "/status/",
    "/fokusomrader/",
    "/indikatorer/",
    "/medvirkning/",
    "/frivillighet/",
    "/kilder/",
]
FILES = (".csv", ".xlsx", ".svg", ".png")  # what is fetched rather than read
IN_TIME = "henvendelser-fulgt-opp-innen-fristen"
EVERY_PAGE = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@pytest.fixture
def empty(db):
    """No figures at all, also where other tests of this file have loaded them."""
    call_command("flush", interactive=False, verbosity=0, inhibit_post_migrate=True)


# Reading a page ---------------------------------------------------------------------------------

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
CELLS = {"th", "td"}


class Reader(HTMLParser):
    """What stands on a page: its words, headings, tables, and everything about its tags."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.headings: list[tuple[int, str]] = []
        self.tables: list[list[list[str]]] = []
        self.pieces: list[str] = []
        self.begun: list[tuple[str, int]] = []  # open tags, and where their text begins
        self.title = ""
        self.text = ""  # of the page itself, without header and footer
        self.feed(html)
        self.close()

    @property
    def rows(self) -> list[list[str]]:
        """The rows of all tables, without their headings."""
        return [row for table in self.tables for row in table[1:]]

    def attributes(self, name: str) -> list[str]:
        return [found[name] for _tag, found in self.tags if name in found]

    def tagged(self, wanted: str) -> list[dict]:
        return [found for tag, found in self.tags if tag == wanted]

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.pieces.append(" ")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        if tag not in VOID:
            self.begun.append((tag, len(self.pieces)))

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        begun, start = self.begun.pop()
        assert begun == tag, f"<{begun}> ends with </{tag}>"
        text = squeeze("".join(self.pieces[start:]))
        self.pieces.append(" ")
        if tag in HEADINGS:
            self.headings.append((int(tag[1]), text))
        elif tag in CELLS:
            self.tables[-1][-1].append(text)
        elif tag == "main":
            self.text = text
        elif tag == "title" and not self.title:
            self.title = text

    def handle_data(self, data):
        self.pieces.append(data)


def squeeze(text: str) -> str:
    """One blank where there are several, or a no-break space; none before a comma."""
    return re.sub(r" ([,.:)»])", r"\1", " ".join(text.split()))


@pytest.fixture
def read(client):
    """`read("/status/")` gives the page as a Reader, when it is there."""

    def get(address: str, *, status: int = 200) -> Reader:
        response = client.get(address)
        assert response.status_code == status, address
        return Reader(response.content.decode())

    return get


# What a reader comes for ------------------------------------------------------------------------


def test_status_of_2014_is_the_table_of_the_plan(figures, read):
    page = read("/status/2014/")
    shown = [(row[0], *row[1:4], row[5]) for row in page.rows]
    assert shown == [
        (
            "MV.1.1 Henvendelser fulgt opp innen fristen",
            "95 - 100%",
            "85 - 94 %",
            "0 - 84 %",
            "Ønsket resultat nådd",
        ),
        (
            "MV.1.2 Kvalitet på nettsidene",
            "6 stjerner",
            "5 stjerner",
            "0 - 4 stjerner",
            "Ikke målt",
        ),
        (
            "MV.2.1 Virksomheter med nytt frivillighetstiltak",
            "100 %",
            "95 - 99 %",
            "0 - 94 %",
            "Akseptert resultat",
        ),
        (
            "MV.2.2 Foreningenes vurdering av kommunen som tilrettelegger",
            "4,5 - 6",
            "4 - 4,4",
            "0 - 3,9",
            "Akseptert resultat",
        ),
    ]
    values = ["99,34 %", "Ikke målt", "98,21 %", "4,19"]
    assert [row[4][: len(value)] for row, value in zip(page.rows, values, strict=True)] == values


def test_status_says_why_a_figure_is_missing_and_what_is_being_done(figures, read):
    page = read("/status/2014/")
    assert "Difi testet ikke kommunenes nettjenester i 2014." in page.text
    assert "11 oppfølgingstiltak: 2 ikke startet, 5 i gang, 4 gjennomført" in page.text
    assert "/fokusomrader/medvirkning/#tilrettelegge-for-frivillighet" in page.attributes("href")
    assert "Fokusmål: Innbyggere som aktivt deltar i samfunnsutviklingen" in page.text


def until_2015() -> None:
    """Takes away what later reports tell, so that 2014 is the newest year with verdicts."""
    Result.objects.filter(year__gt=2015).delete()


def test_status_without_a_year_is_the_newest_with_a_value(figures, read):
    until_2015()
    assert read("/status/").headings == read("/status/2014/").headings


def test_home_tells_the_year_in_a_sentence_and_what_deserves_attention(figures, read):
    until_2015()
    page = read("/")
    assert page.headings[:4] == [
        (1, "I 2014 nådde Asker 1 av 3 mål som kan vurderes"),
        (2, "Mål som er nådd"),
        (2, "Akseptert, men ikke ønsket resultat"),
        (2, "Mål med grense, men uten tall"),
    ]
    for part in [
        "4 Alle 1 Nådd 2 Akseptert 1 Mangler tall",
        "3 av 4 indikatorer har tall.",
        "Henvendelser fulgt opp innen fristen 99,34 % Ønsket: 95 - 100%",
        "Kvalitet på nettsidene Ikke målt",
        "Medvirkning 1 nådd, 2 akseptert, 1 mangler tall",
    ]:
        assert part in page.text


def test_home_names_the_goals_that_are_not_reached_and_the_largest_moves(figures, read):
    page = read("/")
    headings = [text for level, text in page.headings if level == 2]
    for heading in ["Mål som ikke er nådd", "Størst tilbakegang", "Størst framgang"]:
        assert heading in headings
    assert "Netto lånegjeld 97,4 % Ønsket: < 80 %" in page.text
    assert "/status/2022/?vis=darligere" in page.attributes("href")


VIEWS = {
    "": ["MV.1.1", "MV.1.2", "MV.2.1", "MV.2.2"],
    "alle": ["MV.1.1", "MV.1.2", "MV.2.1", "MV.2.2"],
    "nadd": ["MV.1.1"],
    "akseptert": ["MV.2.1", "MV.2.2"],
    "mangler": ["MV.1.2"],
    "ikke-nadd": [],
}


@pytest.mark.parametrize(("view", "codes"), VIEWS.items(), ids=VIEWS)
def test_status_shows_the_view_of_the_address_and_keeps_it_from_year_to_year(
    figures, read, view, codes
):
    page = read(f"/status/2014/?vis={view}" if view else "/status/2014/")
    assert [row[0].split()[0] for row in page.rows] == codes
    query = f"?vis={view}" if view not in {"", "alle"} else ""
    assert f"/status/2022/{query}" in page.attributes("href")
    assert [found for _tag, found in page.tags if found.get("aria-current") == "true"]
    assert ("Ingen indikatorer har" in page.text) == (not codes)


def test_focus_area_has_its_goal_and_all_three_challenges(figures, read):
    page = read("/fokusomrader/medvirkning/")
    assert "Fokusmål: Innbyggere som aktivt deltar i samfunnsutviklingen" in page.text
    headings = [text for level, text in page.headings if level == 2]
    for challenge in [
        "MV.1 Stimulere til deltakelse og medvirkning",
        "Sikre representativitet i medvirkningsprosesser",
        "MV.2 Tilrettelegge for frivillighet",
    ]:
        assert challenge in headings
    assert [row[0].split()[0] for row in page.rows] == ["MV.1.1", "MV.1.2", "MV.2.1", "MV.2.2"]


def test_indicator_has_figure_verdict_limits_definition_and_source(figures, read):
    page = read(f"/indikatorer/{IN_TIME}/")
    for part in ["99,34 %", "Ønsket resultat nådd", "95 - 100%", "85 - 94 %", "0 - 84 %"]:
        assert part in page.text
    assert "Fristen var 14 dager." in page.text
    assert "Ingen publiserte tall er endret." in page.text
    result = Result.objects.get(indicator__slug=IN_TIME)
    plan = "/kilder/handlingsprogram-2016-2019-medvirkning-innledning-og-maal/"
    assert f"{plan}#resultat-{result.pk}" in page.attributes("href")


def test_indicator_with_categories_has_each_of_them_year_by_year(figures, read):
    page = read("/indikatorer/henvendelser-i-asker-dialogen-ekstern/")
    rows = {row[0]: [cell.split()[0] for cell in row[1:]] for row in page.rows}
    assert rows["Vei og trafikk"] == ["240", "281", "364", "404", "400"]
    assert rows["Serviceerklæring"] == ["0", "1", "0", "0", "0"]


def test_indicator_without_any_result_says_so(figures, read):
    indicator = Indicator.objects.create(name="Aldri målt")
    assert "er publisert ennå" in read(indicator.get_absolute_url()).text


def test_feedback_system_has_the_share_we_compute_and_says_that_we_did(figures, read):
    page = read("/medvirkning/asker-dialogen/")
    years, categories = page.tables
    assert "beregnet" in years[0][3].lower()
    assert [(row[0], *row[1:4]) for row in years[1:]] == [
        ("2011", "1 207", "Ikke oppgitt i kilden", "kan ikke beregnes"),
        ("2012", "1 623", "1 411", "86,9 %"),
        ("2013", "1 527", "1 378", "90,2 %"),
        ("2014", "1 393", "1 209", "86,8 %"),
        ("2015", "1 470", "1 267", "86,2 %"),
    ]
    assert {row[4] for row in years[1:]} == {"stemmer med totalen"}
    assert len(categories) == 1 + 16
    assert re.search(r"forbedring i 2015 \(beregnet\) 86,2 %", page.text)
    assert "99,34 %" in page.text


def test_participation_leads_to_councils_and_the_feedback_system(figures, read):
    page = read("/medvirkning/")
    assert "/medvirkning/asker-dialogen/" in page.attributes("href")
    for council in ["Eldrerådet", "Råd for mennesker med nedsatt funksjonsevne"]:
        assert council in page.text
    assert "86,2 %" in page.text


def test_volunteering_compares_with_others_and_lists_what_was_done(figures, read):
    page = read("/frivillighet/")
    assert "92 854 kr" in page.text
    assert "113 325 kr" in page.text
    for other in ["Bærum", "Skedsmo", "Oppegård", "KOSTRA-gruppe 13"]:
        assert other in page.text
    for body in ["Asker idrettsråd", "Asker velforbund", "Asker næringsråd"]:
        assert body in page.text
    assert "Idretts-SFO" in page.text


def test_documents_say_how_many_figures_were_taken_from_each(figures, read):
    text = read("/kilder/").text
    for document in Document.objects.all():
        count = Result.objects.published().filter(document=document).count()
        taken = "Ett tall" if count == 1 else f"{count} tall"
        assert re.search(rf"{re.escape(document.title)} .{{,80}}?{document.year}\. {taken}", text)


def test_document_lists_every_figure_with_the_cell_it_was_read_from(figures, read):
    document = Document.objects.get(reference="002_c1fe8630013be81d")
    page = read(document.get_absolute_url())
    printed = {(row[0], row[3]) for row in page.rows if len(row) == 5}
    assert {
        ("Henvendelser fulgt opp innen fristen", "99,34"),
        ("Kvalitet på nettsidene", "Ikke målt"),
        ("Virksomheter med nytt frivillighetstiltak", "98,21"),
        ("Foreningenes vurdering av kommunen som tilrettelegger", "4,19"),
    } <= printed
    anchors = {f"resultat-{result.pk}" for result in document.results.all()}
    assert anchors == {name for name in page.attributes("id") if name.startswith("resultat-")}


# What is not there ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        NOWHERE,
        "/status/1899/",
        "/status/2013/",
        "/status/99999999999999999999/",
        "/status/tull/",
        "/status/2014/?vis=tull",
        "/fokusomrader/finnes-ikke/",
        "/indikatorer/finnes-ikke/",
        "/medvirkning/finnes-ikke/",
        "/kilder/finnes-ikke/",
    ],
)
def test_what_is_not_there_is_answered_with_our_own_page(figures, read, address):
    page = read(address, status=404)
    assert (1, "Fant ikke siden") in page.headings
    assert "/status/" in page.attributes("href")


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_portal_says_that_nothing_is_published(empty, read, address):
    page = read(address)
    assert re.search("Ingen [^.]* ennå", page.text)


@pytest.mark.parametrize("address", ["/sok/?q=frivillig", "/sammenligning/", "/datakvalitet/"])
def test_other_pages_work_in_an_empty_portal(empty, read, address):
    assert "Ing" in read(address).text


def unpublished(state: State) -> None:
    """Results in this state: new years, new areas and new categories of what the pages show."""
    own, other = Area.objects.get(slug="asker-til-2019"), Area.objects.get(slug="lillestroem")
    category = Category.objects.get(slug="annet", breakdown__slug="asker-dialogen-kategori")
    year = {State.DRAFT: 2013, State.READY: 2016}[state]
    for address in PAGES.values():
        match = resolve(urlsplit(address).path)
        if match.view_name == "indikatorer:indicator":
            indicator = Indicator.objects.get(slug=match.kwargs["slug"])
            for area in [own, other]:
                for part in [None, category] if indicator.breakdown else [None]:
                    Result.objects.get_or_create(
                        indicator=indicator,
                        area=area,
                        category=part,
                        year=year,
                        year_from=year,
                        defaults={
                            "state": state,
                            "value": "77.77",
                            "note": "hemmelig",
                            "document": Document.objects.first(),
                        },
                    )


def test_nothing_that_is_unpublished_can_be_read(figures, client):
    def everything_public():
        pages = {address: client.get(address).content for address in PAGES.values()}
        return pages, client.get("/status/2013/").status_code, list(exported_rows())

    before = everything_public()
    for state in [State.DRAFT, State.READY]:
        unpublished(state)
        assert Result.objects.filter(state=state).count() > 5
    assert everything_public() == before


# The list of indicators -------------------------------------------------------------------------

IN_PLAN = {
    "Henvendelser fulgt opp innen fristen",
    "Kvalitet på nettsidene",
    "Virksomheter med nytt frivillighetstiltak",
    "Foreningenes vurdering av kommunen som tilrettelegger",
}
RATING = {"Foreningenes vurdering av kommunen som tilrettelegger"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param({}, IN_PLAN, id="focus-area"),
        pytest.param({"status": "target"}, {"Henvendelser fulgt opp innen fristen"}, id="target"),
        pytest.param({"status": "failed"}, set(), id="failed"),
        pytest.param(
            {"status": "accepted", "aar": "2014"},
            {"Virksomheter med nytt frivillighetstiltak", *RATING},
            id="accepted-in-a-year",
        ),
        pytest.param(
            {"status": "without", "aar": "2014"}, {"Kvalitet på nettsidene"}, id="without-verdict"
        ),
        pytest.param(
            {"kilde": "asker-dialogen"}, {"Henvendelser fulgt opp innen fristen"}, id="source"
        ),
        pytest.param({"aar": "2014"}, IN_PLAN, id="year"),
        pytest.param({"aar": "2013"}, set(), id="year-without-figures"),
        pytest.param(
            {"aar": "2014", "mangler": "on"}, {"Kvalitet på nettsidene"}, id="missing-in-a-year"
        ),
        pytest.param(
            {"status": "accepted", "aar": "2014", "q": "foreningen"}, RATING, id="all-but-missing"
        ),
        pytest.param({"q": "MV.2.2"}, RATING, id="code"),
        pytest.param({"q": "tilrettelegger vurdering"}, RATING, id="words-in-any-order"),
        pytest.param({"q": "ingenting heter dette"}, set(), id="nothing"),
    ],
)
def test_filters_narrow_the_list_down(figures, client, asked, found):
    """Each beside the focus area, so that figures of other plans do not matter."""
    response = client.get("/indikatorer/", {"fokusomrade": "medvirkning"} | asked)
    assert response.status_code == 200
    page = Reader(response.content.decode())
    codes = re.compile(r"^(MV\.\d\.\d )+")
    assert {codes.sub("", row[0]) for row in page.rows} == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("MEDFØRT", "medfoert", id="ø"),
        pytest.param("på nettsidene", "PAA nettsidene", id="å"),
        pytest.param("årsrapporten regner", "AARSRAPPORTEN REGNER", id="capital-å"),
        pytest.param("FRIVILLIG", "frivillig", id="capitals"),
    ],
)
def test_search_does_not_mind_how_a_word_is_spelt(figures, client, one, other):
    first = Reader(client.get("/indikatorer/", {"q": one}).content.decode()).rows
    second = Reader(client.get("/indikatorer/", {"q": other}).content.decode()).rows
    assert first == second != []


def test_missing_shows_only_indicators_whose_newest_year_has_no_figure(figures, client):
    rows = Reader(client.get("/indikatorer/", {"mangler": "on"}).content.decode()).rows
    reasons = ("Ikke registrert", *map(str, Result.MissingReason.labels))
    assert rows
    assert all(any(reason in row[1] for reason in reasons) for row in rows)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"aar": "tull"}, id="year"),
        pytest.param({"aar": "9" * 30}, id="far-year"),
        pytest.param({"status": "tull"}, id="status"),
        pytest.param({"fokusomrade": "finnes-ikke"}, id="focus-area"),
        pytest.param({"kilde": "finnes-ikke"}, id="source"),
        pytest.param({"q": "x" * 101}, id="too-long"),
        pytest.param({"q": "null\x00tegn"}, id="null-character"),
    ],
)
def test_a_filter_that_cannot_be_understood_says_so(figures, client, asked):
    response = client.get("/indikatorer/", asked)
    assert response.status_code == 200
    page = Reader(response.content.decode())
    assert page.rows
    [message] = [found for _tag, found in page.tags if found.get("data-field") == "validation"]
    described = {name for text in page.attributes("aria-describedby") for name in text.split()}
    assert message["id"] in described


# Cost -------------------------------------------------------------------------------------------

QUERIES = {
    "home": 13,
    "search": 15,
    "search-none-fit": 15,
    "status": 10,
    "status-of-many": 10,
    "focus-areas": 7,
    "focus-area": 9,
    "focus-area-over-years": 9,
    "indicators": 11,
    "indicators-none-fit": 11,
    "indicators-not-understood": 11,
    "indicator-with-limits": 10,
    "indicator-not-measured": 10,
    "indicator-with-categories": 7,
    "indicator-with-others": 8,
    "indicator-with-lines": 8,
    "indicator-with-a-break": 10,
    "embedded-chart": 6,
    "comparison": 4,
    "data-quality": 10,
    "participation": 10,
    "political-bodies": 3,
    "political-cases": 1,
    "feedback-system": 7,
    "volunteering": 17,
    "documents": 1,
    "document": 6,
    "long-document": 7,
    "plan-document": 7,
}


@pytest.mark.parametrize(("name", "count"), QUERIES.items(), ids=QUERIES)
def test_a_page_costs_a_fixed_number_of_queries(
    figures, client, django_assert_num_queries, name, count
):
    with django_assert_num_queries(count):
        client.get(PAGES[name])


def test_the_cost_of_every_page_is_pinned():
    assert QUERIES.keys() == PAGES.keys()


def test_no_page_costs_more_when_it_has_more_to_show(figures, client):
    def costs():
        found = {}
        for name, address in PAGES.items():
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            found[name] = len(queries)
        return found

    before = costs()
    grow()
    assert costs() == before


def again(row: models.Model, **changes) -> models.Model:
    """A copy of the row with some fields changed."""
    copy = type(row).objects.get(pk=row.pk)
    copy.pk, copy._state.adding = None, True
    if hasattr(copy, "slug"):
        copy.slug = f"{copy.slug}-igjen"
    for name, value in changes.items():
        setattr(copy, name, value)
    copy.save()
    return copy


def some(model: type[models.Model]) -> list[models.Model]:
    return list(model.objects.order_by("pk")[:5])


def grow() -> None:
    """More of all that a page may list: years, indicators in the plan, sources and so on."""
    for model in [Action, Arena, Document, PoliticalBody, UmbrellaBody, VolunteerCentre]:
        for row in some(model):
            again(row)
    for remark in some(Remark):
        again(remark).results.set(remark.results.all())
    for objective in some(Objective):
        again(objective, code="")
    for year in [2016, 2017]:
        for result in list(Result.objects.filter(year=2014, area__slug="asker-til-2019")):
            again(result, year=year, year_from=year)
    document = Document.objects.last()
    for place in some(PlanIndicator):
        results, bands = list(place.indicator.results.all()), list(place.bands.all())
        indicator = again(place.indicator)
        copy = again(place, indicator=indicator, code="")
        for band in bands:
            again(band, plan_indicator=copy)
        for result in results:
            again(result, indicator=indicator, document=document)


def test_what_is_added_is_on_the_pages(figures, read):
    """Or the cost would stay the same for a poor reason."""
    names = ["status", "focus-area", "indicators", "indicator-with-limits", "participation"]
    before = {name: len(read(PAGES[name]).tags) for name in names}
    grow()
    assert [name for name in names if len(read(PAGES[name]).tags) <= before[name]] == []


# How every page is made -------------------------------------------------------------------------


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
