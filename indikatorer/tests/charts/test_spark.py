"""Sparklines: the shape of a development, and nothing outside its small sheet."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given

from indikatorer.charts.spark import HEIGHT, MARGIN, WIDTH, sparkline
from indikatorer.tests.charts.drawn import (
    FIRST_YEARS,
    observations,
    observed,
    vertices,
    whatever_comes,
)


def test_the_line_goes_up_to_the_newest_value():
    spark = sparkline(observed({2013: 5, 2014: 6, 2015: 9}))
    places = vertices(spark.lines[0])
    assert [x for x, _y in places] == [MARGIN, WIDTH / 2, WIDTH - MARGIN]
    assert places[0][1] == HEIGHT - MARGIN
    assert places[-1] == spark.last == (WIDTH - MARGIN, MARGIN)
    assert spark.lonely == ()


@pytest.mark.parametrize(
    ("values", "breaks", "lengths", "lonely"),
    [
        pytest.param({2013: 5, 2014: 6, 2015: 7}, [], [3], 0, id="whole"),
        pytest.param({2012: 5, 2013: 6, 2014: None, 2015: 7}, [], [2], 0, id="gap"),
        pytest.param({2012: 5, 2013: 6, 2014: 7, 2015: 8}, [2014], [2, 2], 0, id="break"),
        pytest.param({2012: 5, 2013: None, 2014: 7, 2015: 8}, [], [2], 1, id="lonely-first"),
        pytest.param({2013: 5, 2014: None, 2015: 7}, [], [], 1, id="the-newest-has-its-own-sign"),
    ],
)
def test_it_is_parted_like_the_large_one_and_values_without_a_line_are_dots(
    values, breaks, lengths, lonely
):
    spark = sparkline(observed(values), dict.fromkeys(breaks, "Brudd"))
    assert [len(vertices(line)) for line in spark.lines] == lengths
    assert len(spark.lonely) == lonely


@pytest.mark.parametrize(
    ("break_years", "said"),
    [
        pytest.param([2014], "Brudd 2014", id="inside"),
        pytest.param([2014, 2015], "Brudd 2014, Brudd 2015", id="two"),
        pytest.param([2012, 2013, 2016], "", id="where-nothing-is-parted"),
    ],
)
def test_a_break_stands_between_its_year_and_the_one_before(break_years, said):
    broken = dict.fromkeys(break_years, "Brudd")
    spark = sparkline(observed({2013: 5, 2014: 6, 2015: 7}), broken)
    assert spark.said == said
    width = (WIDTH - 2 * MARGIN) / 2
    between = {2014: MARGIN + width / 2, 2015: MARGIN + width * 3 / 2}
    assert list(spark.breaks) == [between[year] for year in break_years if year in between]


def test_a_break_after_the_newest_value_parts_nothing_yet():
    assert sparkline(observed({2013: 5, 2014: 6, 2015: None}), {2015: "Brudd"}).breaks == ()


def test_it_rises_when_a_place_in_a_ranking_gets_better():
    spark = sparkline(observed({2013: 14, 2014: 14, 2015: 11}), best_on_top=True)
    assert [y for _x, y in vertices(spark.lines[0])] == [HEIGHT - MARGIN, HEIGHT - MARGIN, MARGIN]


@pytest.mark.parametrize("values", [{}, {2014: 5}, {2013: None, 2014: 5}, {2013: None}])
def test_one_value_is_no_development(values):
    assert sparkline(observed(values)) is None


def test_a_year_is_asked_for_nothing_but_its_value():
    line = [SimpleNamespace(year=year, value=value) for year, value in ((2013, 5), (2014, None))]
    line.append(SimpleNamespace(year=2015, value=Decimal("7.5")))
    same = observed({2013: 5, 2014: None, 2015: 7.5})
    assert sparkline(line, {2015: "Brudd"}) == sparkline(same, {2015: "Brudd"})


def test_equal_values_lie_in_the_middle():
    assert sparkline(observed({2013: 5, 2014: 5})).last[1] == HEIGHT / 2


@whatever_comes
@given(FIRST_YEARS.flatmap(lambda first: observations(first, 12)))
def test_everything_is_drawn_inside(line):
    spark = sparkline(line)
    if spark is None:
        return
    places = [v for path in spark.lines for v in vertices(path)]
    for x, y in [*places, *spark.lonely, spark.last]:
        assert MARGIN <= x <= WIDTH - MARGIN
        assert MARGIN <= y <= HEIGHT - MARGIN
    measured = sum(item.value is not None for item in line)
    reached = len(set(places)) + len(spark.lonely) + (spark.last not in places)
    assert reached == measured
