"""The pages about focus areas: years, verdicts, how it moves, and what is counted."""

import pytest

from indikatorer.models import FocusArea
from indikatorer.pages.focus_areas import focus_area_cards, focus_area_page
from indikatorer.tests.make import (
    make_area,
    make_focus_area,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_time():
    """An indicator of a plan that governs from 2014 to 2019."""
    indicator = make_indicator()
    make_place(indicator)
    return indicator


def page():
    return focus_area_page(FocusArea.objects.select_related("plan__area").get())


def counted(rows) -> dict[str, int]:
    return {part.mark.level: part.count for part in rows.tally}


def test_each_year_has_its_own_verdict(in_time):
    for year, value in [(2014, 99), (2015, 90), (2016, 50)]:
        make_result(in_time, year, value)
    [row] = page().rows
    levels = [(year, figure.mark.level) for year, figure in row.cells]
    assert levels == [(2014, "target"), (2015, "accepted"), (2016, "failed")]
    assert [mark.level for mark in page().marks] == ["target", "accepted", "failed"]


def test_a_year_outside_the_plan_is_not_on_its_page(in_time):
    make_result(in_time, 2019, 99)
    make_result(in_time, 2020, 50)
    assert page().years == (2019,)


def test_another_municipality_is_not_on_the_page(in_time):
    make_result(in_time, 2014, 99)
    make_result(in_time, 2015, 99, area=make_area("Bærum", is_own=False))
    assert page().years == (2014,)


def test_the_page_counts_its_newest_year_with_a_value(in_time):
    other = make_indicator("Kvalitet")
    make_place(other)
    make_result(in_time, 2015, 90)
    make_result(in_time, 2016, reason="not_measured")
    assert page().year == 2015
    assert counted(page()) == {"accepted": 1, "without": 1}


def test_how_it_moves_is_told_by_the_newest_figure_with_a_value(in_time):
    for year, value in [(2014, 90), (2015, 99)]:
        make_result(in_time, year, value)
    make_result(in_time, 2016, reason="not_measured")
    [row] = page().rows
    assert row.newest.change.trend == "better"
    assert page().changes == "1 bedre"


def test_an_area_without_figures_says_nothing_of_a_year(in_time):
    assert page().year is None
    assert page().marks == []


def test_each_plan_is_counted_in_its_own_newest_year(in_time):
    later = make_plan("Kommuneplan", year_from=2020, year_to=None)
    area = make_focus_area("Klima", plan=later)
    emissions = make_indicator("Utslipp")
    make_place(emissions, objective=make_objective("Lavere utslipp", focus_area=area))
    make_result(in_time, 2015, 99)
    make_result(emissions, 2022, 50)
    newest, oldest = focus_area_cards()
    assert (newest.plan.name, newest.year) == ("Kommuneplan", 2022)
    assert (oldest.plan.name, oldest.year) == ("Handlingsprogram", 2015)
    assert counted(newest.cards[0]) == {"failed": 1}
    assert counted(oldest.cards[0]) == {"target": 1}


def test_a_focus_area_without_indicators_is_still_in_the_list():
    make_focus_area("Klima")
    [part] = focus_area_cards()
    assert [card.focus_area.name for card in part.cards] == ["Klima"]
    assert part.cards[0].tally == []
