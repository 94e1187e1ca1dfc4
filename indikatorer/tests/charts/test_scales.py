"""Axes: ticks are round, even, and reach around all that is shown."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.charts.scales import Scale, nice_ticks, value_range
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
    ("values", "intervals", "scale_end", "expected"),
    [
        pytest.param([50, 60], [], None, (49.2, 60.8), id="a-little-room-on-both-sides"),
        pytest.param([1, 60], [], None, (0, 64.72), id="not-below-zero"),
        pytest.param([-10, 10], [], None, (-11.6, 11.6), id="below-zero-where-values-are"),
        pytest.param([50, 60], [], 100, (49.2, 60.8), id="far-from-the-end-of-the-scale"),
        pytest.param([50, 99], [], 100, (46.08, 100), id="the-scale-ends-at-a-hundred"),
        pytest.param([50, 100], [], 100, (46, 100), id="all-the-way-up"),
        pytest.param([50, 120], [], 100, (44.4, 120), id="beyond-the-scale-is-still-shown"),
        pytest.param([90, 91], [target(99)], None, (89.28, 99.72), id="up-to-the-limit"),
        pytest.param([90, 91], [failed(0, 84)], None, (89.92, 91.08), id="not-to-a-far-zero"),
        pytest.param([85, 91], [accepted(80, 94)], None, (78.88, 95.12), id="both-limits-near"),
    ],
)
def test_what_an_axis_must_show(values, intervals, scale_end, expected):
    assert value_range(values, intervals, scale_end) == pytest.approx(expected)


def test_a_scale_turns_values_into_places_and_keeps_ends_inside():
    scale = Scale(0, 50, 200, 100)
    assert [scale(0), scale(25), scale(50)] == [200, 150, 100]
    assert [scale.clamp(end, otherwise=7) for end in (-5, 80, 25, None)] == [200, 100, 150, 7]


def test_a_scale_of_one_value_has_one_place():
    assert Scale(2014, 2014, 4, 84)(2014) == 4
