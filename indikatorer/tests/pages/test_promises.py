"""What was promised and done: which actions are shown, how they are counted, and as a file."""

from datetime import date

import pytest
from django.http import Http404
from django.template.loader import render_to_string

from asker.tables import TableFiles
from asker.tests.reader import Reader
from asker.text import slugify
from indikatorer.models import Action
from indikatorer.pages.promises import (
    STATUSES,
    Goal,
    Part,
    followed_actions,
    objective_goal,
    promises,
    promises_table,
)
from indikatorer.tests.make import make_complete, make_document, make_objective

pytestmark = pytest.mark.django_db


def make_action(title, status="done", year=2022, **fields):
    objective = fields.pop("objective", None) or make_objective()
    return Action.objects.create(
        title=title, status=status, status_date=date(year, 12, 31), objective=objective, **fields
    )


@pytest.fixture
def actions():
    """One of each that is told apart: done and begun, new and old."""
    make_complete(2022)
    make_action("gammelt og gjort", "done", 2015)
    make_action("gammelt og i gang", "in_progress", 2015)
    make_action("nytt og i gang", "in_progress")


def found(asked=""):
    return promises(asked, followed_actions())


def titles(asked):
    return {action.title for _goal, members in found(asked).shown for action in members}


def page(shown):
    html = render_to_string(
        "components/_promises.html",
        {"promises": shown, "files": TableFiles("tabell.csv", "tabell.xlsx")},
    )
    return Reader(f"<main>{html}</main>").text


# What is asked for --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            "", {"gammelt og gjort", "gammelt og i gang", "nytt og i gang"}, id="everything"
        ),
        pytest.param("gjennomfoert", {"gammelt og gjort"}, id="done"),
        pytest.param("i-gang", {"gammelt og i gang", "nytt og i gang"}, id="begun"),
        pytest.param("ikke-fulgt-opp", {"gammelt og i gang"}, id="left-alone"),
        pytest.param("forsinket", set(), id="none-such"),
    ],
)
def test_the_address_narrows_the_table_down(actions, asked, expected):
    assert titles(asked) == expected


def test_every_status_can_be_asked_for_by_its_own_name():
    assert {part.value: status for part, status in STATUSES.items()} == {
        slugify(str(status.label)): status for status in Action.Status
    }


@pytest.mark.parametrize("asked", ["gjennomført", "done", "ALL"])
def test_what_cannot_be_asked_for_is_not_found(asked):
    with pytest.raises(Http404, match=f"Tiltak kan ikke vises etter «{asked}»"):
        found(asked)


def test_a_promise_without_a_status_is_told_and_counted_as_one(actions):
    unsaved = Action(title="Lovet", status="", objective=make_objective())
    unsaved.unfollowed_since = None
    shown = promises("uten-status", [*followed_actions(), unsaved])
    assert [members for _goal, members in shown.shown] == [[unsaved]]
    assert ("Uten registrert status", 1) in told(shown)
    assert "Lovet ikke oppgitt ikke oppgitt ikke oppgitt" in page(shown)
    assert promises_table("Lovet og gjort", shown).rows[0][3:5] == ("", None)


# How they are counted -----------------------------------------------------------------------------


def told(shown):
    return [(choice.label, choice.count) for choice in shown.choices]


def test_each_status_is_counted_whatever_is_shown(actions):
    counted = [("Alle", 3), ("Gjennomført", 1), ("I gang", 2), ("Ikke fulgt opp siden 2015", 1)]
    assert told(found()) == counted
    assert told(found("gjennomfoert")) == counted


def test_what_is_asked_for_is_counted_though_it_is_none(actions):
    assert ("Forsinket", 0) in told(found("forsinket"))
    assert [choice.label for choice in found("forsinket").choices if choice.current] == [
        "Forsinket"
    ]


def test_no_year_is_told_of_actions_left_alone_in_different_years(actions):
    make_action("eldre", "delayed", 2014)
    assert ("Ikke fulgt opp", 2) in told(found())


def test_each_way_leads_to_the_table(actions):
    ways = {choice.part: choice.query for choice in found().choices}
    assert ways[Part.DONE] == "?status=gjennomfoert#lovet-og-gjort"
    assert ways[Part.ALL] == "?#lovet-og-gjort"


# Under which goal ---------------------------------------------------------------------------------


def test_a_goal_without_actions_says_so_until_the_table_is_narrowed_down(actions):
    empty = objective_goal(make_objective("Sikre representativitet"))
    shown = promises("", followed_actions(), [empty])
    assert shown.shown[0] == (empty, [])
    assert "Sikre representativitet Handlingsprogram Ingen tiltak er registrert." in page(shown)
    assert empty not in dict(promises("i-gang", followed_actions(), [empty]).shown)


def test_a_goal_may_say_where_its_actions_are_told(actions):
    goal = Goal(
        "Frivillighet", "/fokusomraader/medvirkning/", "", "Se frivillighet", "/frivillighet/"
    )
    text = page(promises("", followed_actions(), [goal]))
    assert "Frivillighet Se frivillighet" in text
    assert "Ingen tiltak er registrert." not in text


def test_a_subject_may_put_actions_under_goals_of_its_own(actions):
    theme = Goal("Møteplasser", "/frivillighet/#moeteplasser")
    shown = promises("", followed_actions(), [theme], lambda action: theme)
    assert [goal.name for goal, _members in shown.shown] == ["Møteplasser"]
    assert len(shown.actions) == 3


# What the row says --------------------------------------------------------------------------------


def test_a_row_says_when_it_was_followed_up_by_whom_and_where_it_is_read():
    make_complete(2022)
    make_action(
        "Arena for mangfold",
        "delayed",
        2015,
        outcome="To møter er holdt.",
        responsible="Rådmannen",
        due_year=2016,
        document=make_document(),
    )
    assert (
        "Arena for mangfold To møter er holdt. frist 2016 Forsinket 31.12.2015 "
        "ikke fulgt opp siden 2015 Rådmannen Årsrapport 2015" in page(found())
    )


def test_what_is_not_told_is_a_word():
    make_action("Uten kilde")
    assert "Uten kilde Gjennomført 31.12.2022 ikke oppgitt ikke oppgitt" in page(found())


def test_a_status_that_nothing_has_is_a_sentence(actions):
    assert "Ingen tiltak har denne statusen." in page(found("avsluttet"))


# As a file ----------------------------------------------------------------------------------------


def test_the_file_holds_what_the_page_shows(actions):
    make_action("med alt", "delayed", 2014, responsible="Rådmannen", place="Kulepunkt 1")
    table = promises_table("Lovet og gjort", found("ikke-fulgt-opp"))
    rows = [dict(zip(table.headings, row, strict=True)) for row in table.rows]
    assert {row["Løfte eller tiltak"] for row in rows} == {"gammelt og i gang", "med alt"}
    newest = next(row for row in rows if row["Løfte eller tiltak"] == "med alt")
    assert newest["Status"] == "Forsinket"
    assert newest["Sist fulgt opp"] == "31.12.2014"
    assert newest["Ikke fulgt opp siden"] == 2014
    assert newest["Ansvarlig"] == "Rådmannen"
    assert newest["Sted i kilden"] == "Kulepunkt 1"
    assert newest["Kilde"] is None


def test_all_is_read_in_one_query(actions, django_assert_num_queries):
    with django_assert_num_queries(1):
        promises_table("Lovet og gjort", found())
