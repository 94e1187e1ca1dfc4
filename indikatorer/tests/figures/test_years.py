"""Which year the open pages lead with, and how far the others have come."""

import pytest

from indikatorer.figures.years import status_years
from indikatorer.tests.make import (
    make_area,
    make_complete,
    make_indicator,
    make_place,
    make_plan,
    make_result,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def measured():
    """Two indicators of a plan, with values of 2016 and one of 2017."""
    first, second = make_indicator("A"), make_indicator("B")
    make_place(first)
    make_place(second)
    make_result(first, 2016, 4)
    make_result(second, 2016, 5)
    make_result(first, 2017, 6)
    return first, second


def shown():
    return status_years().shown.year


def test_the_newest_complete_year_is_shown(measured):
    make_complete(2016)
    assert shown() == 2016


def test_a_year_takes_over_when_it_is_declared_complete(measured):
    make_complete(2016, 2017)
    assert shown() == 2017
    assert status_years().under_way == []


def test_a_year_under_way_tells_how_many_figures_have_come(measured):
    make_complete(2016)
    assert [year.in_words for year in status_years().under_way] == ["2017: 1 av 2 tall er kommet"]


def test_a_reason_is_no_figure_that_has_come(measured):
    make_complete(2016)
    make_result(measured[1], 2017, reason="pending")
    assert status_years().of(2017).arrived == 1


def test_where_no_year_is_complete_the_newest_with_a_value_is_shown(measured):
    make_result(measured[0], 2018, reason="pending")
    assert shown() == 2017


def test_a_complete_year_that_has_nothing_is_not_shown(measured):
    make_complete(2016, 2018)
    assert shown() == 2016


def test_a_plan_tells_of_years_before_its_limits_where_it_says_so():
    new = make_area("Nye Asker")
    plan = make_plan("Kommuneplanen", area=new, year_from=2020, figures_from=2019, year_to=None)
    indicator = make_indicator("C")
    make_place(indicator, plan=plan)
    for year in (2018, 2019, 2020):
        make_result(indicator, year, 5, area=new)
    assert [year.year for year in status_years().years] == [2020, 2019]


def test_without_figures_there_is_no_year():
    assert status_years().shown is None


def test_an_election_is_not_expected_in_the_years_between(measured):
    every_fourth = make_indicator("Valgdeltakelse", cycle=4, cycle_from=2015)
    make_place(every_fourth)
    make_result(every_fourth, 2015, 5)
    make_result(measured[0], 2019, 6)
    years = status_years()
    assert [(found.year, found.expected) for found in years.years] == [
        (2019, 3),
        (2017, 2),
        (2016, 2),
        (2015, 3),
    ]


def test_no_more_figures_come_than_were_expected(measured):
    every_fourth = make_indicator("Valgdeltakelse", cycle=4, cycle_from=2015)
    make_place(every_fourth)
    make_result(every_fourth, 2016, 5)
    assert status_years().of(2016).arrival == "3 av 3 tall er kommet"
