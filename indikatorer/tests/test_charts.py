from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.charts.bars import share_of_largest
from indikatorer.charts.scales import nice_ticks
from indikatorer.charts.time import HEIGHT, Observation, spread, time_chart
from indikatorer.tests.make import IN_TIME, accepted, failed, number, target


def observed(values):
    """A series from {year: value}; None is a year that was not measured."""
    return [
        Observation(year, number(value), "Ikke målt" if value is None else str(value))
        for year, value in values.items()
    ]


def chart(values, **options):
    return time_chart("Svar i tide", observed(values), format_tick=str, **options)


def vertices(line):
    return [tuple(map(float, vertex.split(","))) for vertex in line.split()]


def years_of(drawn):
    """The years that each stretch of line goes through."""
    year_at = {point.x: point.year for point in drawn.points}
    return [[year_at[x] for x, _y in vertices(line)] for line in drawn.lines]


# Axes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        pytest.param(0, 100, [0, 20, 40, 60, 80, 100], id="percent"),
        pytest.param(0, 6, [0, 2, 4, 6], id="stars"),
        pytest.param(94.5, 99.34, [94, 95, 96, 97, 98, 99, 100], id="far-from-zero"),
        pytest.param(1207, 1623, [1200, 1300, 1400, 1500, 1600, 1700], id="thousands"),
        pytest.param(-3, 3, [-4, -2, 0, 2, 4], id="both-sides-of-zero"),
        pytest.param(7, 7, [6, 6.5, 7, 7.5, 8], id="a-single-value"),
        pytest.param(0, 0, [-1, -0.5, 0, 0.5, 1], id="only-zero"),
    ],
)
def test_ticks_are_round_numbers(low, high, expected):
    assert nice_ticks(low, high) == expected


AMOUNTS = st.integers(-(10**15) + 1, 10**15 - 1).map(lambda digits: digits / 10**4)


@given(AMOUNTS, AMOUNTS)
def test_ticks_cover_the_range_in_even_steps(one, other):
    low, high = sorted([one, other])
    ticks = nice_ticks(low, high)
    slack = 1e-9 * max(abs(low), abs(high), 1)
    assert ticks[0] <= low + slack
    assert ticks[-1] >= high - slack
    assert 3 <= len(ticks) <= 8
    steps = [later - earlier for earlier, later in pairwise(ticks)]
    assert min(steps) > 0
    assert max(steps) == pytest.approx(min(steps), abs=slack)


def test_the_axis_reaches_the_limits_that_values_are_held_against():
    drawn = chart({2014: 90, 2015: 91}, bands=[(2014, 2015, [target(99)])])
    assert float(drawn.y_ticks[-1].label) >= 99


def test_the_axis_ends_where_the_scale_ends():
    drawn = chart({2014: 60, 2015: 100}, scale_end=Decimal(100))
    assert float(drawn.y_ticks[-1].label) == 100


def test_the_axis_does_not_go_below_zero_for_values_that_do_not():
    drawn = chart({2014: 1, 2015: 60})
    assert float(drawn.y_ticks[0].label) == 0


def test_every_year_is_written_while_there_is_room():
    drawn = chart({year: 50 + year - 2000 for year in range(2011, 2017)})
    assert sorted(tick.label for tick in drawn.x_ticks) == [str(y) for y in range(2011, 2017)]


def test_the_newest_year_is_written_also_when_not_all_are():
    drawn = chart({year: year for year in range(1990, 2020)})
    written = sorted(int(tick.label) for tick in drawn.x_ticks)
    assert written[-1] == 2019
    assert len(written) <= 12


# Lines --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "break_years", "stretches"),
    [
        pytest.param({2012: 5, 2013: 6, 2014: 7}, [], [[2012, 2013, 2014]], id="whole"),
        pytest.param(
            {2011: 5, 2012: 6, 2013: None, 2014: 7, 2015: 8},
            [],
            [[2011, 2012], [2014, 2015]],
            id="parted-by-a-year-without-a-value",
        ),
        pytest.param(
            {2011: 5, 2012: 6, 2013: 7, 2014: 8},
            [2013],
            [[2011, 2012], [2013, 2014]],
            id="parted-by-a-break",
        ),
        pytest.param(
            {2011: 5, 2012: 6, 2014: 7, 2015: 8},
            [2013],
            [[2011, 2012], [2014, 2015]],
            id="parted-by-a-break-in-a-year-that-is-not-there",
        ),
        pytest.param(
            {2012: 5, 2013: 6, 2014: 7}, [2012], [[2012, 2013, 2014]], id="break-in-the-first-year"
        ),
        pytest.param({2012: 5, 2013: 6, 2014: 7}, [2014], [[2012, 2013]], id="break-in-the-last"),
        pytest.param({2012: 5, 2013: None, 2014: 7}, [], [], id="lone-points-have-no-line"),
        pytest.param(
            {2011: None, 2012: 5, 2013: 6, 2014: None}, [], [[2012, 2013]], id="gaps-at-both-ends"
        ),
        pytest.param(
            {2012: 5, 2013: None, 2014: 7, 2015: 8}, [2014], [[2014, 2015]], id="gap-and-break"
        ),
    ],
)
def test_the_line_parts_at_missing_years_and_at_breaks(values, break_years, stretches):
    assert years_of(chart(values, break_years=break_years)) == stretches


