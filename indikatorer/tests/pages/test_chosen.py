"""What a reader asked to see of a year, in one list: which rows, and why each came out so."""

import pytest

from indikatorer.assessment import Level
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.outcomes import View
from indikatorer.figures.years import StatusYear, StatusYears
from indikatorer.models import Area, FocusArea, Narrative, Objective, Plan
from indikatorer.pages.chosen import chosen_list
from indikatorer.pages.status import FocusAreaStatus, ObjectiveStatus, StatusReport, StatusRow
from indikatorer.pages.story import Story
from indikatorer.tests.make import GIVING, make_figure

FOR_ONE = "Ingen årsak er oppgitt."
FOR_SEVERAL = "Ingen årsak er oppgitt til det som ikke er nådd eller ble dårligere."


def because(cause):
    return Narrative(year=2022, cause=cause) if cause else None


def row(name, level=Level.NOT_REACHED, cause="", **fields):
    figure = make_figure(2022, 40, bands=GIVING.get(level, ()), **fields)
    limits = PrintedLimits(figure.plan_place.adopted_bands)
    return StatusRow("", name, limits, figure, narrative=because(cause))


def worse(name, **fields):
    moved = {"direction": "higher", "earlier": make_figure(2021, 60)}
    return row(name, Level.TARGET, **moved, **fields)


def asked(view, *rows, of_objective="", of_area=""):
    part = ObjectiveStatus(Objective(name="Delmål"), rows, because(of_objective), actions=())
    area = FocusAreaStatus(FocusArea(name="Område"), (part,), because(of_area))
    plan = Plan(name="Kommuneplanen", area=Area(name="Asker"))
    of = StatusYear(2022, plans=(plan,), arrived=1, expected=1, is_complete=True)
    return chosen_list(Story(StatusReport(of, StatusYears((of,)), (area,)), view))


def whys(chosen):
    return {item.row.name: item.cause or item.without_cause for item in chosen.rows}


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        pytest.param(View.NOT_REACHED, ["for lite"], id="not-reached"),
        pytest.param(View.REACHED, ["nok", "mindre"], id="reached"),
        pytest.param(View.WORSE, ["mindre"], id="worse"),
    ],
)
def test_how_it_went_is_a_list_of_the_rows_asked_for(view, expected):
    rows = row("for lite"), row("nok", Level.TARGET), row("uten", level=None), worse("mindre")
    assert [item.row.name for item in asked(view, *rows).rows] == expected


@pytest.mark.parametrize("view", [View.ALL, View.NO_LIMIT, View.MISSING, View.BETTER])
def test_most_of_a_plan_and_nothing_are_no_list(view):
    assert asked(view, row("for lite"), row("uten", level=None)) is None


def test_the_nearest_cause_is_told():
    rows = row("eget", cause="Flere ble syke"), row("delt")
    of_goal = asked(View.NOT_REACHED, *rows, of_objective="Færre søkte", of_area="Dårlig råd")
    assert whys(of_goal) == {"eget": "Flere ble syke", "delt": "Færre søkte"}
    of_area = asked(View.NOT_REACHED, *rows, of_area="Dårlig råd")
    assert whys(of_area) == {"eget": "Flere ble syke", "delt": "Dårlig råd"}


def test_where_some_have_a_cause_the_others_say_that_none_is_given():
    chosen = asked(View.NOT_REACHED, row("eget", cause="Flere ble syke"), row("resten"))
    assert whys(chosen) == {"eget": "Flere ble syke", "resten": FOR_ONE}
    assert chosen.asks_each
    assert chosen.without_cause == ""


def test_that_none_of_several_has_a_cause_is_said_once():
    chosen = asked(View.NOT_REACHED, row("ett"), row("to"))
    assert chosen.without_cause == FOR_SEVERAL
    assert not chosen.asks_each


def test_one_alone_says_itself_that_it_has_no_cause():
    chosen = asked(View.WORSE, worse("mindre"))
    assert whys(chosen) == {"mindre": FOR_ONE}
    assert chosen.asks_each
    assert chosen.without_cause == ""


def test_nobody_is_told_why_a_goal_was_reached():
    chosen = asked(View.REACHED, worse("mindre"), row("nok", Level.TARGET))
    assert not chosen.asks_each
    assert chosen.without_cause == ""
