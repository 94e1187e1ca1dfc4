"""The sentences that a subject's dashboard begins with, in each case they can meet."""

import pytest

from indikatorer.assessment import Level
from indikatorer.figures import published
from indikatorer.figures.limits import AdoptedLimits, all_places
from indikatorer.figures.years import status_years
from indikatorer.models import Indicator
from indikatorer.pages.subject_answer import Known, outcomes, subject_answer
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
OTHER = "Noe annet"


@pytest.fixture
def goal():
    """A goal of the plan in force, in the year that the portal leads with."""
    make_complete(2022)
    other = make_indicator(OTHER)
    goal = make_objective(plan=make_plan("Kommuneplan", year_from=2020, year_to=None))
    make_place(other, objective=goal)
    make_result(other, 2022, 5)
    return goal


def placed(name, goal, value=None, *, year=2022, bands=(), area=None, **fields):
    """An indicator of the plan, and its figure where a value is given."""
    indicator = make_indicator(name)
    make_place(indicator, bands, objective=goal, **fields)
    if value is not None:
        make_result(indicator, year, value, area=area or make_area())
    return indicator


def told(headlines=()):
    """The answer about all indicators but the one of another subject."""
    indicators = list(Indicator.objects.exclude(name=OTHER))
    figures = published.wholes(
        limits=AdoptedLimits.of(indicators), indicators=indicators, indicator__in=indicators
    )
    keys = {indicator.pk for indicator in indicators}
    places = [place for place in all_places() if place.indicator_id in keys]
    known = Known("frivillighet", places, list(figures), headlines)
    return subject_answer(known, status_years().shown)


# The plan in force --------------------------------------------------------------------------------


def test_where_nothing_is_measured_that_is_all(goal):
    make_result(placed("uten-tall", goal), 2022, reason="not_measured")
    assert told().sentences == ["Ingen tall om frivillighet er publisert ennå."]


def test_figures_outside_all_plans_cannot_be_judged():
    make_result(make_indicator("utenfor"), 2022, 10)
    assert told().sentences == ["Kan ikke vurderes: ingen av planene har tall ennå."]


def test_a_plan_without_goals_for_the_subject_is_said_to_have_none(goal):
    make_result(make_indicator("utenfor-planen"), 2022, 10)
    assert told().sentences == [
        "Kan ikke vurderes for 2022: ingen plan som gjelder da, har indikatorer for frivillighet."
    ]


def test_goals_without_limits_cannot_be_judged(goal):
    placed("uten-grense", goal, 46)
    assert told().sentences == [
        "Kan ikke vurderes for 2022: Kommuneplan har ingen vedtatt grense for frivillighet."
    ]


def test_a_limit_that_holds_later_is_no_limit_yet(goal):
    """As when next year's council adopts one: the figures before it stay unjudged."""
    from_later = [target(50, 100)]
    place = make_place(make_indicator("senere"), from_later, objective=goal)
    place.bands.update(from_year=2024)
    make_result(place.indicator, 2022, 46)
    assert told().verdict == (
        "Kan ikke vurderes for 2022: grensene for frivillighet gjelder først fra 2024."
    )


def test_limits_without_figures_cannot_be_judged_either(goal):
    placed("uten-tall", goal, bands=HALF)
    placed("uten-grense", goal, 46)
    assert told().verdict == (
        "Kan ikke vurderes for 2022: målene for frivillighet har grenser, men ingen tall fra "
        "årene grensene gjelder."
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
    placed("uten-grense", goal, 46)
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


@pytest.mark.parametrize(
    ("names", "said"),
    [(["a"], "Det er ikke målt i 2022."), (["a", "b"], "De er ikke målt i 2022.")],
)
def test_an_old_verdict_says_that_it_is_old(goal, names, said):
    for name in names:
        placed(name, goal, 60, year=2021, bands=HALF)
    assert told().verdict.endswith(f"som kan vurderes (2021). {said}")


def test_a_year_under_way_is_not_judged_yet(goal):
    make_result(placed("nytt-aar", goal, 40, bands=HALF), 2023, 60)
    assert "ikke det ene målet" in told().verdict


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["adopted"], "(2022)."),
        (["ambition"], "(2022). Grensen er ikke vedtatt."),
        (["ambition", "label"], "(2022). Grensene er ikke vedtatt."),
        (["adopted", "ambition"], "(2022). Ikke alle grensene er vedtatt."),
    ],
)
def test_limits_that_nobody_adopted_are_not_passed_off_as_adopted(goal, kinds, said):
    for number, kind in enumerate(kinds):
        place = make_place(make_indicator(f"maal-{number}"), HALF, objective=goal)
        place.bands.update(kind=kind)
        make_result(place.indicator, 2022, 60)
    assert told().verdict.endswith(said)


# What is known ------------------------------------------------------------------------------------


def test_what_was_measured_last_is_told_with_its_year(goal):
    placed("uten-grense", goal, 46)
    headlines = [
        (make_figure(2022, 46), "av innbyggerne er med"),
        (make_figure(2021, 54), "svarer ja"),
    ]
    assert told(headlines).measured == (
        "Sist målt: 46 av innbyggerne er med (2022) og 54 svarer ja (2021)."
    )


@pytest.fixture
def former():
    """A goal of a plan that ended with the municipality before the merger."""
    old = make_area("Asker (til 2019)", successor=make_area())
    return make_objective("Gammelt", plan=make_plan("Handlingsprogram", area=old))


def test_goals_of_a_former_municipality_are_told_as_its_own(goal, former):
    bands = (target(95, 100), accepted(85, 94))
    old = former.focus_area.plan.area
    placed("nådd", former, 97, year=2014, bands=bands, area=old)
    placed("akseptert", former, 90, year=2014, bands=bands, area=old)
    assert told().before == (
        "Tallene for 2014 gjelder Asker (til 2019), vurdert etter Handlingsprogram: ett nådd, "
        "ett akseptert. De er ikke målt siden, så om det er blitt bedre siden 2014, vet vi ikke."
    )
    assert "ingen plan som gjelder da" in told().verdict


def test_goals_that_were_carried_on_are_not_said_to_be_left(goal):
    left = make_objective("Gammelt", plan=make_plan("Handlingsprogram"))
    carried = placed("videreført", left, 60, year=2014, bands=HALF)
    make_place(carried, (), objective=goal)
    make_result(carried, 2022, 70)
    assert told().before == (
        "Tallene for 2014 gjelder Asker, vurdert etter Handlingsprogram: ett nådd."
    )


def test_what_is_measured_on_without_being_a_goal_is_said_to_be_left(goal):
    left = make_objective("Gammelt", plan=make_plan("Handlingsprogram"))
    make_result(placed("forlatt", left, 60, year=2014, bands=HALF), 2022, 70)
    assert told().before.endswith("ett nådd. Målene er ikke videreført i gjeldende plan.")


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
