"""The next year comes: one figure, four, fifty, all of them, and then it is declared complete."""

import pytest

from asker.tests.portal import PAGES
from indikatorer.models import Area, Document, PlanIndicator, ReportingYear, Result

NEXT = 2023
PLAN = "kommuneplanens-samfunnsdel-2020"


@pytest.fixture
def indicators(figures):
    """What the plan measures, in the plan's order."""
    places = PlanIndicator.objects.filter(objective__focus_area__plan__slug=PLAN)
    ordered = places.order_by("objective__focus_area__order", "objective__order", "order", "pk")
    return due([place.indicator for place in ordered])


def due(indicators):
    """Not the turnout of an election that is held another year."""
    return [indicator for indicator in indicators if indicator.is_due(NEXT)]


def publish(indicators):
    """The same value as the newest there is, as the year's figure."""
    asker, document = Area.objects.get(slug="asker"), Document.objects.latest("year")
    for indicator in indicators:
        own = indicator.results.filter(area=asker, category=None, value__isnull=False)
        newest = own.order_by("-year").first()
        Result.objects.create(
            indicator=indicator,
            area=asker,
            year=NEXT,
            value=newest.value if newest else 5,
            printed="tall",
            place="Neste års tabell",
            document=document,
            state="published",
        )


def headline(read):
    """How the year went, under the front page's own heading."""
    return next(text for level, text in read("/").headings if text.startswith("I 20"))


def title(read, address):
    return next(text for level, text in read(address).headings if level == 1)


@pytest.mark.parametrize("count", [1, 4, 50, None], ids=["one", "four", "fifty", "all"])
def test_a_year_under_way_is_one_line_with_a_link(indicators, read, count):
    before = headline(read)
    publish(indicators[:count])
    arrived = len(indicators[:count])
    expected = f"{NEXT}: {arrived} av {len(indicators)} tall er kommet"
    front, status = read("/"), read("/status/")
    assert headline(read) == before
    assert title(read, "/status/") == "Status 2022"
    for page in (front, status):
        assert expected in page.text
        assert f"/status/{NEXT}/" in page.attributes("href")


@pytest.mark.parametrize("count", [1, 50], ids=["one", "fifty"])
def test_every_page_answers_while_a_year_comes_in(indicators, client, count):
    publish(indicators[:count])
    own = [indicator.get_absolute_url() for indicator in indicators[:count]]
    for address in [*PAGES.values(), f"/status/{NEXT}/", *own]:
        assert client.get(address).status_code == 200, address


def test_the_page_of_a_year_under_way_says_that_it_is_not_complete(indicators, read):
    publish(indicators[:4])
    page = read(f"/status/{NEXT}/")
    assert f"{NEXT} er ikke ferdig: 4 av {len(indicators)} tall er kommet." in page.text
    assert f"{NEXT} ikke ferdig" in page.text


def test_focus_areas_stay_with_the_complete_year(indicators, read):
    publish(indicators[:4])
    page = read(indicators[0].plan_indicators.first().objective.focus_area.get_absolute_url())
    assert (2, "Slik sto det til i 2022") in page.headings
    assert f"{NEXT} ikke ferdig" in page.text


def test_a_year_that_is_declared_complete_takes_over(indicators, read):
    publish(indicators[:50])
    ReportingYear.objects.create(year=NEXT, state="published")
    assert headline(read).startswith(f"I {NEXT} nådde Asker")
    assert title(read, "/status/") == f"Status {NEXT}"
    assert "tall er kommet" not in read("/").text


def test_no_headline_says_that_asker_reached_goals_before_it_existed(figures, read):
    page = read("/status/2019/")
    assert "Tallene for 2019 er fra før sammenslåingen i 2020." in page.text
    assert "nådde Asker" not in page.text
    assert "bedre siden forrige måling" not in page.text
    rows = [row for row in page.rows if "Fra før sammenslåingen i 2020" in " ".join(row)]
    assert len(rows) == 43
    assert not any("resultat nådd" in row[-2] for row in page.rows)
