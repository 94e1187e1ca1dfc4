"""Charts taken along: files that stand alone, and a page that others may show in a frame."""

import csv
import hashlib
import re
import struct
from base64 import b64encode
from decimal import Decimal
from html import unescape
from io import BytesIO, StringIO

import pytest
from django.conf import settings
from django.test import RequestFactory
from python_calamine import load_workbook

from asker.tables import norwegian_number
from indikatorer.models import State
from indikatorer.pages.indicator import indicator_page
from indikatorer.pictures.files import PIXELS_PER_UNIT, file_style
from indikatorer.tests.charts.drawn import read_xml
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_category,
    make_indicator,
    make_place,
    make_plan,
    make_result,
)

pytestmark = pytest.mark.django_db

QUERIES = {".svg": 8, ".csv": 9, "/": 8}
SVG = "{http://www.w3.org/2000/svg}"
AWKWARD = """Svar <i> tide & "orden" 'til' alle"""
PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
KEYS = ("utvikling-asker", "grenser-asker", "fordeling", "sammenligning")


@pytest.fixture
def indicator():
    """One with every kind of picture."""
    indicator = make_indicator(name=AWKWARD, slug="svar")
    make_place(indicator, plan=make_plan(year_to=2016))
    make_result(indicator, 2014, "98.21")
    make_result(indicator, 2015, reason="not_measured")
    make_result(indicator, 2016, "99.34")
    make_break(indicator, 2016, "Ny <metode>")
    make_result(indicator, 2016, "61.5", area=make_area("Bærum", is_own=False))
    for name, values in {"kvinner": ("40", "44"), "menn & andre": ("50.25", "51")}.items():
        category = make_category(name)
        for year, value in zip((2015, 2016), values, strict=True):
            make_result(indicator, year, value, category=category)
    return indicator


def fetch(client, key, suffix):
    return client.get(f"/indikatorer/svar/{key}.{suffix}")


def drawing(client, key):
    return read_xml(fetch(client, key, "svg").content)


def all_text(element):
    return [text for node in element.iter(f"{SVG}text") if (text := node.text)]


def picture(indicator, key):
    return indicator_page(indicator).pictures[key]


# Drawings as files --------------------------------------------------------------------------------


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_stands_alone_with_its_name_and_its_sentence(client, indicator, key):
    svg, shown = drawing(client, key), picture(indicator, key)
    assert svg.tag == f"{SVG}svg"
    assert svg.find(f"{SVG}title").text == shown.title
    assert svg.find(f"{SVG}desc").text == shown.reading
    ids = {node.get("id") for node in svg.iter() if node.get("id")}
    assert set(svg.get("aria-labelledby").split()) <= ids
    assert all(node.get("aria-labelledby", "title") in {*ids, "title desc"} for node in svg.iter())


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("utvikling-asker", ["98,21\u00a0%", "99,34\u00a0%", "Ikke målt", "Brudd 2016"]),
        ("grenser-asker", ["99,34\u00a0% (2016)"]),
        ("fordeling", ["44,00\u00a0%", "50,25\u00a0%", "menn & andre"]),
        ("sammenligning", ["99,34\u00a0%", "61,50\u00a0%", "Bærum"]),
    ],
)
def test_a_drawing_has_the_numbers_as_the_page_prints_them(client, indicator, key, numbers):
    texts = all_text(drawing(client, key))
    assert [number for number in numbers if number not in texts] == []
    page = client.get("/indikatorer/svar/").content.decode().replace("&amp;", "&")
    assert [number for number in numbers if number not in page] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_names_its_source_its_owner_and_where_it_stands(client, indicator, key):
    notes = "".join(all_text(drawing(client, key)))
    shown = picture(indicator, key)
    for said in [*shown.sources, *shown.notes, settings.SITE_OWNER, shown.address]:
        assert said.replace(" ", "") in notes.replace(" ", "")


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_holds_no_other(client, indicator, key):
    """What is cut to the edges of a drawing within takes half as long again to make pixels of."""
    assert len(list(drawing(client, key).iter(f"{SVG}svg"))) == 1


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_asks_for_nothing_from_elsewhere(client, indicator, key):
    content = fetch(client, key, "svg").content.decode()
    outside = re.sub(r"<text[^>]*>.*?</text>", "", content)
    assert re.findall(r"https?://[^\s\"'<)]+", outside) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"url\(|@import|<(script|image|use|foreignObject|link)\b|href=", content)


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_has_literal_colours_for_every_shape_in_it(client, indicator, key):
    svg, style = drawing(client, key), file_style()
    assert "var(" not in style
    painted = set(re.findall(r"\.([a-z0-9_-]+)", style))
    shapes = {"rect", "circle", "polyline", "line", "path"}
    parents = {child: parent for parent in svg.iter() for child in parent}
    for node in svg.iter():
        name = node.tag.removeprefix(SVG)
        if name in shapes and parents[node].get("fill") != "none":
            classes = f"{node.get('class', '')} {parents[node].get('class', '')}".split()
            assert painted & set(classes), (name, classes)


