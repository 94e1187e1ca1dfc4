"""What of a long page is open when it opens."""

from dataclasses import dataclass

import pytest

from asker.tests.reader import Reader
from indikatorer.figures.figure import Figure
from indikatorer.models import Indicator, Narrative, Objective
from indikatorer.pages.folds import opened
from indikatorer.tests.make import (
    make_complete,
    make_document,
    make_figure,
    make_focus_area,
    make_indicator,
    make_objective,
    make_place,
    make_result,
    target,
)


@dataclass(frozen=True)
class Row:
    figure: Figure


@dataclass(frozen=True)
class Part:
    rows: list[Row]


WELL = Part([Row(make_figure(2022, 99, bands=[target(95)]))])
FAILING = Part([*WELL.rows, Row(make_figure(2022, 40, bands=[target(95)]))])


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([WELL, WELL], [True, False], id="the-first-where-all-is-well"),
        pytest.param([WELL, FAILING, FAILING], [False, True, True], id="those-not-reached"),
        pytest.param([Part([]), WELL], [True, False], id="the-first-also-without-rows"),
    ],
)
def test_open_is_what_is_not_reached(parts, expected):
    assert opened(parts) == expected


# On the pages -------------------------------------------------------------------------------------


@pytest.fixture
def plan(db):
    """Two focus areas; the second has an objective that is reached and one that is not."""
    make_complete(2015)
    for area, goals in {"Helse": {"Kos": 99}, "Utdanning": {"Fond": 99, "Gjeld": 40}}.items():
        for goal, value in goals.items():
            objective = make_objective(goal, focus_area=make_focus_area(area), slug=goal.lower())
            place = make_place(make_indicator(f"{goal} nå"), [target(95)], objective=objective)
            make_result(place.indicator, 2015, value)


def folds(client, address):
    """By the anchor inside, whether each fold is open."""
    found, is_open = {}, []
    for tag, attributes in Reader(client.get(address).content.decode()).tags:
        if tag == "details" and "folded" in attributes.get("class", ""):
            is_open.append("open" in attributes)
        elif tag in {"div", "ul"} and "id" in attributes and is_open:
            found[attributes["id"]] = is_open[-1]
    return found


def test_the_status_page_opens_what_is_not_reached(plan, client):
    found = folds(client, "/status/2015/")
    assert list(found.values()) == [False, True, True, False, True]
    assert [found[goal] for goal in ("kos", "fond", "gjeld")] == [True, False, True]


def test_a_view_of_the_status_page_is_open(plan, client):
    assert list(folds(client, "/status/2015/?vis=naadd").values()) == [True] * 4


def test_a_focus_area_opens_what_is_not_reached(plan, client):
    address = make_focus_area("Utdanning").get_absolute_url()
    assert folds(client, address) == {"fond": False, "gjeld": True}


def test_a_fold_leads_back_to_the_top(plan, client):
    links = [
        attributes["href"]
        for tag, attributes in Reader(client.get("/status/2015/").content.decode()).tags
        if tag == "a"
    ]
    assert links.count("#innhold") == 3  # one of them lets the keyboard skip the navigation


def read(client, address):
    return Reader(client.get(address).content.decode())


@pytest.mark.parametrize("address", ["/status/2015/", "/status/2015/?vis=ikke-naadd"])
def test_a_cause_is_told_once_and_so_is_its_absence(plan, client, address):
    """Beside the row, or in the list of what the reader asked to see."""
    assert read(client, address).text.count("Ingen årsak er oppgitt.") == 1
    indebted = Indicator.objects.get(name="Gjeld nå")
    Narrative.objects.create(indicator=indebted, year=2015, cause="Mye ble bygget")
    told = read(client, address)
    assert told.text.count("Årsak: Mye ble bygget") == 1
    assert "Ingen årsak" not in told.text


@pytest.mark.parametrize(
    ("titles", "count"),
    [
        pytest.param(["Årsrapport 2015"], 1, id="one-alone"),
        pytest.param(["Årsrapport 2015", "Årsrapport 2015"], 1, id="one-for-both"),
        pytest.param(["Årsrapport 2015", "Handlingsprogram"], 2, id="two"),
    ],
)
def test_a_document_that_all_assessments_follow_is_named_once(plan, client, titles, count):
    for objective, title in zip(Objective.objects.all(), titles, strict=False):
        document = make_document(title)
        Narrative.objects.create(objective=objective, year=2015, text="Godt.", document=document)
    text = read(client, "/status/2015/").text.lower()
    assert text.count("skrevet etter") == count
