"""The small table of councils: whose they are, how many they are, and when they met."""

import pytest

from indikatorer.tests.make import (
    make_area,
    make_breakdown,
    make_category,
    make_indicator,
    make_result,
)
from medvirkning.councils import MEMBERS, councils
from medvirkning.models import PoliticalBody
from medvirkning.tests.make import make_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def breakdown():
    return make_breakdown("Organ")


@pytest.fixture
def meetings(breakdown):
    return make_indicator("Møter", decimals=0, breakdown=breakdown)


def make_council(name="Eldrerådet", kind="council", **fields):
    fields.setdefault("area", make_area())
    return PoliticalBody.objects.create(name=name, kind=kind, **fields)


def test_those_of_today_through_which_people_are_heard():
    former = make_area("Asker (til 2019)", successor=make_area())
    make_council()
    make_council("Tofte", "neighbourhood")
    make_council("Skogsborg", "task")
    make_council("Kommunestyret", "elected")
    make_council("Innvandrerrådet", area=former)
    assert {row.body.name for row in councils().rows} == {"Eldrerådet", "Tofte", "Skogsborg"}


def test_members_and_the_newest_three_years_of_meetings(breakdown, meetings):
    category = make_category("eldre", breakdown=breakdown)
    members = make_about(MEMBERS, breakdown=breakdown, unit="")
    make_council(category=category, meetings=meetings)
    make_result(members, 2022, 7, category=category)
    for year, value in [(2019, 5), (2020, 8), (2022, 9)]:
        make_result(meetings, year, value, category=category)
    make_result(meetings, 2021, reason="not_stated", category=category)
    found = councils()
    [row] = found.rows
    assert found.years == (2020, 2021, 2022)
    assert row.members.value == 7
    assert [(year, figure.value) for year, figure in row.meetings] == [
        (2020, 8),
        (2021, None),
        (2022, 9),
    ]


def test_a_council_that_nobody_counted_stands_there_all_the_same(client):
    make_council()
    [row] = councils().rows
    assert (row.members, row.meetings) == (None, ())
    assert "Eldrerådet" in client.get("/medvirkning/").content.decode()


@pytest.mark.parametrize(
    ("created", "ended", "told"),
    [
        pytest.param(2022, 2023, "2022–2023", id="both"),
        pytest.param(2020, None, "fra 2020", id="goes-on"),
        pytest.param(None, 2014, "til 2014", id="began-unknown"),
        pytest.param(None, None, "", id="unknown"),
    ],
)
def test_when_it_was(created, ended, told):
    make_council(created_year=created, ended_year=ended)
    assert councils().rows[0].lifetime == told


def test_more_councils_cost_no_more(breakdown, meetings, django_assert_num_queries):
    for name in ["en", "to", "tre"]:
        category = make_category(name, breakdown=breakdown)
        make_council(name, category=category, meetings=meetings)
        make_result(meetings, 2022, 3, category=category)
    councils()
    with django_assert_num_queries(4):
        councils()