def test_every_value_has_a_point_and_every_missing_one_a_gap_with_its_word():
    drawn = chart({2012: 5, 2013: None, 2014: 0, 2015: 7})
    assert [point.year for point in drawn.points] == [2012, 2014, 2015]
    assert [gap.label for gap in drawn.gaps] == ["Ikke målt"]
    assert drawn.points[0].x < drawn.gaps[0].x < drawn.points[1].x


@pytest.mark.parametrize(
    ("break_years", "drawn"),
    [
        pytest.param([2014], 1, id="inside"),
        pytest.param([2012], 0, id="in-the-first-year"),
        pytest.param([2011], 0, id="before"),
        pytest.param([2016], 0, id="after"),
    ],
)
def test_a_break_is_drawn_between_two_years(break_years, drawn):
    result = chart({2012: 5, 2013: 6, 2014: 7, 2015: 8}, break_years=break_years)
    assert len(result.breaks) == drawn
    assert all(result.points[1].x < at < result.points[2].x for at in result.breaks)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({}, id="nothing"),
        pytest.param({2014: 5}, id="one-year"),
        pytest.param({2013: None, 2014: 5}, id="one-value"),
        pytest.param({2013: None, 2014: None}, id="no-values"),
    ],
)
def test_fewer_than_two_values_make_no_chart(values):
    assert chart(values) is None


def test_a_higher_value_is_drawn_higher_and_a_later_year_further_right():
    first, second = chart({2013: 5, 2014: 9}).points
    assert second.y < first.y
    assert second.x > first.x


def test_all_values_are_written_while_there_are_few_and_the_newest_always():
    few = chart({year: year for year in range(2008, 2020)})
    many = chart({year: year for year in range(2007, 2020)})
    assert all(point.labelled for point in few.points)
    assert [point.year for point in many.points if point.labelled] == [2019]


@pytest.mark.parametrize(
    ("values", "valleys"),
    [
        pytest.param({2012: 5, 2013: 3, 2014: 6}, [2013], id="in-the-middle"),
        pytest.param({2012: 3, 2013: 5}, [2012], id="at-the-beginning"),
        pytest.param({2012: 5, 2013: 3}, [2013], id="at-the-end"),
        pytest.param({2012: 3, 2013: 3}, [], id="level"),
    ],
)
def test_the_number_of_a_valley_stands_below_it(values, valleys):
    points = chart(values).points
    assert [point.year for point in points if point.valley] == valleys
    assert [point.year for point in points if point.label_y > point.y] == valleys


# Others beside us ---------------------------------------------------------------------------------


def test_another_area_is_drawn_on_the_same_axes_beside_ours():
    others = [("Bærum", observed({2013: 60, 2014: 80})), ("Lier", observed({2013: None}))]
    drawn = chart({2013: 60, 2014: 70}, name="Asker", companions=others)
    own, other = drawn.companions
    assert [(line.number, line.name) for line in drawn.companions] == [(0, "Asker"), (1, "Bærum")]
    assert [(p.x, p.y) for p in own.points] == [(p.x, p.y) for p in drawn.points]
    assert (other.points[0].x, other.points[0].y) == (own.points[0].x, own.points[0].y)
    assert other.points[1].y < own.points[1].y


def test_names_at_the_lines_stand_instead_of_numbers():
    others = [("Bærum", observed({2013: 60, 2014: 80}))]
    beside_others = chart({2013: 60, 2014: 70}, name="Asker", companions=others)
    alone = chart({2013: 60, 2014: 70}, name="Asker")
    assert not any(point.labelled for point in beside_others.points)
    assert alone.companions == ()


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([10, 50], [10, 50], id="far-apart-stay"),
        pytest.param([10, 12], [10, 24], id="the-lower-one-moves-down"),
        pytest.param([12, 10], [24, 10], id="whatever-their-order"),
        pytest.param([10, 10, 10], [10, 24, 38], id="three-at-one-place"),
        pytest.param([10, 20, 50], [10, 24, 50], id="no-more-than-needed"),
    ],
)
def test_names_are_spread_so_that_each_has_room(places, expected):
    assert spread(places, 14) == expected


# Limits -------------------------------------------------------------------------------------------


def by_level(drawn):
    return {rectangle.level: rectangle for rectangle in drawn.bands}


