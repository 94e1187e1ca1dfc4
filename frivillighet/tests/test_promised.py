"""What was promised and done: the policy's themes first, then the goals of the plans."""

import pytest
from django.http import Http404

from frivillighet.lists import policy_themes
from frivillighet.models import PolicyMeasure
from frivillighet.promised import volunteering_promises
from frivillighet.tests.make import about_volunteering, make_action, make_theme
from indikatorer.pages.promises import promises_table
from indikatorer.tests.make import make_document, make_objective, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal():
    """A goal that one of the subject's indicators stands under."""
    goal = make_objective("Tilrettelegge")
    make_place(about_volunteering("foreninger"), objective=goal)
    return goal


@pytest.fixture
def theme():
    """A theme with a measure that nobody follows up."""
    theme = make_theme(document=make_document("Politikken"), place="Innledningen")
    PolicyMeasure.objects.create(theme=theme, name="Frivillighetspris", description="Hvert år.")
    return theme


def found(asked=""):
    return volunteering_promises(asked, list(policy_themes()))


def shown(asked=""):
    return {goal.name: [action.title for action in members] for goal, members in found(asked).shown}


def test_a_measure_is_a_promise_without_a_registered_status(theme):
    assert shown() == {"Møteplasser": ["Frivillighetspris"]}
    (goal,) = found().every
    assert (goal.url, goal.plan) == ("/frivillighet/politikken/#moeteplasser", "Politikken")
    assert [(choice.label, choice.count) for choice in found().choices] == [
        ("Alle", 1),
        ("Uten registrert status", 1),
    ]


def test_an_action_of_a_theme_stands_there_and_not_under_its_goal(theme, goal):
    theme.actions.add(make_action("Innbyggertorg", goal, status="done"))
    make_action("Idretts-SFO", goal, status="done")
    assert shown() == {
        "Møteplasser": ["Innbyggertorg", "Frivillighetspris"],
        "Tilrettelegge": ["Idretts-SFO"],
    }


def test_actions_of_goals_about_something_else_are_not_told(goal):
    make_action("Ny skole", make_objective("Noe annet"))
    assert shown() == {}


def test_the_address_narrows_the_table_down(theme, goal):
    make_action("Idretts-SFO", goal, status="done")
    assert shown("gjennomfoert") == {"Tilrettelegge": ["Idretts-SFO"]}
    assert shown("uten-status") == {"Møteplasser": ["Frivillighetspris"]}


def test_a_status_that_nothing_can_have_is_not_found(theme):
    with pytest.raises(Http404):
        found("tull")


def test_a_promise_without_status_has_empty_cells_in_the_file(theme):
    (row,) = promises_table("Lovet", found()).rows
    assert row == (
        "Møteplasser",
        "Politikken",
        "Frivillighetspris",
        "Ikke registrert",
        *(None, None, "Hvert år.", None, "", "Politikken", "Innledningen"),
    )
