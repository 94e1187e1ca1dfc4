"""A year's status: which plans and rows it has, and what stands where something is absent."""

import pytest

from asker.tests.reader import Reader
from indikatorer.figures.years import status_years
from indikatorer.pages.status import status_report, status_table
from indikatorer.tests.make import (
    make_area,
    make_band,
    make_break,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db


def report(year=2016):
    years = status_years()
    return status_report(years.of(year), years)


def in_plan(name, bands=(), **figures):
    """An indicator in the plan, with a value or a reason for each `y2016=…`."""
    indicator = make_indicator(name, decimals=0)
    place = make_place(indicator, bands)
    for year, value in figures.items():
        told = {"reason": value} if isinstance(value, str) else {"value": value}
        make_result(indicator, int(year[1:]), **told)
    return place


def told(column):
    table = status_table(report())
    name, place = table.headings.index("Indikator"), table.headings.index(column)
    return {row[name]: row[place] for row in table.rows}


# Why something is absent --------------------------------------------------------------------------


@pytest.fixture
def absences():
    """One row for each reason why a verdict or a change is not told."""
    in_plan("første tall", y2016=5)
    in_plan("brudd", y2015=3, y2016=5)
    make_break(in_plan("brutt", y2015=4, y2016=5).indicator, 2016)
    in_plan("ikke målt", [target(1)], y2015=4, y2016="not_measured")
    in_plan("ikke registrert", [target(1)], y2015=4)
    later = in_plan("senere", y2015=4, y2016=4)
    make_band(later, target(9), from_year=2018)


def test_why_there_is_no_verdict_is_a_word_of_its_own(absences):
    assert told("Vurdering") == {
        "første tall": "Uten grense",
        "brudd": "Uten grense",
        "brutt": "Uten grense",
        "ikke målt": "Ikke målt",
        "ikke registrert": "Ikke registrert",
        "senere": "Målet gjelder senere",
    }


def test_why_there_is_no_change_is_a_word_of_its_own(absences):
    assert told("Retning") == {
        "første tall": "Ingen tidligere tall",
        "brudd": "bedre",
        "brutt": "Kan ikke sammenlignes med tidligere tall",
        "ikke målt": "",
        "ikke registrert": "",
        "senere": "uendret",
    }


def test_the_page_says_the_same_words(absences, client):
    rows = {
        row[0].split(" Grense:")[0]: row
        for row in Reader(client.get("/status/2016/").content.decode()).rows
    }
    said = {name: (row[-2], row[-1]) for name, row in rows.items()}
    assert said == {
        "første tall": ("Uten grense", "Ingen tidligere tall"),
        "brudd": ("Uten grense", "+2 prosentpoeng fra 2015, bedre"),
        "brutt": ("Uten grense", "Kan ikke sammenlignes med tidligere tall"),
        "ikke målt": ("Ikke målt", ""),
        "ikke registrert": ("Ikke registrert", ""),
        "senere": ("Målet gjelder senere", "Uendret fra 2015"),
    }


def test_only_a_limit_that_judges_the_year_counts_as_one_now(absences):
    assert {row.name for row in report().rows if row.has_limits_now} == {
        "ikke målt",
        "ikke registrert",
    }


# What belongs to a year ---------------------------------------------------------------------------


def test_a_plan_without_anything_for_the_year_does_not_join_it():
    in_plan("i planen", y2016=5)
    silent = make_plan("Taus plan", year_from=2014, year_to=2019)
    make_place(make_indicator("taust"), plan=silent, objective=make_objective("T", plan=silent))
    assert [plan.name for plan in report().of.plans] == ["Handlingsprogram"]
    assert [row.name for row in report().rows] == ["i planen"]


def test_figures_of_later_years_and_other_places_are_not_the_years():
    place = in_plan("svar", y2015=4, y2016=5, y2017=6)
    make_result(place.indicator, 2016, 9, area=make_area("Bærum", is_own=False))
    [row] = report().rows
    assert [(item.year, item.value) for item in row.history] == [(2015, 4), (2016, 5)]
    assert row.figure is row.history[-1]


def test_a_row_without_a_figure_has_no_development_beside_it():
    in_plan("målt", y2014=3, y2015=4, y2016=5)
    in_plan("ikke målt", y2014=3, y2015=4, y2016="pending")
    assert {row.name: bool(row.spark) for row in report().rows} == {
        "målt": True,
        "ikke målt": False,
    }


def test_actions_are_counted_by_how_far_they_have_come():
    place = in_plan("svar", y2016=5)
    for title, status in [("A", "done"), ("B", "in_progress"), ("C", "in_progress")]:
        place.objective.actions.create(
            title=title, slug=title.lower(), status=status, status_date="2016-12-31"
        )
    [part] = report().focus_areas[0].objectives
    assert part.actions_in_words == "2 i gang, 1 gjennomført"