def test_a_drawing_opens_under_its_own_policy(client, indicator):
    response = fetch(client, "utvikling-asker", "svg")
    policy = dict(
        part.strip().split(" ", 1)
        for part in response["Content-Security-Policy"].split(";")
        if " " in part.strip()
    )
    svg = read_xml(response.content)
    style = svg.find(f"{SVG}style").text
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == f"'sha256-{digest}'"
    assert not any(node.get("style") for node in svg.iter())
    assert response["Content-Type"] == "image/svg+xml"
    assert policy["frame-ancestors"] == "*"
    assert "X-Frame-Options" not in response


@pytest.mark.parametrize("key", KEYS)
def test_pixels_are_the_drawing_at_twice_its_size(client, indicator, key):
    response = fetch(client, key, "png")
    svg = drawing(client, key)
    assert response["Content-Type"] == "image/png"
    assert response.content.startswith(PNG_BEGINS)
    size = struct.unpack(">II", response.content[16:24])
    expected = [PIXELS_PER_UNIT * float(svg.get(side)) for side in ("width", "height")]
    assert size == pytest.approx(expected, abs=1)


def test_a_file_is_named_after_what_it_shows(client, indicator):
    assert (
        'filename="svar-utvikling-asker.svg"'
        in fetch(client, KEYS[0], "svg")["Content-Disposition"]
    )
    assert (
        'filename="svar-utvikling-asker.csv"'
        in fetch(client, KEYS[0], "csv")["Content-Disposition"]
    )


# Tables as files ----------------------------------------------------------------------------------


@pytest.mark.parametrize("key", KEYS)
def test_a_table_has_every_figure_of_its_picture(client, indicator, key):
    table = picture(indicator, key).table
    text = fetch(client, key, "csv").content.decode("utf-8-sig")
    in_csv = list(csv.reader(StringIO(text), delimiter=";"))
    file = BytesIO(fetch(client, key, "xlsx").content)
    in_sheet = load_workbook(file).get_sheet_by_index(0).to_python()
    assert tuple(in_csv[0]) == tuple(in_sheet[0]) == table.headings
    for row, *read in zip(table.rows, in_csv[1:], in_sheet[1:], strict=False):
        numbers = [cell for cell in row if isinstance(cell, Decimal)]
        for number in numbers:
            assert norwegian_number(number) in read[0]
            assert float(number) in read[1]
    figures = [cell for row in table.rows for cell in row if isinstance(cell, Decimal)]
    assert len(figures) >= len([row for row in table.rows if "Ikke målt" not in row])


def test_a_table_has_the_areas_drawn_beside_ours(indicator):
    neighbour = make_area("Bærum", is_own=False)
    make_result(indicator, 2014, "58", area=neighbour)
    make_result(indicator, 2014, "70", area=make_area("Lier", is_own=False))
    shown = picture(indicator, "utvikling-asker")
    rows = [(row[0], row[1], row[3]) for row in shown.table.rows]
    assert rows[-2:] == [(2014, "Bærum", Decimal(58)), (2016, "Bærum", Decimal("61.5"))]
    assert "Lier" not in {area for _year, area, _value in rows}  # one year is no line


# What is not there --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/indikatorer/finnes-ikke/utvikling-asker.svg", id="indicator"),
        pytest.param("/indikatorer/svar/utvikling-lier.svg", id="picture"),
        pytest.param("/indikatorer/svar/utvikling-asker.gif", id="format"),
        pytest.param("/indikatorer/svar/utvikling-lier/", id="frame"),
    ],
)
def test_what_is_not_there_is_not_found(client, indicator, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("suffix", "status"), [(".svg", 404), (".png", 404), ("/", 404), (".csv", 200), (".xlsx", 200)]
)
def test_one_value_is_no_picture_but_still_a_table(client, suffix, status):
    indicator = make_indicator(slug="svar")
    make_result(indicator, 2014, "98.21")
    assert client.get(f"/indikatorer/svar/utvikling-asker{suffix}").status_code == status
    assert set(picture(indicator, "utvikling-asker").files) == {"CSV", "Excel"}


