"""The tiles of volunteering: on the front page, and on the subject's own page."""

import pytest

from frivillighet.figures import (
    GRANTS,
    SATISFACTION,
    VOLUNTEERS,
    volunteering_figures,
)
from frivillighet.tests.make import about_volunteering, make_action, make_theme
from frivillighet.tiles import dashboard_tiles, front_part
from indikatorer.models import BreakKind
from indikatorer.pages.tiles import front_parts
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_objective,
    make_place,
    make_result,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def volunteers():
    """Fewer than before the merger, by another survey."""
    make_area(formed_year=2020)
    indicator = about_volunteering(VOLUNTEERS)
    make_result(indicator, 2018, 54)
    make_result(indicator, 2022, 46)
    make_break(indicator, 2022, kind=BreakKind.CAUTION)
    return indicator


def test_volunteers_are_shown_with_year_limit_and_caution(volunteers):
    (tile,) = front_part().tiles
    assert tile.number == "46\u00a0%"
    assert tile.said == "av innbyggerne deltar i frivillig arbeid"
    assert (tile.period, tile.standing) == ("2022", "Ingen grense")
    assert tile.notes == ("må leses med varsomhet",)
    assert tile.url == "/frivillighet/"


def test_a_figure_without_caution_has_no_note(db):
    make_result(about_volunteering(SATISFACTION, unit="av 6", decimals=1), 2022, 4.8)
    (tile,) = front_part().tiles
    assert (tile.number, tile.notes) == ("4,8\u00a0av 6", ())


def test_actions_are_counted_by_status(volunteers):
    goal = make_objective("Tilrettelegge")
    make_place(volunteers, objective=goal)
    for title, status, year in [
        ("Idretts-SFO", "done", 2015),
        ("Kurs", "done", 2022),
        ("Kultur-SFO", "not_started", 2015),
    ]:
        make_action(title, goal, status=status, year=year)
    make_action("Ny skole", make_objective("Noe annet"), status="done")
    tile = front_part().tiles[-1]
    assert tile.number == "3 tiltak"
    assert tile.notes == ("2 gjennomført", "1 ikke startet")
    assert tile.period == "2015–2022"
    assert tile.url == "/frivillighet/#tiltak"


def test_an_action_of_the_policy_is_counted_whatever_goal_it_serves(db):
    theme = make_theme()
    theme.actions.add(make_action("Innbyggertorg", make_objective("Noe annet"), status="done"))
    (tile,) = front_part().tiles
    assert tile.number == "Ett tiltak"


def test_the_front_page_has_no_part_without_tiles(db):
    assert front_part().tiles == ()
    assert "Frivillighet" not in [part.heading for part in front_parts()]


def test_the_front_page_finds_the_tiles(volunteers):
    assert "Frivillighet" in [part.heading for part in front_parts()]


def test_the_dashboard_leads_to_each_indicator_and_names_a_former_municipality(volunteers):
    old = make_area("Asker (til 2019)", successor=make_area())
    make_result(about_volunteering(GRANTS, unit="kr"), 2015, 92854, area=old)
    tiles = dashboard_tiles(volunteering_figures())
    assert [tile.url for tile in tiles] == [
        f"/indikatorer/{VOLUNTEERS}/",
        f"/indikatorer/{GRANTS}/",
    ]
    assert [tile.notes for tile in tiles] == [("må leses med varsomhet",), ("Asker (til 2019)",)]
