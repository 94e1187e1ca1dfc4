"""How figures change along their own lines: what is compared, and what is not."""

from decimal import Decimal

import pytest

from indikatorer.assessment import Change, Trend
from indikatorer.figures import published
from indikatorer.figures.figure import group_by
from indikatorer.figures.record import BY_NAME
from indikatorer.models import MissingReason
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_breakdown,
    make_category,
    make_figure,
    make_indicator,
    make_result,
    new_area,
    target,
)

NBSP = "\u00a0"


def changes(figures):
    """What is said of each figure's change, None where nothing is."""
    return [figure.change_text or None for figure in figures]


def make_line(indicator, values, **fields):
    """One result for each year with its value; a text without digits is a reason."""
    return [
        make_result(indicator, year, reason=value, **fields)
        if value in MissingReason
        else make_result(indicator, year, value, **fields)
        for year, value in values.items()
    ]


@pytest.mark.django_db
def test_each_figure_tells_the_change_from_the_one_before():
    make_line(make_indicator(decimals=1), {2012: "60", 2013: "58", 2014: "58"})
    assert changes(published.figures()) == [
        None,
        f"\u22122,0{NBSP}prosentpoeng fra 2012, dårligere",
        "Uendret fra 2013",
    ]


@pytest.mark.django_db
def test_a_change_names_its_arrow():
    make_line(make_indicator(decimals=0, direction="lower"), {2013: "60", 2014: "58"})
    newest = published.figures()[-1]
    assert newest.moved == Change(Decimal(-2), 2013, Trend.BETTER)
    assert newest.change_text == f"\u22122{NBSP}prosentpoeng fra 2013, bedre"


@pytest.mark.django_db
def test_a_change_between_periods_names_the_earlier_period():
    indicator = make_indicator(name="Turnover", decimals=1, direction="lower")
    for year, value in [(2021, "12.5"), (2022, "13.2")]:
        make_result(indicator, year, value, year_from=year - 1)
    newest = published.figures()[-1]
    assert newest.moved == Change(Decimal("0.7"), 2021, Trend.WORSE)
    assert newest.change_text == f"+0,7{NBSP}prosentpoeng fra 2020–2021, dårligere"
    assert BY_NAME["change_since"].cell(newest) == "2020–2021"


@pytest.mark.django_db
def test_a_year_without_a_value_is_stepped_over():
    make_line(make_indicator(decimals=0), {2012: "60", 2013: "not_measured", 2014: "62"})
    assert changes(published.figures()) == [
        None,
        None,
        f"+2{NBSP}prosentpoeng fra 2012, bedre",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("break_years", "told"),
    [
        pytest.param([], [False, True, True], id="no-break"),
        pytest.param([2013], [False, False, True], id="break-in-the-middle-year"),
        pytest.param([2014], [False, True, False], id="break-in-the-last-year"),
        pytest.param([2013, 2014], [False, False, False], id="two-breaks"),
        pytest.param([2012], [False, True, True], id="break-in-the-first-year"),
    ],
)
def test_no_change_is_told_across_a_break(break_years, told):
    indicator = make_indicator()
    make_line(indicator, {2012: "60", 2013: "61", 2014: "62"})
    for year in break_years:
        make_break(indicator, year)
    assert [text is not None for text in changes(published.figures())] == told


@pytest.mark.django_db
def test_periods_of_different_length_do_not_compare():
    indicator = make_indicator(decimals=0)
    make_result(indicator, 2017, "60")
    make_result(indicator, 2019, "62", year_from=2018)
    make_result(indicator, 2021, "65", year_from=2020)
    make_result(indicator, 2022, "66")
    assert changes(published.figures()) == [
        None,
        None,
        f"+3{NBSP}prosentpoeng fra 2018–2019, bedre",
        None,
    ]


@pytest.mark.django_db
def test_no_change_is_told_from_one_area_to_another():
    indicator = make_indicator(decimals=0)
    before, after = make_area("Asker (til 2019)"), make_area("Asker")
    make_line(indicator, {2018: "60", 2019: "62"}, area=before)
    make_line(indicator, {2020: "70", 2021: "72"}, area=after)
    figures = published.figures()
    assert [figure.year for figure in figures] == [2018, 2019, 2020, 2021]
    assert changes(figures) == [
        None,
        f"+2{NBSP}prosentpoeng fra 2018, bedre",
        None,
        f"+2{NBSP}prosentpoeng fra 2020, bedre",
    ]


@pytest.mark.django_db
def test_each_indicator_has_a_series_and_breaks_of_its_own():
    one, other = make_indicator("Den ene"), make_indicator("Den andre")
    make_line(one, {2013: "60", 2014: "61"})
    make_line(other, {2013: "60", 2014: "61"})
    make_break(one, 2014)
    found = group_by(published.figures(), lambda figure: figure.indicator)
    assert changes(found[one]) == [None, None]
    assert changes(found[other]) == [None, f"+1,00{NBSP}prosentpoeng fra 2013, bedre"]


@pytest.mark.django_db
def test_the_parts_of_a_whole_have_series_of_their_own():
    breakdown = make_breakdown()
    indicator = make_indicator(decimals=0, breakdown=breakdown)
    women, men = (make_category(name, breakdown=breakdown) for name in ("kvinner", "menn"))
    for year, parts in [(2013, {women: 60, men: 50}), (2014, {women: 61, men: 53})]:
        make_result(indicator, year, 55)
        for category, value in parts.items():
            make_result(indicator, year, value, category=category)
    told = {str(item.category): item.change_text for item in published.figures(year=2014)}
    assert told == dict.fromkeys(["None", "kvinner", "menn"], ""), "their lines were not read"
    newest = [item for item in published.figures() if item.year == 2014]
    assert {str(item.category): item.moved.difference for item in newest} == {
        "None": 0,
        "kvinner": 1,
        "menn": 3,
    }


@pytest.mark.parametrize(
    ("since", "year", "words"),
    [
        pytest.param(2019, 2019, "+3 fra 2019, før sammenslåingen", id="before"),
        pytest.param(2020, 2020, "+3 fra 2020, bedre", id="after"),
    ],
)
def test_a_change_from_before_the_merger_says_so_and_is_not_judged(since, year, words):
    asker = new_area(formed_year=2020)
    earlier = make_figure(year, 4, since=since, area=asker)
    assert make_figure(2022, 7, area=asker, earlier=earlier).change_text == words


def test_a_period_that_began_before_the_merger_is_partly_before_it():
    asker = new_area(formed_year=2020)
    earlier = make_figure(2020, 4, since=2019, area=asker)
    figure = make_figure(2022, 7, since=2021, area=asker, earlier=earlier)
    assert figure.change_text == "+3 fra 2019–2020, delvis før sammenslåingen"
    assert earlier.note == "Delvis fra før sammenslåingen i 2020"


def test_a_figure_from_before_the_merger_is_not_judged():
    figure = make_figure(2019, 96, bands=[target(95)], area=new_area(formed_year=2020))
    figure.plan_place.plan.limits_from = 2020
    figure.plan_place.plan.figures_from = 2019
    assert figure.no_verdict == "Ikke vurdert: før sammenslåingen"