@pytest.mark.parametrize("state", [State.DRAFT, State.READY])
@pytest.mark.parametrize("suffix", [".svg", ".csv", "/"])
def test_what_is_not_published_is_in_no_picture(client, indicator, state, suffix):
    make_result(indicator, 2017, "77.77", state=state)
    content = client.get(f"/indikatorer/svar/utvikling-asker{suffix}").content.decode("utf-8-sig")
    assert "98,21" in content
    assert "77,77" not in content
    assert "2017" not in content


# In a frame on other sites ------------------------------------------------------------------------


def test_the_page_for_frames_may_be_framed_and_no_other(client, indicator):
    framed = client.get("/indikatorer/svar/utvikling-asker/")
    assert framed.status_code == 200
    assert "X-Frame-Options" not in framed
    assert f"frame-ancestors {' '.join(settings.EMBEDDED_BY)}" in framed["Content-Security-Policy"]
    for address in ["/", "/indikatorer/svar/", "/status/", "/admin/login/"]:
        other = client.get(address)
        assert other["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in other["Content-Security-Policy"]


@pytest.mark.parametrize("key", KEYS)
def test_the_page_for_frames_says_all_and_leads_home(client, indicator, key):
    shown = picture(indicator, key)
    page = read_xml(drawn_page(client, key))
    text = " ".join(" ".join(page.itertext()).split())
    for said in [shown.title, shown.reading, settings.SITE_OWNER, *shown.sources, *shown.wide.said]:
        assert " ".join(said.split()) in text
    links = [node.get("href") for node in page.iter("a")]
    assert links.count(shown.address) == 2
    assert all(node.get("target") == "_top" for node in page.iter("a"))


def drawn_page(client, key):
    """What stands in main, as XML."""
    content = client.get(f"/indikatorer/svar/{key}/").content.decode()
    main = re.search(r"<main.*</main>", content, re.DOTALL)[0]
    return re.sub(r"<input([^>]*)>", r"<input\1/>", main).replace("&nbsp;", "\u00a0")


def test_an_awkward_name_breaks_nothing_and_runs_nothing(client, indicator):
    for suffix in (".svg", "/"):
        content = client.get(f"/indikatorer/svar/utvikling-asker{suffix}").content.decode()
        assert "Svar <i> tide" not in content
        assert "Svar &lt;i&gt; tide &amp; " in content


def test_the_code_to_copy_is_whole_html_whatever_the_name(client, indicator):
    page = client.get("/indikatorer/svar/").content.decode()
    assert "Svar <i> tide" not in page
    codes = [unescape(code) for code in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page)]
    assert len(codes) == len(KEYS)
    for code in codes:
        frame = read_xml(code)
        assert frame.get("src") in {f"http://testserver/indikatorer/svar/{key}/" for key in KEYS}
        assert AWKWARD in frame.get("title")


def test_a_frame_is_as_high_as_what_it_shows(client, indicator):
    page = client.get("/indikatorer/svar/").content.decode()
    codes = map(unescape, re.findall(r"<textarea[^>]*>(.*?)</textarea>", page))
    frames = [read_xml(code) for code in codes]
    height = {frame.get("src").split("/")[-2]: int(frame.get("height")) for frame in frames}
    assert max(height["grenser-asker"], height["sammenligning"]) < height["utvikling-asker"]


# What it costs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("suffix", "queries"), QUERIES.items(), ids=QUERIES)
def test_queries_do_not_grow_with_results(
    client, indicator, unwritten, suffix, queries, django_assert_num_queries
):
    address = f"/indikatorer/svar/utvikling-asker{suffix}"
    client.get(address)  # fills what is kept between requests
    with django_assert_num_queries(queries):
        client.get(address)
    for year in range(2017, 2024):
        make_result(indicator, year, "90")
    with django_assert_num_queries(queries):
        client.get(address)


def test_addresses_are_whole_in_files(client, indicator):
    notes = "".join(all_text(drawing(client, "utvikling-asker")))
    host = RequestFactory().get("/").build_absolute_uri("/indikatorer/svar/#utvikling-asker")
    assert host in notes.replace(" ", "")
