"""Axes: ticks are round, even, and reach around all that is shown."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.charts.scales import Scale, nice_ticks, place_ticks, value_range
from indikatorer.tests.make import accepted, failed, target


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


@given(st.integers(-(10**8), 10**8), st.integers(1, 10**8))
def test_a_step_is_one_two_or_five_or_a_quarter_of_ten(low, length):
    ticks = nice_ticks(low, low + length)
    first_digits = f"{ticks[1] - ticks[0]:e}".split("e", maxsplit=1)[0].rstrip("0").rstrip(".")
    assert first_digits in {"1", "2", "2.5", "5"}


@pytest.mark.parametrize(
    ("values", "intervals", "end", "expected"),
    [
        pytest.param([50, 60], [], None, (49.2, 60.8), id="a-little-room-on-both-sides"),
        pytest.param([1, 60], [], None, (0, 64.72), id="not-below-zero"),
        pytest.param([-10, 10], [], None, (-11.6, 11.6), id="below-zero-where-values-are"),
        pytest.param([50, 60], [], 100, (49.2, 60.8), id="far-from-the-end-of-the-scale"),
        pytest.param([50, 99], [], 100, (46.08, 100), id="the-scale-ends-at-a-hundred"),
        pytest.param([60, 100], [], 100, (56.8, 100), id="all-the-way-up"),
        pytest.param([50, 90], [], None, (46.8, 93.2), id="more-than-half-would-be-empty"),
        pytest.param([50, 100], [], None, (0, 104), id="half-of-it-is-used"),
        pytest.param([70, 120], [], 100, (66, 120), id="beyond-the-scale-is-still-shown"),
        pytest.param([-95, -90], [], None, (-95.4, 0), id="up-to-zero"),
        pytest.param([90, 91], [target(99)], None, (89.28, 99.72), id="up-to-the-limit"),
        pytest.param([90, 91], [failed(0, 84)], None, (89.92, 91.08), id="not-to-a-far-zero"),
        pytest.param([85, 91], [accepted(80, 94)], None, (78.88, 95.12), id="both-limits-near"),
    ],
)
def test_what_an_axis_must_show(values, intervals, end, expected):
    assert value_range(values, intervals, end=end) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("values", "options", "expected"),
    [
        pytest.param([90, 95], {"from_zero": True}, (0, 95.4), id="a-size"),
        pytest.param([90, 95], {"from_zero": True, "start": 1}, (0, 95.4), id="not-at-its-start"),
        pytest.param([-20, 80], {"from_zero": True}, (-28, 88), id="a-size-below-zero"),
        pytest.param([0, 0], {"from_zero": True}, (0, 1), id="none-of-it"),
        pytest.param([2, 4.5], {"start": 1, "end": 5}, (1, 4.7), id="from-the-scales-start"),
        pytest.param([4, 4.5], {"start": 1, "end": 5}, (3.96, 4.54), id="far-from-its-start"),
    ],
)
def test_where_an_axis_begins(values, options, expected):
    assert value_range(values, [], **options) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(1, [1, 2], id="first"),
        pytest.param(5, [1, 2, 3, 4, 5], id="few"),
        pytest.param(10, [1, 3, 5, 7, 9, 11], id="some"),
        pytest.param(14.2, [1, 5, 10, 15], id="between-places"),
        pytest.param(356, [1, 100, 200, 300, 400], id="all-municipalities"),
    ],
)
def test_ticks_of_a_ranking_begin_at_the_first_place_and_are_round(last, expected):
    assert place_ticks(1, last) == expected


@given(st.integers(-(10**9), 1), st.floats(1, 10**10))
def test_ticks_of_a_ranking_are_few_and_reach_the_last(first, last):
    ticks = place_ticks(first, last)
    assert ticks[0] == first
    assert ticks[-1] >= last
    assert 2 <= len(ticks) <= 8
    assert all(isinstance(tick, int) for tick in ticks)
    steps = [later - earlier for earlier, later in pairwise(ticks)]
    assert 0 < min(steps) * 2 >= max(steps)


def test_a_scale_turns_values_into_places_and_keeps_ends_inside():
    scale = Scale(0, 50, 200, 100)
    assert [scale(0), scale(25), scale(50)] == [200, 150, 100]
    assert [scale.clamp(end, otherwise=7) for end in (-5, 80, 25, None)] == [200, 100, 150, 7]


def test_a_scale_of_one_value_has_one_place():
    assert Scale(2014, 2014, 4, 84)(2014) == 4
