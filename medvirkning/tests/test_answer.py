"""The sentence that the dashboard begins with, in each case that there is."""

import pytest

from indikatorer.figures.years import status_years
from indikatorer.tests.make import (
    make_area,
    make_complete,
    make_indicator,
    make_place,
    make_plan,
    make_result,
    target,
)
from medvirkning.answer import answer
from medvirkning.reading import INVOLVED, read_subject
from medvirkning.tests.make import make_about

pytestmark = pytest.mark.django_db

NOW = {"year_from": 2020, "year_to": None}


def said():
    return answer(read_subject(), status_years().shown)


@pytest.fixture
def plan():
    return make_plan("Kommuneplanen", **NOW)


@pytest.fixture
def involved(plan):
    """Stands in the plan without limits, and was measured the year before the newest."""
    indicator = make_about(INVOLVED)
    make_place(indicator, [], plan=plan)
    make_result(indicator, 2021, 54)
    make_result(indicator, 2022, reason="not_measured")
    return indicator


@pytest.fixture
def newest_year(plan):
    """Complete, with a figure of something else."""
    other = make_indicator("Luft")
    make_place(other, [], plan=plan)
    make_result(other, 2022, 5)
    make_complete(2021, 2022)


def test_where_the_plan_has_no_limit_it_says_so_and_what_was_measured_last(involved, newest_year):
    assert said() == (
        "Kan ikke vurderes for 2022: Kommuneplanen har ingen vedtatt grense for medvirkning. "
        "Sist målt i 2021: 54\u00a0% av innbyggerne mener at folkevalgte involverer dem."
    )


@pytest.mark.parametrize(
    ("values", "judged"),
    [
        pytest.param([99], "det ene målte målet for medvirkning ble nådd", id="one-reached"),
        pytest.param([12], "det ene målte målet for medvirkning ble ikke nådd", id="one-not"),
        pytest.param(
            [99, 90, 12], "1 av 3 målte mål for medvirkning ble nådd", id="accepted-is-not-reached"
        ),
    ],
)
def test_a_year_with_verdicts_counts_the_goals_reached(plan, newest_year, values, judged):
    for number, value in enumerate(values):
        indicator = make_about(f"maal-{number}")
        make_place(indicator, plan=plan)
        make_result(indicator, 2022, value)
    assert said().startswith(f"I 2022: {judged}. Sist målt i 2022: maal-")


def test_goals_with_limits_that_nobody_measured(involved, newest_year, plan):
    make_place(make_about("svar"), plan=plan)
    assert said().startswith(
        "Kan ikke vurderes for 2022: ingen av målene for medvirkning er målt det året. "
    )


def test_a_plan_that_has_nothing_of_participation(newest_year):
    make_result(make_about("moeter", "Møter", unit="møter", measure="count"), 2022, 172)
    assert said() == (
        "Kan ikke vurderes for 2022: ingen plan som gjelder da, har indikatorer for "
        "medvirkning. Sist målt i 2022: Møter, 172\u00a0møter."
    )


@pytest.fixture
def once_judged():
    """Reached in a plan of the municipality before the merger."""
    former = make_area("Asker (til 2019)", successor=make_area())
    indicator = make_about("svar-i-tide")
    make_place(indicator, plan=make_plan("Programmet", area=former, year_to=2019))
    make_result(indicator, 2014, 99, area=former)


def test_limits_that_were_not_carried_on_are_told_last(involved, newest_year, once_judged):
    assert said().endswith(
        "Sist vurdert for 2014, etter Programmet: det ene målte målet for medvirkning ble nådd. "
        "De grensene er ikke ført videre."
    )


def test_earlier_limits_are_not_told_where_the_plan_has_its_own(
    involved, newest_year, once_judged, plan
):
    make_place(make_about("svar"), [target(1)], plan=plan)
    assert "Sist vurdert" not in said()


def test_without_a_year_it_tells_what_was_measured_last():
    make_result(make_about(INVOLVED), 2021, 54)
    assert (
        said() == "Sist målt i 2021: 54\u00a0% av innbyggerne mener at folkevalgte involverer dem."
    )


def test_nothing_measured_is_a_sentence(newest_year):
    make_result(make_about(INVOLVED), 2022, reason="not_measured")
    assert said() == "Ingen tall om medvirkning er publisert ennå."
