"""The sentence that answers, in each case it can meet."""

import pytest

from frivillighet.answer import answer, outcomes
from frivillighet.figures import SATISFACTION, VOLUNTEERS, volunteering_figures
from frivillighet.tests.make import about_volunteering
from indikatorer.assessment import Level
from indikatorer.tests.make import (
    GIVING,
    accepted,
    make_area,
    make_complete,
    make_figure,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db

HALF = (target(50, 100),)


@pytest.fixture
def goal():
    """A goal of the plan in force, in the year that is told of."""
    make_complete(2022)
    other = make_indicator("Noe annet")
    goal = make_objective(plan=make_plan("Kommuneplan", year_from=2020, year_to=None))
    make_place(other, objective=goal)
    make_result(other, 2022, 5)
    return goal


def placed(slug, goal, value=None, *, year=2022, bands=(), **fields):
    """An indicator of the plan, and its figure where a value is given."""
    indicator = about_volunteering(slug)
    make_place(indicator, bands, objective=goal)
    if value is not None:
        make_result(indicator, year, value, **fields)
    return indicator


def told():
    return answer(volunteering_figures())


# The plan in force --------------------------------------------------------------------------------


def test_nothing_published_gives_no_verdict(db):
    assert told().sentences == ["Kan ikke vurderes: ingen tall er publisert."]


def test_a_plan_without_goals_for_volunteering_is_said_to_have_none(goal):
    make_result(about_volunteering("utenfor-planen"), 2022, 10)
    assert told().sentences == [
        "Kan ikke vurderes for 2022: gjeldende plan har ingen mål for frivillighet."
    ]


def test_goals_without_limits_cannot_be_judged(goal):
    placed("uten-grense", goal, 46)
    assert told().verdict == (
        "Kan ikke vurderes for 2022: kommunen har ingen vedtatt grense for frivillighet i "
        "gjeldende plan."
    )


def test_limits_without_figures_cannot_be_judged_either(goal):
    placed("uten-tall", goal, bands=HALF)
    assert told().verdict == (
        "Kan ikke vurderes for 2022: målene for frivillighet har grenser, men ingen tall."
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param((60,), "det ene målet", id="the-only-one"),
        pytest.param((40,), "ikke det ene målet", id="not-the-only-one"),
        pytest.param((60, 40), "ett av to mål", id="one-of-two"),
        pytest.param((60, 50, 40), "to av tre mål", id="several"),
        pytest.param((40, 30), "ingen av to mål", id="none"),
    ],
)
def test_goals_that_were_reached_are_counted_among_the_judged(goal, values, expected):
    for value in values:
        placed(f"maal-{value}", goal, value, bands=HALF)
    assert told().verdict == (
        f"Kommunen nådde {expected} for frivillighet som kan vurderes (2022)."
    )


def test_the_newest_verdict_of_each_counts_and_what_lacks_figures_is_said(goal):
    twice = placed("maalt-to-ganger", goal, 40, year=2020, bands=HALF)
    make_result(twice, 2021, 60)
    placed("maalt-i-fjor", goal, 40, bands=HALF)
    placed("aldri-maalt", goal, bands=HALF)
    assert told().verdict == (
        "Kommunen nådde ett av to mål for frivillighet som kan vurderes (2021–2022). "
        "Ett mål mangler tall."
    )


def test_a_year_under_way_is_not_judged_yet(goal):
    newer = placed("nytt-aar", goal, 40, bands=HALF)
    make_result(newer, 2023, 60)
    assert "ikke det ene målet" in told().verdict


# What is known ------------------------------------------------------------------------------------


def test_what_was_measured_last_is_told_with_its_year(goal):
    make_result(about_volunteering(VOLUNTEERS), 2022, 46)
    make_result(about_volunteering(SATISFACTION, unit="av 6", decimals=1), 2021, "4.8")
    assert told().measured.replace("\u00a0", " ") == (
        "Sist målt: 46 % av innbyggerne deltar i frivillig arbeid (2022) og 4,8 av 6 fra "
        "foreningene for samarbeidet (2021)."
    )


def test_goals_of_a_former_municipality_are_told_as_its_own(goal):
    old = make_area("Asker (til 2019)", successor=make_area())
    former = make_objective("Gammelt", plan=make_plan("Handlingsprogram", area=old))
    bands = (target(95, 100), accepted(85, 94))
    placed("nådd", former, 97, year=2014, bands=bands, area=old)
    placed("akseptert", former, 90, year=2014, bands=bands, area=old)
    assert told().before == (
        "Målene for 2014 gjaldt Asker (til 2019): ett nådd, ett akseptert. "
        "De er ikke videreført i gjeldende plan."
    )
    assert "gjeldende plan har ingen mål" in told().verdict


def test_goals_that_were_carried_on_are_not_said_to_be_left(goal):
    former = make_objective("Gammelt", plan=make_plan("Handlingsprogram"))
    carried = placed("videreført", former, 60, year=2014, bands=HALF)
    make_place(carried, (), objective=goal)
    assert told().before == "Målene for 2014 gjaldt Asker: ett nådd."


def test_a_verdict_of_the_plan_in_force_is_no_earlier_goal(goal):
    placed("i-dag", goal, 60, bands=HALF)
    assert told().before == ""


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        pytest.param([Level.TARGET], ["ett nådd"], id="reached"),
        pytest.param([Level.ACCEPTED] * 2, ["ingen nådd", "to akseptert"], id="accepted"),
        pytest.param(
            [Level.FAILED, Level.NOT_REACHED], ["ingen nådd", "to ikke nådd"], id="neither"
        ),
    ],
)
def test_outcomes_are_counted_best_first(levels, expected):
    figures = [make_figure(2014, 100, bands=GIVING[level]) for level in levels]
    assert outcomes(figures) == expected
