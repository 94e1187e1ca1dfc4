"""The computed share as a chart: sentence, drawing and table say the same, and what is missing."""

import pytest

from asker.tests.reader import Reader
from indikatorer.charts.frame import FRAMES
from indikatorer.tests.charts.drawn import read_xml
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_document,
    make_indicator,
    make_result,
)
from medvirkning.feedback import feedback_page
from medvirkning.models import FeedbackSystem

pytestmark = pytest.mark.django_db

PAGE = "/medvirkning/dialogen/"
SVG = "{http://www.w3.org/2000/svg}"
RECEIVED = {2011: 1207, 2012: 1623, 2013: 1527, 2014: 1393, 2015: 1470}
IMPROVED = {2012: 1411, 2013: 1378, 2014: 1209, 2015: 1267}
SHARES = ["86,9\u00a0%", "90,2\u00a0%", "86,8\u00a0%", "86,2\u00a0%"]


@pytest.fixture
def system():
    """Five years of enquiries; of the first nobody printed how many led to improvement."""
    received = make_indicator("Henvendelser", unit="", decimals=0, direction="none")
    improved = make_indicator("Forbedringer", unit="", decimals=0)
    for year, value in RECEIVED.items():
        make_result(received, year, value)
    make_result(improved, 2011, reason="not_stated", printed="")
    for year, value in IMPROVED.items():
        make_result(improved, year, value, document=make_document("Meldinger"))
    return FeedbackSystem.objects.create(
        name="Dialogen", slug="dialogen", received=received, improved=improved
    )


def picture(system):
    return feedback_page(system).picture


def read(client, address=PAGE):
    return Reader(client.get(address).content.decode())


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_the_chart_shows_each_years_share_of_all_that_came_in(system, frame):
    chart = picture(system).wide if frame.name == "wide" else picture(system).narrow
    assert chart.said == [
        "2011: Kan ikke beregnes",
        *(f"{year}: {share}" for year, share in zip(IMPROVED, SHARES, strict=True)),
    ]
    assert [label.text for label in chart.gaps] == ["Kan ikke beregnes"]
    assert len(chart.missing) == 1
    assert (chart.y_ticks[0].label, chart.y_ticks[-1].label) == ("0", "100")


def test_sentence_and_table_agree_with_the_chart(system, client):
    page = read(client)
    rows = {row[0]: row for row in page.rows}
    assert [rows[str(year)][3] for year in IMPROVED] == [
        share.replace("\u00a0", " ") for share in SHARES
    ]
    assert rows["2011"][1:4] == ["1 207", "Ikke oppgitt i kilden", "kan ikke beregnes"]
    assert (
        "Andelen som førte til forbedring, beregnet av portalen. Falt fra 86,9 % i 2012 til "
        "86,2 % i 2015. Høyest i 2013: 90,2 %. Tall mangler for 2011."
    ) in page.text
    assert page.text.count("Andelen er regnet ut av portalen") == 1


def test_the_chart_is_marked_as_computed_wherever_it_is_taken(system, client):
    svg = read_xml(client.get(f"{PAGE}andel.svg").content)
    texts = [text for node in svg.iter(f"{SVG}text") if (text := node.text)]
    assert "(beregnet), Asker" in svg.find(f"{SVG}title").text
    assert "beregnet av portalen" in svg.find(f"{SVG}desc").text
    assert set(SHARES) <= set(texts)
    assert picture(system).sources == ("Årsrapport 2015", "Meldinger")
    framed = client.get(f"{PAGE}andel/")
    assert "X-Frame-Options" not in framed
    assert "beregnet av portalen" in framed.content.decode()
    assert client.get(f"{PAGE}andel.png").content.startswith(b"\x89PNG")


def test_its_table_has_the_counts_that_it_is_made_of(system, client):
    rows = client.get(f"{PAGE}andel.csv").content.decode("utf-8-sig").splitlines()
    assert rows[2].startswith("2012;1623;Oppgitt;1411;Oppgitt;86,9;")
    assert rows[1].startswith("2011;1207;Oppgitt;..;Ikke oppgitt i kilden;..;")


def test_the_page_leads_to_the_files(system, client):
    links = read(client).attributes("href")
    for address in ("andel.svg", "andel.png", "andel.csv", "andel.xlsx"):
        assert PAGE + address in links


def test_a_break_in_one_of_the_counts_parts_the_share(system):
    make_break(system.improved, 2014)
    assert [len(line.split()) for line in picture(system).wide.lines[0].stretches] == [2, 2]
    assert "er ikke sammenlignet" in picture(system).reading


def test_a_merger_begins_a_line_of_its_own(system):
    new = make_area("Nye Asker")
    for year, (received, improved) in {2020: (10, 5), 2021: (10, 6)}.items():
        make_result(system.received, year, received, area=new)
        make_result(system.improved, year, improved, area=new)
    assert picture(system).wide.said == ["2020: 50,0\u00a0%", "2021: 60,0\u00a0%"]
    assert picture(system).title.endswith("Nye Asker")


@pytest.mark.parametrize("path", ["andel.svg", "andel.csv", "andel/"])
def test_where_no_share_can_be_computed_there_is_no_chart(system, client, path):
    system.improved.results.all().delete()
    assert picture(system) is None
    assert client.get(PAGE + path).status_code == 404
    assert "andel.svg" not in client.get(PAGE).content.decode()


def test_one_year_is_no_development_but_still_a_sentence(system, client):
    system.improved.results.filter(year__lt=2015).delete()
    assert picture(system).wide is None
    assert "86,2 % i 2015" in read(client).text
    assert client.get(f"{PAGE}andel.svg").status_code == 404