def test_a_limit_lies_where_its_values_do():
    drawn = chart({2014: 80, 2015: 94}, bands=[(2014, 2015, [accepted(80, 94)])])
    low, high = drawn.points
    band = by_level(drawn)["accepted"]
    assert band.y == high.y
    assert band.y + band.height == pytest.approx(low.y)


def test_an_open_end_goes_to_the_edge_of_the_frame():
    bands = [target(90), failed(upper=70)]
    drawn = chart({2014: 60, 2015: 95}, bands=[(2014, 2015, bands)])
    best, worst = by_level(drawn)["target"], by_level(drawn)["failed"]
    assert best.y == drawn.top
    assert worst.y + worst.height == pytest.approx(drawn.bottom)
    assert best.y + best.height < worst.y


def test_an_end_far_below_the_values_is_cut_at_the_edge_of_the_frame():
    drawn = chart({2014: 94.5, 2015: 99.34}, bands=[(2014, 2015, IN_TIME)])
    worst = by_level(drawn)["failed"]
    assert float(drawn.y_ticks[0].label) > 0
    assert worst.y + worst.height == pytest.approx(drawn.bottom)


def test_a_limit_covers_the_years_it_held():
    bands = [(2011, 2012, [target(50)]), (2013, 2014, [target(60)])]
    drawn = chart({2011: 40, 2012: 50, 2013: 60, 2014: 70}, bands=bands)
    first, second = drawn.bands
    assert (first.x, first.x + first.width) == (drawn.left, pytest.approx(second.x))
    assert second.x + second.width == pytest.approx(drawn.right)
    assert drawn.points[1].x < second.x < drawn.points[2].x


@pytest.mark.parametrize(
    ("first", "last"),
    [pytest.param(1990, 2012, id="before"), pytest.param(2015, 2100, id="after")],
)
def test_a_limit_that_never_held_in_these_years_is_not_drawn(first, last):
    assert chart({2013: 40, 2014: 50}, bands=[(first, last, IN_TIME)]).bands == ()


VALUES = st.one_of(
    st.none(), st.integers(-(10**8), 10**8).map(lambda digits: Decimal(digits).scaleb(-2))
)
SERIES = st.integers(1995, 2015).flatmap(
    lambda first: st.lists(VALUES, min_size=2, max_size=20).map(
        lambda values: {first + index: value for index, value in enumerate(values)}
    )
)
ENDS = st.one_of(st.none(), st.integers(-(10**7), 10**7))
LIMITS = st.lists(
    st.tuples(ENDS, ENDS)
    .filter(lambda ends: None in ends or ends[0] <= ends[1])
    .map(lambda ends: target(*ends)),
    max_size=4,
)
PLANS = st.lists(st.tuples(st.integers(1990, 2015), st.integers(2010, 2040), LIMITS), max_size=3)


BREAKS = st.lists(st.integers(1990, 2040), max_size=3)


@given(SERIES, PLANS, BREAKS, st.lists(SERIES, max_size=2))
def test_everything_is_drawn_inside_the_frame(values, bands, break_years, others):
    companions = [("Bærum", observed(other)) for other in others]
    drawn = chart(values, bands=bands, break_years=break_years, companions=companions)
    if drawn is None:
        return
    points = [*drawn.points, *[point for line in drawn.companions for point in line.points]]
    stretches = [*drawn.lines, *[part for line in drawn.companions for part in line.lines]]
    across = [
        *[point.x for point in points],
        *[gap.x for gap in drawn.gaps],
        *[tick.at for tick in drawn.x_ticks],
        *drawn.breaks,
        *[band.x for band in drawn.bands],
        *[band.x + band.width for band in drawn.bands],
        *[x for part in stretches for x, _y in vertices(part)],
    ]
    down = [
        *[point.y for point in points],
        *[tick.at for tick in drawn.y_ticks],
        *[band.y for band in drawn.bands],
        *[band.y + band.height for band in drawn.bands],
        *[y for part in stretches for _x, y in vertices(part)],
    ]
    assert drawn.left <= min(across)
    assert max(across) <= drawn.right + 0.1
    assert drawn.top <= min(down)
    assert max(down) <= drawn.bottom + 0.1
    assert all(0 < point.label_y < HEIGHT for point in drawn.points)
    assert all(band.width > 0 and band.height > 0 for band in drawn.bands)


# Bars ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(["50", "100", "25"], [50, 100, 25], id="shares"),
        pytest.param(["0", "4"], [0, 100], id="zero-has-no-length"),
        pytest.param([None, "4"], [0, 100], id="missing-has-no-length"),
        pytest.param(["-2", "4"], [0, 100], id="negative-has-no-length"),
        pytest.param(["-2", "-4"], [0, 0], id="only-negative"),
        pytest.param(["0", "0"], [0, 0], id="only-zeros"),
        pytest.param([None, None], [0, 0], id="only-missing"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_bars_are_measured_against_the_largest(values, expected):
    assert share_of_largest([number(value) for value in values]) == expected
